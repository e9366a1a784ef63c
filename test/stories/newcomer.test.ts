import { expect, it } from 'vitest'
import { COMPANY_HOST, LARKLINE, PERSON } from '../../demo/hosts'
import type { Tab } from '../e2e/browser-under-test'
import { tabAt, until } from '../e2e/browser-under-test'
import { HOME, inEachBrowser, policyIsRead } from '../e2e/world'
import { signsUp } from './journeys'
import { GROWN_UP } from './people'

/** What a newcomer meets, a parent is told, a tester follows and a privacy officer hands over, in the real pages. */

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

  it('a parent says who is browsing, and is told who got the child’s details and what the policy says of it', async () => {
    const { browser } = world()
    await browser.ask('company.save', { company: LARKLINE })
    const tab = await browser.open(`${HOME}/`)
    await policyIsRead(world())
    const popup = await open(`/popup.html?tab=${await tabAt(browser, HOME)}`)
    await shown(popup, 'Nothing on this page goes against the policy')
    await popup.click('button[aria-expanded]')
    await press(popup, 'Add a child')
    await popup.type('form input:not([type])', 'Mia')
    await popup.press('Enter')
    await until(
      () => popup.run<string>('document.querySelector("button[aria-expanded]").innerText'),
      name => name.includes('Mia'),
    )

    await tab.goto(`${HOME}/sign-up`)
    await tab.type('[name=email]', PERSON.values.email[0])
    await tab.press('Tab')
    await shown(popup, 'got Mia’s email address')
    await shown(popup, 'We do not collect personal details from anyone under 16')
    await press(popup, 'What exactly happened')
    await shown(popup, 'Why Fineprint says so')
    expect(await popup.run<string>('document.body.innerText')).not.toContain(PERSON.values.email[0])
    await press(popup, 'Pause here')
    await shown(popup, 'Paused on')
    await press(popup, 'Resume')
    await browser.ask('record.wipe', {})
    await browser.ask('person.choose', { id: null })
  })

  it('a tester follows a message to its evidence, and marks it as known until a day', async () => {
    const { browser } = world()
    await browser.ask('company.save', { company: LARKLINE })
    const tab = await browser.open(`${HOME}/`)
    await policyIsRead(world())
    const panel = await open(`/sidepanel.html?tab=${await tabAt(browser, HOME)}`)
    await tab.goto(`${HOME}/sign-up`)
    await tab.type('[name=email]', PERSON.values.email[0])
    await tab.press('Tab')
    await shown(panel, 'mailmoth.example')
    await press(panel, 'Timeline')
    const row = '.cells [data-row]'
    await until(
      () => panel.run<boolean>(`document.querySelector('${row}') !== null`),
      isThere => isThere,
    )
    await panel.click(row)
    await shown(panel, 'Copy as ticket')
    await shown(panel, 'user.email')
    await press(panel, 'Mark as known')
    await panel.type('form input:not([type=date])', 'SHOP-412')
    await panel.press('Enter')
    await shown(panel, 'SHOP-412')
    await press(panel, 'Take back')
    await until(
      () => panel.run<string>('document.body.innerText'),
      text => !text.includes('SHOP-412'),
    )
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
