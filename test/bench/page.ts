import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core'
import { COMPANY_HOST, PERSON } from '../../demo/hosts'
import { type Demo, startDemo } from '../../demo/server'
import { asking } from '../../lib/messages'
import { findProgram, OUT } from '../e2e/browser-under-test'
import { hostRules } from '../e2e/chromium'
import { ourTasks } from './page/our-tasks'
import { PAGES, PATHS } from './page/pages'

/**
 * What a page pays for Fineprint: `npm run bench:page`. Two Chromiums, one with it and one without, load the same pages
 * in turn; the ratio of each pair is what can be compared, and its median over all pairs what is promised.
 * `-- --nothing` leaves it out of both: how much the ratios scatter by themselves.
 */

const PAIRS = Number(process.env.FINEPRINT_PAIRS ?? 40)
const WARM_UP = 3
const KEYS = 'robin.winterbourne'.repeat(2)
/** In milliseconds, of quick hands. Keys without any pause all come at the same moment of a frame: at which, chance decides. */
const PAUSES = { shortest: 45, spread: 45 } as const
const LIMITS = { load: 1.04, 'key to paint': 1.05, heap: 1.15 } as const
const LONGEST_TASK = 50

const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2
}

async function launch(demo: Demo, withFineprint: boolean): Promise<Browser> {
  const browser = await puppeteer.launch({
    executablePath: findProgram('FINEPRINT_CHROMIUM', ['chromium', 'chromium-browser', 'google-chrome']),
    headless: true,
    pipe: true,
    acceptInsecureCerts: true,
    enableExtensions: true,
    args: [
      `--host-resolver-rules=${hostRules(demo)}`,
      '--ignore-certificate-errors',
      '--no-first-run',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--js-flags=--expose-gc',
      // Chromium refuses its sandbox to root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
  if (!withFineprint) return browser
  const id = await browser.installExtension(join(OUT, 'chrome-mv3'))
  await browser.waitForTarget(target => target.url().endsWith(`${id}/welcome.html`))
  const own = await browser.newPage()
  await own.goto(`chrome-extension://${id}/popup.html`)
  const ask = asking(message => own.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(message)})`))
  await ask('person.save', { id: 'p', person: { label: PERSON.label, values: PERSON.values } })
  await ask('person.choose', { id: 'p' })
  await own.close()
  return browser
}

/** The protocol's types do not know yet of the documents' own half. */
interface HeapUsage {
  readonly usedSize: number
  readonly embedderHeapUsedSize?: number
}

/** What scripts and documents hold. Without what the engine keeps for the next page: that of the collector's own choosing would be noise. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession()
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize, embedderHeapUsedSize = 0 } = (await session.send('Runtime.getHeapUsage')) as HeapUsage
  await session.detach()
  return usedSize + embedderHeapUsedSize
}

const isMeasured = (page: Page): Promise<unknown> => page.waitForFunction('window.measured', { polling: 20 })

async function load(page: Page, path: string): Promise<number> {
  await page.goto(`https://${COMPANY_HOST}${path}`, { waitUntil: 'domcontentloaded' })
  await isMeasured(page)
  return page.evaluate('window.measured') as Promise<number>
}

async function typed(page: Page): Promise<number> {
  await page.focus('#f1')
  for (const [at, key] of [...KEYS].entries()) {
    await page.keyboard.press(key as KeyInput)
    // The golden ratio spreads them over the frame as evenly as any number of them can be.
    await setTimeout(PAUSES.shortest + PAUSES.spread * ((at * 0.618) % 1))
  }
  await page.waitForFunction(`frames_.length >= ${KEYS.length}`)
  return median((await page.evaluate('frames_')) as number[])
}

type Measures = Readonly<Record<'load' | 'fields load' | 'key to paint' | 'heap' | 'fields heap', number>>

async function measure(browser: Browser): Promise<Measures> {
  const page = await browser.newPage()
  const requests = await load(page, PATHS.requests)
  const heap = await heapOf(page)
  const fields = await load(page, PATHS.fields)
  const keys = await typed(page)
  const measures = {
    load: requests,
    heap,
    'fields load': fields,
    'key to paint': keys,
    'fields heap': await heapOf(page),
  }
  await page.close()
  return measures
}

const demo = await startDemo({ pages: PAGES })
const isControl = process.argv.includes('--nothing')
const [plain, ours] = [await launch(demo, false), await launch(demo, !isControl)]
const pairs: { readonly plain: Measures; readonly ours: Measures }[] = []
for (let round = 0; round < PAIRS + WARM_UP; round++) {
  // Now the one first, now the other: what a machine does over time falls on both.
  const first = await measure(round % 2 ? ours : plain)
  const second = await measure(round % 2 ? plain : ours)
  demo.received.length = 0
  if (round >= WARM_UP) pairs.push(round % 2 ? { ours: first, plain: second } : { plain: first, ours: second })
}
console.log(`${pairs.length} pairs, ${isControl ? 'Fineprint in neither' : 'with Fineprint and without'}`)
console.log('what             without      with   ratio: median   middle half      limit')
for (const what of ['load', 'fields load', 'key to paint', 'heap', 'fields heap'] as const) {
  const ratios = pairs.map(({ ours, plain }) => ours[what] / plain[what]).toSorted((a, b) => a - b)
  const quarter = (share: number): string => (ratios[Math.floor(ratios.length * share)] ?? 0).toFixed(3)
  const unit = what.endsWith('heap') ? 'KiB' : 'ms'
  const value = (which: 'ours' | 'plain'): string =>
    `${(median(pairs.map(pair => pair[which][what])) / (unit === 'KiB' ? 1024 : 1)).toFixed(1)} ${unit}`.padStart(12)
  const limit = { ...LIMITS, 'fields load': LIMITS.load, 'fields heap': LIMITS.heap }[what]
  const over = median(ratios) > limit && !isControl
  if (over) process.exitCode = 1
  console.log(
    `${what.padEnd(13)}${value('plain')}${value('ours')}${median(ratios).toFixed(3).padStart(12)}   ${quarter(0.25)}–${quarter(0.75)}   ${limit}${over ? '   OVER' : ''}`,
  )
}
for (const [what, path, act] of [
  ['500 requests', PATHS.requests, null],
  ['300 fields, typed into', PATHS.fields, typed],
] as const) {
  if (isControl) break
  const page = await ours.newPage()
  const { longest, total } = await ourTasks(page, async () => {
    await load(page, path)
    await act?.(page)
  })
  await page.close()
  if (longest > LONGEST_TASK) process.exitCode = 1
  console.log(
    `${what}: ours ${total.toFixed(1)} ms in all, ${longest.toFixed(1)} ms in one task (limit ${LONGEST_TASK})`,
  )
}
await Promise.all([plain.close(), ours.close()])
await demo.close()
