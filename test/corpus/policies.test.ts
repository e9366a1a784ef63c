import { expect, it } from 'vitest'
import { readPolicy } from '../../lib/policy/read-policy'
import type { Policy } from '../../lib/policy/statement'
import { corpusRows, corpusText, describeCorpus, hasCorpus } from './data'

/** 174 archived policies, 2010–2026. What a person found in them by eye is below; nothing of them is kept here. */

interface Row {
  readonly file: string
  readonly child_directed: boolean
  readonly mentions_children: boolean
}
const rows = hasCorpus ? corpusRows<Row>('policies', 'index.jsonl') : []
const REFERENCE = 'zazaknowledge.com@2010-06-24.md'
const policies = new Map<string, Policy>()
const policy = (file: string): Policy => {
  const known = policies.get(file) ?? readPolicy({ text: corpusText('policies', file), format: 'markdown' })
  policies.set(file, known)
  return known
}
const slice = ({ text }: Policy, at: { start: number; end: number } | null | undefined) =>
  at && text.slice(at.start, at.end)

describeCorpus('the reference policy', () => {
  const read = () => policy(REFERENCE)
  it('is known by its header', () =>
    expect(read().source).toMatchObject({
      address: 'http://www.zazachat.com/privacy.aspx',
      date: '2010-06-24',
      language: 'en',
    }))
  it('is cut at its headings, in paragraphs or out of them', () =>
    expect(read().clauses.map(({ id }) => id)).toEqual([
      'opening',
      'individually-identifiable-information',
      'zaza-network-incs-online-privacy-policy-informed-choice',
      'disclosure',
      'collection-and-use',
      'customer-choice',
      'collection-of-usage-data',
      'security',
      'e-mail-contents',
      'improper-conduct',
      'account-information',
      'customer-concerns',
      'changes-in-practices',
      'additional-privacy-protections-for-children-using-the-internet',
    ]))
  it('P1: its definition, with its data types', () => {
    expect(read().definition?.clause).toBe('individually-identifiable-information')
    expect(slice(read(), read().definition)).toContain('can be associated with a specific individual or entity')
    expect(read().definition?.dataTypes).toEqual(['name', 'postal-address', 'phone', 'email', 'browsing-activity'])
  })
  it('P2: its scope, subsidiaries included', () => {
    expect(slice(read(), read().whole?.scope)).toContain('covers ZaZa Network, Inc and its subsidiaries')
    expect(read().whole?.scope?.subsidiaries).toBe(true)
  })
  it('P8, P15: its telephone number, to refuse and to ask', () =>
    expect(read().contacts.map(({ kind, value, for: purpose }) => [kind, value, purpose])).toEqual([
      ['phone', '866-567-9292', 'opt-out'],
      ['phone', '866-567-9292', 'privacy'],
    ]))
  it('P10: what it promises in the aggregate', () =>
    expect(read().whole?.aggregateOnly.map(at => at.clause)).toEqual(['collection-of-usage-data']))
  it('K1: its own age limit', () => expect(read().minorAge).toBe(18))
})

