import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStage, type Stage } from './face-stage'
import { STATES } from './face-states'
import { POLICY_STATES } from './policy-states'
import { WELCOME_STATES } from './welcome-states'

/**
 * No page in no state and no theme has a violation axe can find; nothing is wider than its window. The warning's shadow
 * root is closed to axe as it is to any page: of it, only that the page around it stays sound is seen here.
 */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

it.each([...STATES, ...POLICY_STATES, ...WELCOME_STATES].map(state => [state.name, state] as const))(
  '%s',
  async (_, state) => {
    const shown = await stage.show(state.path, { width: 372 }, state.answers)
    await shown.page.waitForTimeout(100)
    await state.act?.(shown.page)
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
