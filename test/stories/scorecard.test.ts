import { expect, it } from 'vitest'
import { LARKLINE, PARTIES } from '../../demo/hosts'
import { badgeOf, tabAt, until, viewOf } from '../e2e/browser-under-test'
import { HOME, inEachBrowser, policyIsRead, type World } from '../e2e/world'
import { signsUp } from './journeys'
import { GROWN_UP } from './people'

const standings = async ({ browser }: World, of: 'page' | 'visit' | 'company') => {
  const rows = await browser.ask('scorecard.get', { tab: await tabAt(browser, HOME), of })
  return Object.fromEntries(rows.map(({ row, standing }) => [row, standing]))
}

inEachBrowser({}, world => {
  it('keeps count of what was kept, and of what was put aside', async () => {
    const { browser, demo } = world()
    await browser.ask('company.save', { company: LARKLINE })
    await browser.ask('person.save', { id: 'grown-up', person: GROWN_UP })
    await browser.ask('person.choose', { id: 'grown-up' })
    const tab = await browser.open(`${HOME}/`)
    await policyIsRead(world())

    // Web analytics was sent a page view and nobody's details: that could have been otherwise.
    await until(
      () => standings(world(), 'visit'),
      ({ P3 }) => P3 === 'kept',
    )
    expect(await standings(world(), 'page')).toMatchObject({ P7: 'not-observed', P12: 'not-observed' })

    demo.setFaults(['details-to-advertiser'], { encoding: 'plain', channel: 'json' })
    await signsUp(tab)
    await until(
      () => standings(world(), 'visit'),
      ({ P7 }) => P7 === 'contradicted',
    )
    // The page that came after the form did nothing wrong.
    expect((await standings(world(), 'page')).P7).toBe('not-observed')

    const { findings } = await viewOf(browser, HOME)
    const theirs = findings.filter(({ recipient }) => recipient?.host === PARTIES.advertising)
    const about = { tab: await tabAt(browser, HOME), recipient: 'adbloom.example' }
    for (const { dataType } of theirs)
      await browser.ask('finding.aside', { ...about, dataType, reason: 'agreed with them', expires: '2999-01-01' })
    const after = await viewOf(browser, HOME)
    expect(after.aside).toHaveLength(theirs.length)
    expect(after.findings.filter(({ recipient }) => recipient?.host === PARTIES.advertising)).toEqual([])
    await until(
      () => badgeOf(browser, HOME),
      text => text === '',
    )
    const rows = await browser.ask('scorecard.get', { tab: about.tab, of: 'company' })
    const row = rows.find(({ promise }) => promise === 'marketers-disclosure')
    expect(row?.standing).toBe('contradicted')
    expect(row?.because.map(({ id }) => id)).toContain('judge.row-aside')

    // What was put aside stays aside when the worker is stopped, and comes back when it is asked for.
    await browser.killBackground()
    expect((await viewOf(browser, HOME)).aside).toHaveLength(theirs.length)
    for (const { dataType } of theirs) await browser.ask('finding.back', { ...about, dataType })
    expect((await viewOf(browser, HOME)).aside).toEqual([])
  })
})
