import { expect, it } from 'vitest'
import { until } from './browser-under-test'
import { HOME, inEachBrowser } from './world'

/** Fields whose value went to another company are marked, in a closed shadow root beside the field. */

const MARKS = "document.querySelectorAll('fineprint-marks').length"
const SETTINGS = { inspect: 'everything', marks: true } as const

inEachBrowser({ faults: ['details-to-mailer'] }, world => {
  it('a field is marked once its value has left, and no more once marks are switched off', async () => {
    const { browser } = world()
    const page = await browser.open(`${HOME}/sign-up`)
    expect(await page.run<number>(MARKS)).toBe(0)
    await page.type('[name=email]', 'mara.quill@post.example')
    // The demo's mailer is told of a value once its field is left.
    await page.press('Tab')
    const focused = await page.run('document.activeElement.name')
    await until(
      () => page.run<number>(MARKS),
      count => count === 1,
    )
    expect(await page.run("document.querySelector('fineprint-marks').shadowRoot"), 'no page script gets in').toBeNull()
    expect(await page.run('document.activeElement.name'), 'the focus stays where it is').toBe(focused)

    await browser.ask('settings.save', { settings: { ...SETTINGS, marks: false } })
    await until(
      () => page.run<number>(MARKS),
      count => count === 0,
    )
    await browser.ask('settings.save', { settings: SETTINGS })
  })
})