describeCorpus('every policy', () => {
  it('there are 174', () => expect(rows.length).toBe(174))
  it.each(rows.map(({ file }) => file))('%s is kept whole, each character in one clause', file => {
    const { text, clauses, source } = policy(file)
    expect(text).toBe(corpusText('policies', file))
    expect(clauses[0]?.start).toBe(0)
    for (const [index, { end }] of clauses.entries()) expect(end).toBe(clauses[index + 1]?.start ?? text.length)
    expect(new Set(clauses.map(({ id }) => id)).size).toBe(clauses.length)
    expect(source.language).toBe('en')
  })
  it('half of the clauses are of a length a person would quote', () => {
    const lengths = rows
      .flatMap(({ file }) => policy(file).clauses.map(({ start, end }) => end - start))
      .sort((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeGreaterThan(150)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(700)
    expect(lengths.filter(length => length > 4_000).length / lengths.length).toBeLessThan(0.005)
  })
  it('most that address children name an age', () => {
    const directed = rows.filter(row => row.child_directed && row.mentions_children)
    const named = directed.filter(({ file }) => policy(file).minorAge !== null)
    expect(directed.length).toBeGreaterThan(25)
    expect(named.length / directed.length).toBeGreaterThan(0.85)
  })
})

/** Read by eye, 2026-11-22 and 23: the age limit, and a contact that must be among those found with what it is for. */
const BY_EYE: readonly (readonly [
  file: string,
  age: number | null,
  contact?: readonly [value: string, purpose: string],
])[] = [
  ['123Greetings@2023.md', 13, ['support@123greetings.com', 'opt-out']],
  ['Alignable@2021.md', 18],
  ['Bandcamp@2026.md', 16, ['support@bandcamp.com', 'access']],
  ['Booking.com@2026.md', 18, ['dataprotectionoffice@booking.com', 'privacy']],
  ['CafeMom@2023.md', 13, ['optout@wildskymedia.com', 'opt-out']],
  ['Daily_Mail@2026.md', 16],
  ['DeviantArt@2023.md', null, ['help@deviantart.com', 'privacy']],
  ['Eff@2021.md', null, ['+1-415-436-9333', 'privacy']],
  ['Ets@2021.md', 16, ['1-609-921-9000', 'children']],
  ['Evernote@2026.md', 16],
  ['Flipgrid@2021.md', 13, ['support@flipgrid.com', 'opt-out']],
  ['Github@2021.md', 13, ['privacy@github.com', 'privacy']],
  ['Pear_Deck@2021.md', null, ['privacy@peardeck.com', 'children']],
  ['The_Weather_Channel@2021.md', 18],
  ['Wix@2026.md', 16, ['dpo@wix.com', 'access']],
  ['Yelp@2026.md', 16, ['dataprotection@yelp.com', 'privacy']],
  ['YouTube_Kids@2021.md', 13, ['+1 650-253-0000', 'children']],
  ['Zoom@2026.md', 16, ['privacy@zoom.us', 'opt-out']],
  ['agame.com@2012.md', 13],
  ['agame.com@2014.md', 16, ['info@spilgames.com', 'children']],
  ['apple.com@2018.md', 13],
  ['barbie.com@2012.md', 13, ['800-524-TOYS', 'opt-out']],
  ['bitcasa.com@2016.md', 13, ['1200 Park Place Ste 350, San Mateo, CA 94403', 'privacy']],
  ['bostonglobe.com@2016.md', 13, ['617-929-2233', 'opt-out']],
  ['comcast.com@2016.md', 13, ['1-800-XFINITY', 'opt-out']],
  ['harborfreight.com@2012.md', 18, ['1-800-444-3353', 'general']],
  ['kidshealth.org@2012.md', 13, ['(302) 651-4046', 'general']],
  ['lego.com@2014.md', 13],
  ['linkedin.com@2012.md', 18],
  ['mattressfirm.com@2016.md', 18, ['customerservice@mattressfirm.com', 'opt-out']],
  ['msn.nl@2018.md', 13, ['privacy@helloworld.com', 'access']],
  ['nextag.com@2016.md', 18, ['optout@nextag.com', 'opt-out']],
  ['nick.com@2014.md', 13, ['nickprivacy@nickonline.com', 'privacy']],
  ['primarygames.com@2012.md', 13, ['listmanager@burstmail.com', 'opt-out']],
  ['rei.com@2014.md', null, ['1-800-426-4840', 'privacy']],
  ['timewarnercable.com@2012.md', null, ['TWC.privacy@twcable.com', 'privacy']],
  ['trulia.com@2014.md', 13, ['888-466-3501', 'access']],
  ['whitepages.com@2016.md', 18, ['support@whitepages.com', 'opt-out']],
]

const CONTACTS = BY_EYE.flatMap(([file, , contact]): [string, string, string][] =>
  contact ? [[file, ...contact]] : [],
)

describeCorpus('what a person finds in them', () => {
  it('on 25 of them at least, a contact as well as the age', () => expect(CONTACTS.length).toBeGreaterThanOrEqual(25))
  it.each(BY_EYE.map(([file, age]) => [file, age] as const))('%s: children are those under %s', (file, age) =>
    expect(policy(file).minorAge).toBe(age),
  )
  it.each(CONTACTS)('%s: %s is there for %s', (file, value, purpose) => {
    const { contacts, text } = policy(file)
    const found = contacts.find(
      contact => contact.value.toLowerCase() === value.toLowerCase() && contact.for === purpose,
    )
    expect(found, contacts.map(contact => `${contact.for} ${contact.value}`).join('\n')).toBeDefined()
    expect(text.slice(found?.at.start, found?.at.end).length).toBeGreaterThan(2)
  })
})
