import { afterAll, beforeAll, expect, it } from 'vitest'
import { flow, view } from '../show/example-page'
import { blankFrames } from './blank-frames'
import { openStage, type Stage } from './face-stage'

/** Only the rows in sight are in the page, and yet there is always a row where a person looks. */

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const FLOWS = { repeat: 20_000, of: flow({ id: '', findings: ['f1'] }) }
const typeOf = (size: string) =>
  document.addEventListener('DOMContentLoaded', () => (document.documentElement.style.fontSize = size))

it.each(['16px', '22px'])('20,000 messages scroll without a blank part, with type of %s', async size => {
  const { page, close } = await stage.show(
    'devtools-panel.html',
    { width: 1_280, height: 720 },
    { 'page.get': view(), 'flows.get': FLOWS },
    typeOf,
    size,
  )
  await page.getByRole('button', { name: /Timeline/ }).click()
  await page.locator('.cells').first().waitFor()
  expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe('20002')
  expect(await blankFrames(page, 40)).toEqual({ frames: 40, blank: 0 })
  expect(await page.locator('[role=row]').count(), 'all the others are not in the page').toBeLessThan(200)
  await close()
})
