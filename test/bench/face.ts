import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { firstOf } from '../../lib/show/summary'
import { blankFrames } from '../e2e/blank-frames'
import { openStage, type Stage } from '../e2e/face-stage'
import { finding, flow, RECIPIENTS, view } from '../show/example-page'

/**
 * How long the built pages take, beside an empty Svelte page in the same browser and run: `npm run bench:face`. A slow
 * or busy machine slows both, so the ratio is what can be compared; the milliseconds are this machine's.
 */

const RUNS = 7
const FLOWS = 20_000
const TARGET = 100

const findings = Array.from({ length: 1_000 }, (_, index) =>
  finding({
    id: `m${index}`,
    recipient: { ...RECIPIENTS.stats, site: `tracker-${index}.example`, organisation: null },
  }),
)
const flows = { repeat: FLOWS, of: flow({ id: '', findings: ['m1'] }) }
const ANSWERS = { 'page.get': view({ findings }), 'flows.get': flows }
/** As many as the popup asks for before it is drawn. */
const MANY = { 'page.get': firstOf(view({ findings }), 4) }

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
const told = (what: string, time: number, beside = '') =>
  console.log(`${what.padEnd(58)}${time.toFixed(0).padStart(7)} ms${beside}`)

/** From the beginning of the page's own scripts to the frame after `selector` was first there. */
async function drawn(stage: Stage, path: string, selector: string, answers: object): Promise<number> {
  const shown = await stage.show(path, { width: 480, height: 600 }, answers as never, watch, selector)
  await shown.page.waitForFunction('globalThis.drawnAfter')
  const time = await shown.page.evaluate<number>('globalThis.drawnAfter')
  await shown.close()
  return time
}

/** Runs in the page before its scripts. */
function watch(selector: string): void {
  const start = performance.now()
  const seen = new MutationObserver(() => {
    if (!document.querySelector(selector)) return
    seen.disconnect()
    requestAnimationFrame(() => Object.assign(globalThis, { drawnAfter: performance.now() - start }))
  })
  seen.observe(document, { childList: true, subtree: true })
}

/** The longest a change of a control kept the page from its next frame. */
const settled = (page: Page, act: string): Promise<number> =>
  page.evaluate(async code => {
    const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
    await frame()
    const before = performance.now()
    new Function(code)()
    await frame()
    await frame()
    return performance.now() - before
  }, act)

const set = (label: string, value: string, event: string) =>
  `const control = document.querySelector('[aria-label="${label}"]');` +
  `control.${event === 'change' ? `selectedIndex = ${value}` : `value = '${value}'`};` +
  `control.dispatchEvent(new Event('${event}', { bubbles: true }))`

async function main(): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), 'fineprint-empty-'))
  const root = join(import.meta.dirname, 'face/empty')
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'error',
    plugins: [svelte()],
    build: { outDir: out, emptyOutDir: true },
  })
  const stage = await openStage({ empty: out })
  const page = async (path: string, selector: string, answers: object) => {
    const times: number[] = []
    for (let run = 0; run < RUNS; run++) times.push(await drawn(stage, path, selector, answers))
    return median(times)
  }
  const empty = await page('empty/index.html', 'p', {})
  told('an empty Svelte page is drawn', empty)
  for (const [what, path, selector, answers] of [
    ['the popup with 1,000 findings is drawn', 'popup.html', 'article', MANY],
    [`the panel with ${FLOWS.toLocaleString('en')} messages is drawn`, 'devtools-panel.html', '[data-row]', ANSWERS],
  ] as const) {
    const time = await page(path, selector, answers)
    told(what, time, `   ${(time / empty).toFixed(1)} times an empty page, ${(time - empty).toFixed(0)} ms more`)
  }

  const shown = await stage.show('devtools-panel.html', { width: 1_280, height: 720 }, ANSWERS as never)
  await shown.page.getByRole('button', { name: /Timeline/ }).click()
  await shown.page.waitForSelector('.page')
  for (const [what, act] of [
    ['nothing at all: two frames', ''],
    ['a filter by words', set('Filter', 'mailwell', 'input')],
    ['another, narrower', set('Filter', 'mailwell email sha256 nothing', 'input')],
    ['no filter again', set('Filter', '', 'input')],
    ['a filter by recipient', set('Recipient', '1', 'change')],
    ['every recipient again', set('Recipient', '0', 'change')],
    ['a filter by channel', set('Channel', '1', 'change')],
    ['every channel again', set('Channel', '0', 'change')],
    ['a filter by transform', set('Transform', '1', 'change')],
  ] as const) {
    const time = await settled(shown.page, act)
    told(`${what}, over ${FLOWS.toLocaleString('en')} messages`, time, time > TARGET ? `   OVER ${TARGET}` : '')
  }
  const { frames, blank } = await blankFrames(shown.page, 120)
  console.log(`scrolling: ${blank} of ${frames} frames with a blank part`)
  await stage.close()
  rmSync(out, { recursive: true })
}

await main()
