import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import type { Demo } from '../../demo/server'
import { asking, type Messages } from '../../lib/messages'
import { OUT } from '../../test/e2e/browser-under-test'

export interface Fineprint {
  readonly browser: Browser
  readonly id: string
  /** Speaks to the background as any page of the extension does. */
  readonly ask: <Name extends keyof Messages>(type: Name, input: Messages[Name]['in']) => Promise<Messages[Name]['out']>
  /** One of the extension's own pages in a tab. */
  open(path: string): Promise<Page>
  close(): Promise<void>
}

/** Every host of the demo comes to this machine, and nothing else is found: a browser's own calls home fail at once. */
const hostRules = ({ tls, http }: Demo): string =>
  [`MAP *.example:443 127.0.0.1:${tls}`, `MAP *.example:80 127.0.0.1:${http}`, 'MAP * ~NOTFOUND'].join(',')

/**
 * A throw-away profile with Fineprint in it. The extension is loaded over the browser's pipe, which also works in
 * branded Google Chrome (it ignores `--load-extension` since version 137).
 */
export async function launchWithFineprint(demo: Demo, executablePath: string, headless: boolean): Promise<Fineprint> {
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    acceptInsecureCerts: true,
    enableExtensions: true,
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    args: [
      `--host-resolver-rules=${hostRules(demo)}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      // Chromium refuses its sandbox to root; only our own pages are opened here.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
  const id = await browser.installExtension(join(OUT, 'chrome-mv3'))
  const open = async (path: string): Promise<Page> => {
    const page = await browser.newPage()
    await page.goto(`chrome-extension://${id}/${path}`)
    return page
  }
  // The demo is a welcome of its own; and a page behind another draws no frame, so no click is answered there.
  const welcome = await browser.waitForTarget(target => target.url().endsWith(`${id}/welcome.html`))
  await (await welcome.page())?.close()
  const own = await open('popup.html')
  const ask = asking(message => own.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(message)})`))
  return { browser, id, ask, open, close: () => browser.close() }
}
