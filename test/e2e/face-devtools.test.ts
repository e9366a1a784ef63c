import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Demo, startDemo } from '../../demo/server'
import { findProgram, OUT, until } from './browser-under-test'
import { hostRules } from './chromium'
import { HOME } from './world'

/**
 * The panel in Chromium's real developer tools, the popup as the toolbar opens it, and the side panel. None is a tab;
 * the way into the tools goes through their own modules, which a new version may name otherwise.
 */

let demo: Demo
let browser: Browser
let id: string
beforeAll(async () => {
  demo = await startDemo({ faults: ['details-to-mailer'] })
  browser = await puppeteer.launch({
    executablePath: findProgram('FINEPRINT_CHROMIUM', ['chromium', 'chromium-browser', 'google-chrome']),
    headless: true,
    pipe: true,
    acceptInsecureCerts: true,
    enableExtensions: true,
    args: [
      `--host-resolver-rules=${hostRules(demo)}`,
      '--ignore-certificate-errors',
      '--auto-open-devtools-for-tabs',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
  id = await browser.installExtension(join(OUT, 'chrome-mv3'))
})
afterAll(async () => {
  await Promise.race([browser?.close(), new Promise(resolve => setTimeout(resolve, 5000))])
  browser?.process()?.kill('SIGKILL')
  await demo?.close()
})

const textOf = (page: { evaluate: Page['evaluate'] }): Promise<string> =>
  page.evaluate(() => document.body.textContent ?? '')

it('the panel follows the page that the tools inspect; the popup opens from the toolbar, and the side panel from the popup', async () => {
  const site = await browser.newPage()
  await site.goto(`${HOME}/sign-up`)
  const shownIn = async (tools: Page) => {
    await tools
      .evaluate(
        `import('./ui/legacy/legacy.js')
          .then(UI => UI.ViewManager.ViewManager.instance().showView('chrome-extension://${id}Fineprint'))`,
      )
      .catch(() => undefined)
    return tools.frames().find(one => one.url().endsWith('/devtools-panel.html'))
  }
  // The blank tab the browser began with has tools of its own.
  const ofSite = async () => {
    for (const target of browser.targets().filter(one => one.url().startsWith('devtools://'))) {
      const frame = await shownIn(await target.asPage())
      if (frame && (await textOf(frame)).includes('larkline')) return frame
    }
    return null
  }
  const frame = await until(ofSite, found => found !== null, 40)
  await site.type('[name=email]', 'mara.quill@post.example')
  await site.keyboard.press('Tab')
  const text = await until(
    async () => (frame ? textOf(frame) : ''),
    told => /mailmoth/i.test(told),
    30,
  )
  expect(text).not.toContain('mara.quill')

  const worker = await browser.waitForTarget(one => one.type() === 'service_worker' && one.url().includes(id))
  await site.bringToFront()
  await (await worker.worker())?.evaluate(
    `chrome.tabs.query({}).then(tabs => tabs.find(({ url }) => url?.startsWith('${HOME}')))
      .then(({ id, windowId }) => chrome.tabs.update(id, { active: true }).then(() => chrome.action.openPopup({ windowId })))`,
  )
  const popup = await (await browser.waitForTarget(one => one.url().endsWith(`${id}/popup.html`))).asPage()
  await until(
    () => textOf(popup),
    told => /mailmoth/i.test(told),
    30,
  )

  // Only an answer to a click may open the side panel.
  const more = await popup.waitForSelector('footer button')
  await more?.click()
  const panel = await (await browser.waitForTarget(one => one.url().endsWith(`${id}/sidepanel.html`))).asPage()
  await until(
    () => textOf(panel),
    told => /mailmoth/i.test(told),
    30,
  )
})
