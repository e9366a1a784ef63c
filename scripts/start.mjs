import { ensureChromium } from './setup/browsers.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { run, step } from './setup/run.mjs'

/** `npm start`: from a fresh clone to a first finding. What needs no package stands here; the rest is `scripts/demo.ts`. */
try {
  await ensureDependencies()
  const browser = await ensureChromium()
  await step('Building Fineprint', () => run('npx', ['wxt', 'build'], { quiet: true }))
  await run('npx', ['tsx', 'scripts/demo.ts', ...process.argv.slice(2)], { env: { FINEPRINT_CHROMIUM: browser } })
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
