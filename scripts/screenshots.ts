import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { COMPANY_HOST } from '../demo/hosts'
import { startDemo } from '../demo/server'
import { findProgram } from '../test/e2e/browser-under-test'
import { launchWithFineprint } from './demo/browser'

/** The pictures of docs/screenshots: the real extension in Chromium, on the demo company's sign-up page. */

const ROOT = join(import.meta.dirname, '..')
const TO = join(ROOT, 'docs', 'screenshots')
const CHILD = { id: 'mia', person: { label: 'Mia', minor: true, birthDate: '2015-02-03', values: {} } } as const

async function main() {
  mkdirSync(TO, { recursive: true })
  const demo = await startDemo({
    faults: ['details-to-mailer', 'details-to-analytics', 'visits-tied-to-you'],
    dress: { encoding: 'sha256' },
  })
  const chromium = findProgram('FINEPRINT_CHROMIUM', ['chromium', 'chromium-browser', 'google-chrome'])
  const { browser, id, ask, open, close } = await launchWithFineprint(demo, chromium, true)
  const page = (path: string) => `chrome-extension://${id}/${path}`
  const own = await open('popup.html')
  const evaluate = <Result>(expression: string) => own.evaluate(expression) as Promise<Result>

  const site = await browser.newPage()
  await site.setViewport({ width: 1000, height: 720 })
  await site.goto(`https://${COMPANY_HOST}/sign-up`)
  const tabs = await evaluate<{ id: number; url?: string }[]>('chrome.tabs.query({})')
  const tab = tabs.find(({ url }) => url?.includes(COMPANY_HOST))?.id ?? -1
  for (let tries = 0; tries < 50 && (await ask('page.get', { tab })).policy.state !== 'read'; tries += 1)
    await pause(200)

  await site.type('[name=name]', 'Mia Fairweather')
  await site.type('[name=email]', 'mia.fairweather@mail.example')
  await pause(1_500)
  await ask('person.save', CHILD)
  await ask('person.choose', { id: CHILD.id })
  await site.reload()
  await site.type('[name=name]', 'Mia Fairweather')
  await site.type('[name=email]', 'mia.fairweather@mail.example')
  await pause(1_500)
  await site.click('#sign-up button')
  await site.waitForSelector('fineprint-warning')
  await pause(500)
  await site.screenshot({ path: join(TO, 'warning.png') })
  await site.keyboard.press('Escape')

  const shoot = async (
    name: string,
    path: string,
    size: { width: number; height: number },
    act?: (page: Page) => Promise<unknown>,
  ) => {
    const shown = await browser.newPage()
    for (const scheme of ['light', 'dark'] as const) {
      await shown.setViewport({ ...size, deviceScaleFactor: 2 })
      await shown.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
      await shown.goto(page(path))
      await pause(500)
      await act?.(shown)
      await pause(200)
      await shown.screenshot({ path: join(TO, `${name}${scheme === 'dark' ? '-dark' : ''}.png`) })
    }
    await shown.close()
  }
  await shoot('popup', `popup.html?tab=${tab}`, { width: 372, height: 600 })
  await shoot('side-panel', `sidepanel.html?tab=${tab}`, { width: 480, height: 800 }, shown =>
    shown.click('[data-row]'),
  )
  await shoot('timeline', `sidepanel.html?tab=${tab}`, { width: 1280, height: 720 }, async shown => {
    await shown.click('nav[aria-label] button:nth-child(2)')
    await shown.waitForSelector('.cells [data-row]')
    await shown.click('.cells [data-row]')
  })
  await shoot('options', 'options.html', { width: 900, height: 900 })
  await shoot('report', `report.html?tab=${tab}`, { width: 1280, height: 900 })
  await shoot('policy', `policy.html?site=${encodeURIComponent('larkline.example')}`, { width: 1280, height: 900 })
  await shoot('welcome', 'welcome.html', { width: 900, height: 720 })
  await close()
  await demo.close()
}

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

await main()
