import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStage, type Stage } from './face-stage'
import { STATES } from './face-states'

/** Where a person reads from right to left: no language of ours does yet, so the pages are turned round by hand. */

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

async function mirrored(name: string, width: number) {
  const state = STATES.find(one => one.name === name)
  if (!state) throw new Error(`no state is called ${name}`)
  const shown = await stage.show(state.path, { width, height: 900 }, state.answers)
  await shown.page.waitForSelector('main *')
  await shown.page.evaluate(() => {
    document.documentElement.dir = 'rtl'
  })
  await state.act?.(shown.page)
  return shown
}

const middleOf = async (page: Page, selector: string, text: string): Promise<number> => {
  const box = await page.locator(selector, { hasText: text }).first().boundingBox()
  if (!box) throw new Error(`${text} is not on the page`)
  return box.x + box.width / 2
}

it('the flow map runs from right to left, with words that can be read', async () => {
  const { page, close } = await mirrored('report-findings', 1280)
  await page.waitForSelector('svg path')
  expect(await middleOf(page, 'svg text', 'Email address')).toBeGreaterThan(
    await middleOf(page, 'svg text', 'Mailwell'),
  )
  const isMirrored = await page
    .locator('svg text')
    .first()
    .evaluate(text => {
      const matrix = (text as SVGTextElement).getScreenCTM()
      return matrix !== null && matrix.a < 0
    })
  expect(isMirrored, 'letters are not').toBe(false)
  await close()
})

it('a message’s evidence: the button that closes it covers nothing, and an English quotation hangs on its own side', async () => {
  const { page, close } = await mirrored('panel-flow', 1280)
  const button = await page.getByRole('button', { name: 'Close' }).boundingBox()
  const request = await page.locator('.request code').boundingBox()
  if (!button || !request) throw new Error('the evidence is not on the page')
  expect(button.x + button.width).toBeLessThanOrEqual(request.x)
  expect(
    await page
      .locator('blockquote')
      .first()
      .evaluate(quote => getComputedStyle(quote).direction),
  ).toBe('ltr')
  expect(await middleOf(page, 'dt', 'Channel')).toBeGreaterThan(await middleOf(page, 'dd', 'fetch'))
  await close()
})

it.each(['popup-findings', 'panel-detail', 'report-many', 'options-person'])('%s: nothing hangs out', async name => {
  const { page, close } = await mirrored(name, 320)
  // In a page that runs to the left, what hangs out does so there.
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(over).toBeLessThanOrEqual(0)
  await close()
})
