import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import puppeteer, { type KeyInput, type Page, type Target } from 'puppeteer-core'
import { asking } from '../../lib/messages'
import { type BrowserUnderTest, findProgram, OUT, type Ports, type Tab, until } from './browser-under-test'

/** In milliseconds. */
const CLOSES_WITHIN = 10_000

/** Only the demo's hosts are found: a browser's own calls home fail at once. */
export const hostRules = ({ tls, http }: Ports): string =>
  `MAP *.example:443 127.0.0.1:${tls},MAP *.example:80 127.0.0.1:${http},MAP * ~NOTFOUND`

/** `built`: the folder of the package under test, the testers' one or the ordinary. */
export async function launchChromium(ports: Ports, built = 'chrome-mv3'): Promise<BrowserUnderTest> {
  const browser = await puppeteer.launch({
    executablePath: findProgram('FINEPRINT_CHROMIUM', ['chromium', 'chromium-browser', 'google-chrome']),
    headless: true,
    pipe: true,
    acceptInsecureCerts: true,
    enableExtensions: true,
    args: [
      `--host-resolver-rules=${hostRules(ports)}`,
      '--ignore-certificate-errors',
      '--no-first-run',
      '--disable-quic',
      // Its names for local addresses are announced by multicast, which a test machine need not carry.
      '--disable-features=WebRtcHideLocalIpsWithMdns',
      '--disable-background-networking',
      // A report is sent within a second, and not within a minute.
      '--short-reporting-delay',
      // Chromium refuses its sandbox to root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
  const id = await browser.installExtension(join(OUT, built))
  // It opens by itself and takes the front: no page of a test may be there before. One behind another answers no click.
  await browser.waitForTarget(target => target.url().endsWith(`${id}/welcome.html`))
  const ownPage = await browser.newPage()
  await ownPage.goto(`chrome-extension://${id}/popup.html`)
  const own = <Result>(expression: string): Promise<Result> => ownPage.evaluate(expression) as Promise<Result>
  const workers = () =>
    browser.targets().filter(target => target.type() === 'service_worker' && target.url().includes(id))

  return {
    name: 'chromium',
    own,
    ask: asking(message => own(`chrome.runtime.sendMessage(${JSON.stringify(message)})`)),
    async open(url) {
      const page = await browser.newPage()
      await page.goto(url)
      return { ...tabOf(page), close: () => closeTab(page, own) }
    },
    async killBackground() {
      const running = workers()
      const session = await ownPage.createCDPSession()
      await session.send('ServiceWorker.enable')
      // One that is just starting is not stopped, and the next event may have started another already.
      await until(
        async () => {
          await session.send('ServiceWorker.stopAllWorkers')
          return workers().filter(worker => running.includes(worker))
        },
        still => still.length === 0,
      )
      await session.detach()
    },
    async loseRecord() {
      const session = await ownPage.createCDPSession()
      await session.send('Storage.clearDataForOrigin', {
        origin: `chrome-extension://${id}`,
        storageTypes: 'indexeddb',
      })
      await session.detach()
    },
    async backgroundHeap() {
      return Math.max(0, ...(await Promise.all(workers().map(heapOf))))
    },
    async removeFineprint() {
      await browser.uninstallExtension(id)
    },
    async close() {
      // A browser that does not go when asked must not keep the tests from ending.
      await Promise.race([browser.close(), setTimeout(5000)])
      browser.process()?.kill('SIGKILL')
    },
  }
}

async function heapOf(target: Target): Promise<number> {
  const session = await target.createCDPSession()
  const { usedSize, ...rest } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  // Bytes of buffers, of which the protocol's types do not know yet.
  return usedSize + ((rest as { backingStorageSize?: number }).backingStorageSize ?? 0)
}

/** A tab that is just on its way to another page now and then outlives its closing (once in a thousand, 2026-11-23). */
async function closeTab(page: Page, own: BrowserUnderTest['own']): Promise<void> {
  const isClosed = page.close().then(() => true)
  if (await Promise.race([isClosed, setTimeout(CLOSES_WITHIN, false)])) return
  await own(`chrome.tabs.query({}).then(tabs =>
    chrome.tabs.remove(tabs.filter(({ url }) => url === ${JSON.stringify(page.url())}).map(({ id }) => id)))`)
}

const tabOf = (page: Page): Omit<Tab, 'close'> => ({
  async goto(url) {
    await page.goto(url)
  },
  type: (selector, text) => page.type(selector, text),
  click: selector => page.click(selector),
  url: async () => page.url(),
  press: key => page.keyboard.press(key as KeyInput),
  run: expression => page.evaluate(expression) as never,
})
