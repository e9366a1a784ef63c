import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { unlikeKept } from './face-pictures'
import { openStage, type Stage } from './face-stage'
import { STATES } from './face-states'
import { POLICY_STATES } from './policy-states'
import { WELCOME_STATES } from './welcome-states'

/**
 * Each page in each state looks as it did when a person looked last: wide and light, narrow and dark. In no theme is
 * there a violation that axe can find; nothing is wider than its window. The warning's shadow root is closed to axe as
 * it is to any page: of it, only that the page around it stays sound is seen there.
 */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** Twice the same, so that nothing is still on its way. */
async function picture(page: Page): Promise<Buffer> {
  const take = () => page.screenshot({ animations: 'disabled', caret: 'hide' })
  let [last, now] = [await take(), await take()]
  for (let tries = 0; !now.equals(last) && tries < 20; tries += 1) [last, now] = [now, await take()]
  return now
}

it.concurrent.each([...STATES, ...POLICY_STATES, ...WELCOME_STATES].map(state => [state.name, state] as const))(
  '%s',
  async (_, state) => {
    const { widths, height = 700 } = state
    const shown = await stage.show(state.path, { width: Math.max(...widths), height }, state.answers)
    await shown.page.waitForTimeout(100)
    await state.act?.(shown.page)
    const unlike = [unlikeKept(state.name, await picture(shown.page))]
    await shown.page.setViewportSize({ width: Math.min(...widths), height })
    await shown.page.emulateMedia({ colorScheme: 'dark' })
    unlike.push(unlikeKept(`${state.name}-narrow`, await picture(shown.page)))
    expect(unlike.filter(Boolean)).toEqual([])
    await shown.page.addScriptTag({ content: AXE })
    for (const colorScheme of ['light', 'dark'] as const) {
      await shown.page.emulateMedia({ colorScheme })
      const { violations } = await shown.page.evaluate(() =>
        (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
      )
      const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`)
      expect(told, colorScheme).toEqual([])
    }
    for (const width of [320, 372, 1600]) {
      await shown.page.setViewportSize({ width, height: 600 })
      const over = await shown.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(over, `nothing hangs out of a window of ${width} pixels`).toBeLessThanOrEqual(0)
    }
    await shown.close()
  },
)
