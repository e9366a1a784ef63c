import { expect, it } from 'vitest'
import { COMPANY_HOST, LARKLINE } from '../../demo/hosts'
import type { Tab } from '../e2e/browser-under-test'
import { tabAt, until } from '../e2e/browser-under-test'
import { HOME, inEachBrowser, policyIsRead } from '../e2e/world'
import { signsUp } from './journeys'
import { GROWN_UP } from './people'

/** What a newcomer meets, and what a privacy officer hands over, in the real pages of the extension. */

const shown = (tab: Tab, words: string): Promise<unknown> =>
  until(
    () => tab.run<boolean>(`document.body.innerText.includes(${JSON.stringify(words)})`),
    found => found,
  )
/** A person finds a button by its words. */
const press = (tab: Tab, words: string): Promise<void> =>
  tab.run(
    `[...document.querySelectorAll('button, summary')].find(one => one.innerText.trim().startsWith(${JSON.stringify(words)})).click()`,
  )

inEachBrowser({ faults: ['details-to-mailer'] }, world => {
  const open = async (path: string): Promise<Tab> => {
    const { browser } = world()
    return browser.open(await browser.own<string>(`chrome.runtime.getURL(${JSON.stringify(path)})`))
  }

  it('a newcomer is welcomed on install, answers, and sees a first finding without anything being sent', async () => {
    const { browser, demo } = world()
    const welcome = await browser.own<string>('chrome.runtime.getURL("/welcome.html")')
    await until(
      () => browser.own<{ url?: string }[]>('chrome.tabs.query({})'),
      tabs => tabs.some(({ url }) => url === welcome),
    )
    const before = demo.received.length
    const tab = await open('/welcome.html')
    await shown(tab, 'Who are you?')
    await press(tab, 'Next')
    await shown(tab, 'Who should be looked after?')
    await press(tab, 'Later')
    await shown(tab, 'May Fineprint look?')
    await press(tab, 'Next')
    await shown(tab, 'Try it, safely')
    await tab.type('form input:not([type=email])', 'Mia')
    await tab.type('form input[type=email]', 'mia@home.example')
    await shown(tab, 'Mailwell got Mia’s')
    await shown(tab, 'children under 16')
    // What the browser itself asks of its maker is no business of the page.
    const told = demo.received
      .slice(before)
      .filter(({ host, path, body }) => /mailwell|home\.example/.test(host + path + body))
    expect(told).toEqual([])
  })

  it('a privacy officer reads a sentence better, is judged by it, and hands over a report that says so', async () => {
    const { browser } = world()
    await browser.ask('company.save', { company: LARKLINE })
    await browser.ask('person.save', { id: 'grown-up', person: GROWN_UP })
    await browser.ask('person.choose', { id: 'grown-up' })
    const tab = await browser.open(`${HOME}/`)
    await policyIsRead(world())
    await signsUp(tab)
    const site = (await browser.ask('page.get', { tab: await tabAt(browser, `https://${COMPANY_HOST}`) })).site
    const sentence = 'Unless you have agreed to it, we do not share personal details with anyone outside Larkline.'
    const said = {
      actor: 'we',
      modality: 'will-not',
      action: 'share',
      dataTypes: [],
      recipient: 'third-party',
      purpose: null,
      subject: null,
      conditions: [],
      exceptions: [],
    } as const
    const page = await browser.ask('policy.correct', { site, sentence, statements: [said] })
    expect(page?.corrections).toMatchObject([{ sentence, holds: true }])

    const policy = await open(`/policy.html?site=${site}`)
    await shown(policy, 'A person’s reading')
    const report = await open(`/report.html?tab=${await tabAt(browser, `https://${COMPANY_HOST}`)}`)
    await shown(report, 'What the policy promises, and how it stands')
    await shown(report, 'Mailmoth')
    await shown(report, 'What this report does not know')
    await shown(report, 'A person’s reading')
    expect(await report.run<number>('document.querySelectorAll("#policy ~ .clause mark").length')).toBeGreaterThan(0)
    await browser.ask('policy.correct', { site, sentence, statements: null })
  })

  it('a person is spoken to in the language they choose', async () => {
    const { browser } = world()
    await browser.own('chrome.storage.local.set({ language: "de" })')
    const tab = await open('/options.html')
    await shown(tab, 'Einstellungen von Fineprint')
    expect(await tab.run<string>('document.documentElement.lang')).toBe('de')
    await browser.own('chrome.storage.local.remove("language")')
  })
})
