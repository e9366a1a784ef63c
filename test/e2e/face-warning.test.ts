import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStage, type Shown, type Stage } from './face-stage'
import { STATES } from './face-states'

/**
 * The warning by keyboard, on somebody else's page. Its shadow root is closed: what it does is told by where the focus is
 * as the page sees it, and by the answer.
 */

type Sides = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>

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

describe('it stays in sight and never over the field being typed in, whatever moves', () => {
  const sides = (page: Page, selector: string) =>
    page.locator(selector).evaluate(one => one.getBoundingClientRect().toJSON())
  /** A page cannot ask for its sides, only what it hits where. */
  const shown = (page: Page) =>
    page.evaluate(() => {
      const found = { left: Infinity, top: Infinity, right: -1, bottom: -1 }
      for (let x = 0; x < innerWidth; x += 4)
        for (let y = 0; y < innerHeight; y += 4) {
          if (document.elementFromPoint(x, y)?.localName !== 'fineprint-warning') continue
          Object.assign(found, { left: Math.min(found.left, x), top: Math.min(found.top, y) })
          Object.assign(found, { right: Math.max(found.right, x), bottom: Math.max(found.bottom, y) })
        }
      return found
    })
  const meets = (a: Sides, b: Sides) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

  async function stands(page: Page): Promise<string> {
    const [warning, field] = [await shown(page), await sides(page, '[name=born]')]
    const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
    if (warning.right < 0 || warning.left < 0 || warning.top < 0 || warning.right > width || warning.bottom > height)
      return 'out of sight'
    if (meets(warning, field)) return 'over the field'
    return warning.top < height - warning.bottom ? 'above' : 'below'
  }
  /** Nothing tells of it, neither a scroll nor a resize. */
  const pushed = (page: Page) =>
    page.evaluate(() => {
      document.querySelector('form')?.insertAdjacentHTML('beforebegin', '<div style="height: 330px"></div>')
    })

  it.each([
    ['the window gets narrower', 'below', (page: Page) => page.setViewportSize({ width: 320, height: 700 })],
    ['the window gets wider', 'above', (page: Page) => page.setViewportSize({ width: 1600, height: 900 })],
    ['the page pushes the field down', 'above', pushed],
    [
      'the page scrolls',
      'below',
      async (page: Page) => {
        await pushed(page)
        await expect.poll(() => stands(page)).toBe('above')
        await page.evaluate(() => {
          document.body.style.minHeight = '3000px'
          scrollTo(0, 330)
        })
      },
    ],
  ] as const)('%s: %s', async (_, side, move) => {
    const { page, close } = await held()
    expect(await stands(page)).toBe('below')
    await move(page)
    await expect.poll(() => stands(page)).toBe(side)
    await close()
  })
})
