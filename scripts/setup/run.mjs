import { spawn } from 'node:child_process'

/** Runs a command and shows what it prints; rejects with one line when it fails. */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    })
    let output = ''
    child.stdout?.on('data', chunk => (output += chunk))
    child.stderr?.on('data', chunk => (output += chunk))
    child.on('error', reject)
    child.on('close', code => {
      if (code === 0) return resolve(output)
      reject(new Error(`${command} ${args.join(' ')} ended with ${code}\n${output.split('\n').slice(-15).join('\n')}`))
    })
  })
}

const seconds = start => `${((performance.now() - start) / 1000).toFixed(1)} s`

/** Says what is being done, and every ten seconds that it still is. */
export async function step(title, work) {
  const start = performance.now()
  console.log(`▸ ${title}`)
  const still = setInterval(() => console.log(`  … ${title} (${seconds(start)})`), 10_000)
  try {
    const result = await work()
    console.log(`✓ ${title} (${seconds(start)})`)
    return result
  } finally {
    clearInterval(still)
  }
}
