import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { styleText } from 'node:util'
import type { Page } from 'puppeteer-core'
import { COMPANY_HOST, PERSON } from '../../demo/hosts'
import type { PageView } from '../../lib/messages'
import { htmlOf } from '../../lib/show/export/html'
import { type Report, reportOf } from '../../lib/show/export/report'
import { lookOf } from '../../lib/show/verdict'
import { wordsFrom } from '../../lib/show/words'
import { en } from '../../lib/show/words/en'
import type { Fineprint } from './browser'

const say = wordsFrom('en', en)

/** The tab a page of the site stands in, as the extension numbers it. */
const tabOf = async (fineprint: Fineprint, host: string): Promise<number> => {
  const page = await fineprint.open('popup.html')
  const tabs = (await page.evaluate('chrome.tabs.query({})')) as readonly { id?: number; url?: string }[]
  await page.close()
  const tab = tabs.find(({ url }) => url && new URL(url).hostname === host)
  if (tab?.id === undefined) throw new Error(`no tab shows ${host}`)
  return tab.id
}

async function signUp(page: Page): Promise<void> {
  await page.goto(`https://${COMPANY_HOST}/sign-up`)
  const { values } = PERSON
  await page.type('[name=name]', values.name[0])
  await page.type('[name=email]', values.email[0])
  await page.type('[name=phone]', values.phone[0])
  await page.type('[name=street]', values.street[0])
  await page.click('main button')
  await page.waitForSelector('#done')
}

/** Findings arrive after the requests they are about; waits until the view has some and no more come. */
async function settled(fineprint: Fineprint, tab: number): Promise<PageView> {
  let last = -1
  for (let tries = 0; tries < 40; tries++) {
    const view = await fineprint.ask('page.get', { tab })
    const reported = view.findings.filter(finding => finding.severity !== 'info').length
    if (reported > 0 && reported === last) return view
    last = reported
    await new Promise(resolve => setTimeout(resolve, 250))
  }
  throw new Error('Fineprint reported nothing of a page that leaks: something is broken')
}

function print(view: PageView): void {
  const { title, address } = view.policy
  console.log(`\n${[styleText('bold', view.site), title, address].filter(Boolean).join(' · ')}\n`)
  for (const finding of view.findings) {
    if (finding.severity === 'info') continue
    const data = finding.dataType ? say(`show.data.${finding.dataType}`) : ''
    console.log(
      `  ${styleText('bold', `${data} → ${finding.recipient?.organisation ?? finding.recipient?.host ?? view.site}`)}  ×${finding.count}`,
    )
    console.log(`  ${say(lookOf(finding.verdict).word)} (${finding.severity})`)
    const [first] = finding.citations
    if (first)
      console.log(
        styleText('italic', `    “${first.quote.replace(/\s+/g, ' ')}”`),
        `\n    ${first.headings.join(' › ')}`,
      )
    console.log()
  }
}

/** What the report page shows of the same tab. */
async function reportFrom({ ask }: Fineprint, { tab, site, company, findings, requests }: PageView): Promise<Report> {
  const flows = await ask('flows.get', { tab, limit: 1000 })
  const policy = await ask('policy.get', { site })
  const scorecard = await ask('scorecard.get', { tab })
  return reportOf({ made: Date.now(), company, sites: [site], policy, requests, findings, flows, scorecard }, say)
}

/** What a person would do, done for them: types, sends, and shows what Fineprint saw; the report and pictures go to the folder `to`. */
export async function headlessJourney(fineprint: Fineprint, to: string): Promise<void> {
  mkdirSync(to, { recursive: true })
  const page = await fineprint.browser.newPage()
  await signUp(page)
  const tab = await tabOf(fineprint, COMPANY_HOST)
  const view = await settled(fineprint, tab)
  print(view)
  for (const [name, width, height] of [
    ['popup', 372, 720],
    ['sidepanel', 480, 900],
    ['report', 1100, 1200],
  ] as const) {
    const own = await fineprint.open(`${name}.html?tab=${tab}`)
    await own.setViewport({ width, height })
    await own.waitForSelector('article, table, [data-row]')
    await own.screenshot({ path: join(to, `${name}.png`), fullPage: name === 'report' })
  }
  writeFileSync(join(to, 'report.html'), htmlOf(await reportFrom(fineprint, view), say))
  console.log(`Report and screenshots: ${to}`)
}
