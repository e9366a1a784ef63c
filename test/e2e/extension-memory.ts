import { readdirSync, readFileSync } from 'node:fs'

/** In milliseconds. Chromium holds 32 MiB that a page sends six times over for less than a second. */
const EVERY = 100

function fileOf(pid: string, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    // It has ended meanwhile.
    return ''
  }
}

const parentOf = (pid: string): string => /^PPid:\s*(\d+)/m.exec(fileOf(pid, 'status'))?.[1] ?? '0'
const isOurs = (pid: string): boolean => Number(pid) === process.pid || (Number(pid) > 1 && isOurs(parentOf(pid)))
/** Chromium says so on the command line, Firefox in the process's name. */
const isOfExtensions = (pid: string): boolean =>
  fileOf(pid, 'comm').trim() === 'WebExtensions' || fileOf(pid, 'cmdline').includes('--extension-process')

/** In bytes: what the process shares with no other. */
const ownOf = (pid: string): number =>
  [...fileOf(pid, 'smaps_rollup').matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB/gm)].reduce(
    (sum, [, kilobytes]) => sum + Number(kilobytes) * 1024,
    0,
  )

const largest = (): number =>
  Math.max(
    0,
    ...readdirSync('/proc')
      .filter(name => /^\d+$/.test(name) && isOfExtensions(name) && isOurs(name))
      .map(ownOf),
  )

/**
 * What the extension's process holds of its own, in bytes and by Linux' word: pages of ours and the browser's own code
 * live there too. Looked at from outside and in a loop of its own, since a page at its worst answers no question for
 * seconds.
 */
export function watchMemory(): { readonly before: number; readonly most: () => number; readonly stop: () => void } {
  const before = largest()
  let most = before
  const timer = setInterval(() => {
    most = Math.max(most, largest())
  }, EVERY)
  return { before, most: () => most, stop: () => clearInterval(timer) }
}
