import { expect, it } from 'vitest'
import { COMPANY_HOST, LARKLINE, PARTIES } from '../../demo/hosts'
import { signsUp } from '../stories/journeys'
import { GROWN_UP } from '../stories/people'
import { until, viewOf } from './browser-under-test'
import { HOME, inEachBrowser, policyIsRead, type World } from './world'

/** What is said elsewhere than on the page: a no that a company was told, and the policy behind another company's form. */

const FRAMED = `<!doctype html><html lang="en"><title>Letters</title>
  <h1>Our letters</h1>
  <form action="/join" method="post"><label>E-mail address <input type="email" name="email"></label><button>Subscribe</button></form>
  <footer><a href="/privacy-policy">Privacy policy</a></footer></html>`
const AROUND = `<!doctype html><html lang="en"><title>Letters from us</title>
  <h1>Letters from us</h1><iframe src="https://${PARTIES.mailing}/letters" title="letters"></iframe></html>`

const PAGES = { [`${COMPANY_HOST}/letters`]: AROUND, [`${PARTIES.mailing}/letters`]: FRAMED }

const start = async ({ browser, demo }: World, company: object): Promise<void> => {
  demo.setFaults([])
  await browser.ask('record.wipe', {})
  await browser.ask('company.save', { company: { ...LARKLINE, ...company } })
  await browser.ask('person.save', { id: 'grown-up', person: GROWN_UP })
  await browser.ask('person.choose', { id: 'grown-up' })
}

inEachBrowser({ pages: PAGES }, world => {
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
      with: { site: 'mailmoth.example', address: `https://${PARTIES.mailing}/privacy-policy` },
    })
  })
})
