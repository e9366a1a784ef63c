import { existsSync, statSync } from 'node:fs'
import { run, step } from './run.mjs'

/** npm writes this file last; older than the lock file, it belongs to another set of packages. */
const MARK = 'node_modules/.package-lock.json'

const isCurrent = () => existsSync(MARK) && statSync(MARK).mtimeMs >= statSync('package-lock.json').mtimeMs

export async function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Fineprint needs Node 20.19 or newer; this is ${process.versions.node}.`)
  }
  if (isCurrent()) return
  // Not `npm ci`: it refuses a lock file that leaves out other platforms' binaries, as npm itself writes it (npm 11, 2026-11).
  const flags = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts']
  await step('Installing packages', () => run('npm', ['install', ...flags], { quiet: true }))
}
