import { expect, it } from 'vitest'
import { CHILDREN_HOST, COMPANY_HOST, LARKLINE } from '../../demo/hosts'
import { badgeOf, type Tab, until, viewOf } from '../e2e/browser-under-test'
import { inBothAtOnce, policyIsRead } from '../e2e/world'
import { chats, ordersACall, signsUp, visits, visitsTheKids } from './journeys'
import { GROWN_UP } from './people'

/** The demo company with every misbehaviour switched off: whatever a grown-up does there, nothing is reported. */
const ORDINARY: readonly (readonly [does: string, acts: (tab: Tab) => Promise<void>, host: string])[] = [
  ['looks at the home page', visits('/'), COMPANY_HOST],
  ['opens an account', signsUp, COMPANY_HOST],
  ['orders by call-back', ordersACall, COMPANY_HOST],
  ['chats with the declared vendor', chats, COMPANY_HOST],
  ['reads the directory that lists them', visits('/directory'), COMPANY_HOST],
  ['looks at their account', visits('/account'), COMPANY_HOST],
  ['reads the privacy notice', visits('/privacy'), COMPANY_HOST],
  ['visits the page for children', visitsTheKids, CHILDREN_HOST],
]

inBothAtOnce({}, world => {
  it.each(ORDINARY)('a grown-up %s, and nothing is reported', async (_, acts, host) => {
    const { browser } = world()
    await browser.ask('record.wipe', {})
    await browser.ask('company.save', { company: LARKLINE })
    await browser.ask('person.save', { id: 'grown-up', person: GROWN_UP })
    await browser.ask('person.choose', { id: 'grown-up' })
    const tab = await browser.open(`https://${COMPANY_HOST}/`)
    await policyIsRead(world())
    await acts(tab)
    const place = `https://${host}`
    // Looked at, or the silence would prove nothing; then a moment for whatever comes late.
    await until(
      () => viewOf(browser, place),
      view => view.requests.seen > 0 && view.policy.state === 'read',
    )
    await new Promise(resolve => setTimeout(resolve, 1500))
    const { findings } = await viewOf(browser, place)
    const reported = findings.filter(({ severity }) => severity !== 'info')
    expect(reported.map(({ promise, dataType, recipient }) => `${promise} ${dataType} ${recipient?.host}`)).toEqual([])
    expect(await badgeOf(browser, place)).toBe('')
  })
})
