import { expect, it } from 'vitest'
import { LARKLINE, PARTIES, PERSON } from '../../demo/hosts'
import { signsUp } from '../stories/journeys'
import { GROWN_UP } from '../stories/people'
import { until, viewOf } from './browser-under-test'
import { letters, POLICY_TEXT } from './letters'
import { HOME, inEachBrowser, policyIsRead, type World } from './world'

/** What is said elsewhere than on the page: a no that a company was told, and the policy behind another company's form. */

const POLICY = `https://${PARTIES.mailing}/privacy-policy`

const start = async ({ browser, demo }: World, company: object): Promise<void> => {
  demo.setFaults([])
  await browser.ask('record.wipe', {})
  await browser.ask('company.save', { company: { ...LARKLINE, ...company } })
  await browser.ask('person.save', { id: 'grown-up', person: GROWN_UP })
  await browser.ask('person.choose', { id: 'grown-up' })
}

inEachBrowser({ pages: letters() }, world => {
  it('a no that the company was told counts, although nothing on the page or in the profile says it', async () => {
    const { browser, demo } = world()
    await start(world(), { optOuts: [{ from: 'marketing', since: '2026-01-01' }] })
    demo.setFaults(['opt-out-ignored'], { encoding: 'plain', channel: 'json' })
    const tab = await browser.open(`${HOME}/`)
    await policyIsRead(world())
    await signsUp(tab)
    const { findings } = await until(
      () => viewOf(browser, HOME),
      view => view.findings.some(({ promise }) => promise === 'marketing-choice'),
    )
    const broken = findings.find(({ promise }) => promise === 'marketing-choice')
    expect(broken).toMatchObject({ verdict: 'incorrect', severity: 'high', recipient: { host: PARTIES.mailing } })
  })

  it('of a form in another company’s frame it is said that two policies govern it, and where the other one is', async () => {
    const { browser } = world()
    await start(world(), {})
    await browser.open(`${HOME}/letters`)
    await policyIsRead(world())
    const { findings } = await until(
      () => viewOf(browser, HOME),
      view => view.findings.some(({ because }) => because.some(({ id }) => id === 'judge.form-in-frame')),
    )
    expect(findings.find(({ promise }) => promise === 'scope')).toMatchObject({ verdict: null, severity: 'info' })
    expect(findings.flatMap(({ because }) => because)).toContainEqual({
      id: 'judge.frame-policy',
      with: { site: 'mailmoth.example', address: POLICY },
    })
  })

  it('once something is given there the other policy is read too, and each company is held to its own words', async () => {
    const { browser, demo } = world()
    const asked = () => demo.received.filter(({ path }) => path === '/privacy-policy').length
    await start(world(), {})
    const tab = await browser.open(`${HOME}/letters`)
    await policyIsRead(world())
    await until(
      () => viewOf(browser, HOME),
      view => view.findings.some(({ because }) => because.some(({ id }) => id === 'judge.form-in-frame')),
    )
    expect(asked(), 'nothing was typed').toBe(0)
    await tab.run(`frames[0].postMessage('${PERSON.values.email[0]}', '*')`)

    const site = (host: string) => host.split('.').slice(-2).join('.')
    const { findings } = await until(
      () => viewOf(browser, HOME),
      view =>
        [PARTIES.mailing, PARTIES.advertising].every(host => {
          const said = view.findings.filter(
            ({ recipient, citations }) => recipient?.site === site(host) && citations[0],
          )
          return said.some(({ whose }) => whose) && said.some(({ whose }) => !whose)
        }),
    )
    const told = findings.flatMap(({ promise, verdict, whose, recipient, citations }) =>
      citations.slice(0, 1).map(({ quote, whose: words }) => ({
        promise,
        verdict,
        to: recipient?.site,
        by: whose?.site,
        quote,
        words: words?.address,
      })),
    )
    const theirs = { by: 'mailmoth.example', words: POLICY }
    expect(told).toContainEqual({
      ...theirs,
      promise: 'collection-purpose',
      verdict: 'clear',
      to: 'mailmoth.example',
      quote: POLICY_TEXT[1],
    })
    expect(told).toContainEqual({
      ...theirs,
      promise: 'marketers-disclosure',
      verdict: 'incorrect',
      to: 'adbloom.example',
      quote: POLICY_TEXT[2],
    })
    const own = told.filter(({ by }) => by === undefined)
    expect(own.map(({ to }) => to)).toEqual(expect.arrayContaining(['mailmoth.example', 'adbloom.example']))
    for (const { quote, words } of own) {
      expect(words).toBeUndefined()
      expect(POLICY_TEXT).not.toContain(quote)
    }
    expect(asked(), 'asked for once').toBe(1)
  })
})
