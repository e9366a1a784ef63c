import { expect, it } from 'vitest'
import { until } from './browser-under-test'
import { HOME, inEachBrowser } from './world'

/** The panels with the real background behind them, in both browsers, on a page that does what its policy forbids. */

const TEXT = 'document.body.innerText'

inEachBrowser({ faults: ['details-to-mailer'] }, world => {
  it.each(['popup.html', 'sidepanel.html'])('%s tells what the page does while it does it', async path => {
    const { browser } = world()
    const site = await browser.open(`${HOME}/sign-up`)
    const tab = await browser.own<number>(
      `chrome.tabs.query({}).then(tabs => tabs.find(tab => tab.url?.startsWith('${HOME}/sign-up')).id)`,
    )
    const own = await browser.own<string>(`chrome.runtime.getURL('/${path}')`)
    const panel = await browser.open(`${own}?tab=${tab}`)
    await site.type('[name=email]', 'mara.quill@post.example')
    await site.press('Tab')
    const text = await until(
      () => panel.run<string>(TEXT),
      shown => shown.includes('Mailmoth') || shown.includes('mailmoth.example'),
      20,
    )
    expect(text).not.toContain('mara.quill')
  })
})
