import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStage, type Stage } from './face-stage'
import { STATES, type State } from './face-states'
import { POLICY_STATES } from './policy-states'
import { WELCOME_STATES } from './welcome-states'

/** Each journey by keyboard alone, in a real browser: what is reached, by its role and name, and what comes of it. */

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const stateOf = (name: string): State => {
  const state = [...STATES, ...POLICY_STATES, ...WELCOME_STATES].find(one => one.name === name)
  if (!state) throw new Error(`no state is called ${name}`)
  return state
}
const shown = (name: string) => {
  const { path, answers } = stateOf(name)
  return stage.show(path, { width: 480, height: 700 }, answers)
}
/** Presses Tab until the control of that name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const focused = () =>
    page.evaluate(() => {
      const { activeElement } = document
      const label = activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? ''
      return `${label} ${activeElement?.id ? (document.querySelector(`label[for="${activeElement.id}"]`)?.textContent ?? '') : ''}`
    })
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    if (name.test(await focused())) return
  }
  throw new Error(`Tab never came to ${name}`)
}

it('a parent reads a finding, what exactly happened, and goes on to everything on the page', async () => {
  const { page, asked, close } = await shown('popup-findings')
  await page
    .getByRole('heading', { name: /got Mia’s email address/ })
    .first()
    .waitFor()
  await tabTo(page, /What exactly happened/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Why Fineprint says so' }).waitFor()
  await tabTo(page, /Everything on this page/)
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await asked()).map(({ type }) => type)).toContain('sidePanel.open')
  await close()
})

it('a tester narrows the visit, opens a message, and marks its findings as known', async () => {
  const { page, asked, close } = await shown('panel-findings')
  await page.getByRole('table', { name: 'Findings' }).waitFor()
  await tabTo(page, /^Timeline/)
  await page.keyboard.press('Enter')
  await page.getByRole('table', { name: 'Timeline' }).waitFor()
  await tabTo(page, /^Filter/)
  await page.keyboard.type('adreach')
  await expect.poll(() => page.getByRole('row').count()).toBe(3)
  await tabTo(page, /harborline\.example\/join/)
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-row'))).toBe('flow-2')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Copy as ticket' }).waitFor()
  await tabTo(page, /Mark as known/)
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Reason' }).waitFor()
  await page.keyboard.type('SHOP-412')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await asked()).map(({ type }) => type)).toContain('finding.aside')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('button', { name: 'Copy as ticket' }).count()).toBe(0)
  await close()
})

it('somebody adds a person to look for', async () => {
  const { page, asked, close } = await shown('options-start')
  await page.getByRole('heading', { name: 'People' }).waitFor()
  await tabTo(page, /Add a person/)
  await page.keyboard.press('Enter')
  await tabTo(page, /Name/)
  await page.keyboard.type('Robin')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await asked()).find(({ type }) => type === 'person.save')?.in)
    .toMatchObject({
      person: { label: 'Robin' },
    })
  await close()
})

it('a newcomer answers the questions and sees a first finding', async () => {
  const { page, asked, close } = await shown('welcome-who')
  await page.getByRole('group', { name: 'Who are you?' }).waitFor()
  await tabTo(page, /A parent/)
  await tabTo(page, /^Next/)
  await page.keyboard.press('Enter')
  // The focus is brought to the question, so that it is read out.
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('question')
  await tabTo(page, /Name/)
  await page.keyboard.type('Mia')
  await tabTo(page, /^Save/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'May Fineprint look?' }).waitFor()
  expect((await asked()).find(({ type }) => type === 'person.save')?.in).toMatchObject({ person: { label: 'Mia' } })
  await tabTo(page, /^Next/)
  await page.keyboard.press('Enter')
  await tabTo(page, /Fill in the example/)
  await page.keyboard.press('Enter')
  await page
    .getByRole('heading', { name: /Mailwell got Mia/ })
    .first()
    .waitFor()
  await tabTo(page, /What exactly happened/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Why Fineprint says so' }).first().waitFor()
  await close()
})

it('a privacy officer corrects what was read in a sentence', async () => {
  const { page, asked, close } = await shown('policy-changes')
  await page.getByRole('heading', { name: 'The text' }).waitFor()
  await tabTo(page, /What has changed/)
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'Compare with' }).waitFor()
  await tabTo(page, /^Correct what is read in: .*anyone under 16/)
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'What', exact: true }).waitFor()
  await tabTo(page, /Whether/)
  await page.keyboard.press('ArrowDown')
  await tabTo(page, /^Keep|^Save/)
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await asked()).map(({ type }) => type)).toContain('policy.correct')
  await close()
})

it('a privacy officer reads the report, the drawing as a table, and saves it as a file', async () => {
  const { page, close } = await shown('report-findings')
  await page.getByRole('table').first().waitFor()
  await tabTo(page, /^Markdown/)
  const file = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  expect((await file).suggestedFilename()).toBe('fineprint-harborline.example.md')
  await page.getByRole('region', { name: 'Where the data went' }).waitFor()
  await tabTo(page, /The same as a table/)
  await page.keyboard.press('Enter')
  await page.getByRole('columnheader', { name: 'Recipient' }).waitFor()
  await close()
})
