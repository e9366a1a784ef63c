import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStage, type Shown, type Stage } from './face-stage'
import { STATES } from './face-states'

/**
 * The warning by keyboard, on somebody else's page. Its shadow root is closed: what it does is told by where the focus is
 * as the page sees it, and by the answer.
 */

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** The field that was being typed in keeps a name; `answer` is what the person said. */
async function held(): Promise<Shown> {
  const state = STATES.find(({ name }) => name === 'warning-child')
  if (!state?.act) throw new Error('no state shows the warning')
  const shown = await stage.show('join', { width: 480, height: 700 }, {})
  await state.act(shown.page)
  // The same question is answered to all who ask.
  await shown.page.evaluate(() => {
    const { fineprintWarning } = globalThis as unknown as { fineprintWarning: { show(): Promise<string> } }
    void fineprintWarning.show().then(answer => Object.assign(globalThis, { answer }))
  })
  return shown
}
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.localName)
const answer = (page: Page) => page.evaluate(() => (globalThis as { answer?: string }).answer)

it('takes the focus, and Escape stops the form and gives it back', async () => {
  const { page, close } = await held()
  expect(await focused(page)).toBe('fineprint-warning')
  await page.keyboard.press('Escape')
  await expect.poll(() => answer(page)).toBe('stop')
  await expect.poll(() => focused(page)).toBe('born')
  await close()
})

it('sends only when told to, and gives the focus back', async () => {
  const { page, close } = await held()
  for (let presses = 0; presses < 2; presses++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => answer(page)).toBe('send')
  await expect.poll(() => focused(page)).toBe('born')
  await close()
})

it('holds nobody: Tab goes on into the page, and the page can be used', async () => {
  const { page, close } = await held()
  for (let presses = 0; presses < 8 && (await focused(page)) === 'fineprint-warning'; presses++)
    await page.keyboard.press('Tab')
  expect(await focused(page)).not.toBe('fineprint-warning')
  await page.locator('[name=name]').fill('Mia Robin')
  expect(await page.locator('[name=name]').inputValue()).toBe('Mia Robin')
  expect(await answer(page), 'nothing was answered by that').toBeUndefined()
  await close()
})
