import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/**
 * The size budget, in KB (1,024 bytes) gzipped, of what a browser must load. What reads policies and the packaged
 * lists stand in chunks of their own (`wxt.config.ts`), so that they are counted apart from the background's code.
 */
const BUDGETS: Readonly<Record<string, number>> = {
  'content scripts together': 20,
  'of which the probe': 6,
  'background code': 250,
  'policy reader and lists': 400,
}

const APART = /^(policy-reader|lists)/

const gzipped = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length / 1024

interface Manifest {
  readonly background: { readonly service_worker?: string; readonly scripts?: readonly string[] }
  readonly content_scripts: readonly { readonly js: readonly string[] }[]
}

/** A script and everything it imports statically, relative to the extension's root. */
function closure(root: string, entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry) || !existsSync(join(root, entry))) return seen
  seen.add(entry)
  const code = readFileSync(join(root, entry), 'utf8')
  for (const [, path = ''] of code.matchAll(/(?:from|import)\s*["'](\.{1,2}\/[^"']+)["']/g)) {
    closure(root, new URL(path, `file:///${entry}`).pathname.slice(1), seen)
  }
  return seen
}

function sizesOf(root: string): Record<string, number> {
  const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')) as Manifest
  const scripts = [...new Set(manifest.content_scripts.flatMap(({ js }) => js))]
  const entry = manifest.background.service_worker ?? manifest.background.scripts?.[0] ?? ''
  const loaded = [...closure(root, entry)]
  const apart = loaded.filter(file => APART.test(file.split('/').at(-1) ?? ''))
  const total = (files: readonly string[]) => files.reduce((sum, file) => sum + gzipped(join(root, file)), 0)
  return {
    'content scripts together': total(scripts),
    'of which the probe': total(scripts.filter(file => file.includes('probe'))),
    'background code': total(loaded.filter(file => !apart.includes(file))),
    'policy reader and lists': total(apart),
  }
}

/**
 * Pages that would run the background's own code a second time: a chunk that they share may import `background.js`
 * without anybody having written so.
 */
const pagesWithBackground = (root: string): string[] =>
  readdirSync(root)
    .filter(name => name.endsWith('.html'))
    .filter(page => {
      const scripts = [...readFileSync(join(root, page), 'utf8').matchAll(/(?:src|href)="\/([^"]+\.js)"/g)]
      return scripts.some(([, script = '']) => closure(root, script).has('background.js'))
    })

let over = false
for (const build of readdirSync('.output').filter(name => /^(chrome|firefox|edge)-mv3$/.test(name))) {
  console.log(build)
  for (const page of pagesWithBackground(join('.output', build))) {
    over = true
    console.log(`  ${page} LOADS THE BACKGROUND: keep what it imports out of the background's own chunk`)
  }
  for (const [part, size] of Object.entries(sizesOf(join('.output', build)))) {
    const budget = BUDGETS[part] ?? 0
    over ||= size > budget
    console.log(
      `  ${part.padEnd(26)}${size.toFixed(1).padStart(8)} KB of ${budget}${size > budget ? '  OVER BUDGET' : ''}`,
    )
  }
}
if (over) process.exitCode = 1
