import { describe, expect, it } from 'vitest'
import { addressesIn } from '../../../lib/policy/facts/addresses-in'
import { archiveHeader } from '../../../lib/policy/facts/archive-header'
import { dateIn } from '../../../lib/policy/facts/date-in'
import { phonesIn } from '../../../lib/policy/facts/phones-in'
import { readPolicy } from '../../../lib/policy/read-policy'

const read = (text: string) => readPolicy({ text, format: 'markdown' })

describe('the age under which the policy itself calls a person a child', () => {
  it.each([
    ['We do not knowingly collect data from children under 13.', 13],
    ['Children (12 and under) may not register.', 13],
    ['We do not target children or teenagers (younger than 18).', 18],
    ['Minors under the age of sixteen need a parent’s permission to register.', 16],
    ['You must be 14 years or older to submit information.', 14],
    ['We collect nothing from a child who has not reached the age of 15.', 15],
    ['Wir erheben wissentlich keine Daten von Kindern unter 16 Jahren.', 16],
    ['Nous ne recueillons pas les données des enfants de moins de 15 ans.', 15],
    ['No recogemos datos de menores de 14 años.', 14],
    ['Children under 13 may not sign up. Californians under 18 may ask us to remove content they posted.', 13],
    ['We do not collect data from children under 14. We do not sell data of consumers under 16 in California.', 14],
  ])('%s → %i', (text, age) => expect(read(text).minorAge).toBe(age))

  it.each([
    'We delete logs after under 15 days.',
    'Fewer than 18 people work here.',
    'Our children’s books are for under $15 each.',
    'We have been in business for over 18 years.',
    'Sections 13 and 16 apply to the sale of this business.',
  ])('none in: %s', text => expect(read(text).minorAge).toBeNull())
})

describe('when the text was updated', () => {
  it.each([
    ['Last updated: June 23, 2015', '2015-06-23'],
    ['(Last modified January, 2015)', '2015-01'],
    ['This policy was revised on 9/29/2011.', '2011-09-29'],
    ['Updated 29.09.2011', '2011-09-29'],
    ['Effective as of 1st of March 2020', '2020-03-01'],
    ['Stand: 12. März 2021', '2021-03-12'],
    ['Dernière mise à jour : 3 août 2019', '2019-08-03'],
    ['Última actualización: 5 de enero de 2022', '2022-01-05'],
    ['Effective January 1, 2020. Last updated December 13, 2019.', '2019-12-13'],
  ])('%s → %s', (text, date) => expect(read(`# Privacy policy\n\n${text}\n\nWe collect data.`).updated).toBe(date))

  it.each(['We were founded on May 1, 2003.', 'Updated regularly, at least 12 times a year.'])('never: %s', text =>
    expect(read(text).updated).toBeNull(),
  )
  it.each(['13/13/2011', '2011-02-40', 'June 2150'])('no date: %s', text => expect(dateIn(text)).toBeNull())
})

describe('telephone numbers', () => {
  it.each([
    ['please call 866-567-9292', '866-567-9292'],
    ['at (800) 357-2157 or write', '(800) 357-2157'],
    ['Tel. +44 20 7946 0000', '+44 20 7946 0000'],
    ['call 1-800-THE-BOOK now', '1-800-THE-BOOK'],
    ['phone: 050-3804-6194', '050-3804-6194'],
    ['Wilmington, DE 19803 (302) 555-4046', '(302) 555-4046'],
    ['reach us on 844.931.2038.', '844.931.2038'],
  ])('%s', (text, value) => expect(phonesIn(text).map(found => found.value)).toEqual([value]))

  it.each([
    'fax: 415-520-3420',
    'from 2012-05-23 to 2013-06-24',
    'between 2018 - 2019',
    'ZIP 60201-4567',
    '16 C.F.R. 312.5',
    'order 1234567',
    'ISO 27001:2013',
    '10.0.0.1',
  ])('not: %s', text => expect(phonesIn(text)).toEqual([]))
})

describe('postal addresses', () => {
  it.each([
    ['write to us at 1200 Park Place Ste 350, San Mateo, CA 94403 or', '1200 Park Place Ste 350, San Mateo, CA 94403'],
    ['mail to: Acme, P.O. Box 1688, Bellevue, WA 98009.', 'Acme, P.O. Box 1688, Bellevue, WA 98009'],
    ['located at 14 boulevard Haussmann, 75009 Paris, France', '14 boulevard Haussmann, 75009 Paris, France'],
    ['Anschrift: Acme GmbH, Hauptstraße 5, 10115 Berlin', 'Acme GmbH, Hauptstraße 5, 10115 Berlin'],
  ])('%s', (text, value) => expect(addressesIn(text).map(found => found.value)).toEqual([value]))
  it.each(['In Boston, MA 02116 people read it.', 'Section 12345 Applies here', 'Regulation (EU) 2016 Paris'])(
    'not: %s',
    text => expect(addressesIn(text)).toEqual([]),
  )
})

describe('contacts with what they are for', () => {
  it.each([
    ['To opt out of mailings, write to stop@shop.example.', 'email', 'opt-out'],
    ['You may review and correct your personal information by writing to care@shop.example.', 'email', 'access'],
    ['Parents may ask us to delete their child’s data: family@shop.example', 'email', 'children'],
    ['Questions about this privacy policy? privacy@shop.example', 'email', 'privacy'],
    ['Our shop is open daily; call 866-555-0100.', 'phone', 'general'],
    ['You can [unsubscribe](https://shop.example/leave) any time.', 'url', 'opt-out'],
    ['Write to our [privacy office](mailto:dpo@shop.example).', 'email', 'privacy'],
    ['To opt out: privacy (at) shop.example', 'email', 'opt-out'],
  ])('%s', (text, kind, purpose) => {
    const { contacts, text: whole } = read(text)
    expect(contacts.map(contact => [contact.kind, contact.for])).toEqual([[kind, purpose]])
    const [contact] = contacts
    expect(contact && whole.slice(contact.at.start, contact.at.end).length).toBeGreaterThan(3)
  })
  it('names one way once a purpose', () =>
    expect(read('Call 866-555-0100 to opt out. To opt out, call (866) 555-0100.').contacts).toHaveLength(1))
  it.each(['Read about [Google](https://google.example).', 'A tweet by @shop', 'x@', '@@@@'])('none in: %s', text =>
    expect(read(text).contacts).toEqual([]),
  )
})

describe('what the policy means by personal data', () => {
  it.each([
    '"Personal information" means information that identifies you, such as your name and e-mail address.',
    'By “personal data” we mean any data about an identified person, for example a name or an e-mail address.',
    'As the term suggests, individually identifiable information is information that can be associated with a person, such as name or e-mail address.',
    'Personenbezogene Daten sind alle Informationen, die sich auf eine identifizierte natürliche Person beziehen, wie Name und E-Mail-Adresse.',
  ])('%s', text => {
    const policy = read(`Welcome to our shop.\n\n${text}\n\nWe are glad you came.`)
    expect(policy.definition && policy.text.slice(policy.definition.start, policy.definition.end)).toBe(text)
    if (!text.startsWith('Personen'))
      expect(policy.definition?.dataTypes).toEqual(expect.arrayContaining(['name', 'email']))
  })
  it.each([
    'Personal information is not sold to anybody.',
    'We use personal information to send you your order.',
    'Non-personal information includes the kind of browser that you use.',
  ])('not: %s', text => expect(read(text).definition).toBeNull())
})

describe('facts of the whole', () => {
  const { whole, text } = read(`This policy covers Acme and its subsidiaries.

We keep logs for 90 days. Accounts are for people over 18 years of age.

We comply with the GDPR and with COPPA. Usage data are used only in the aggregate.

By using this site you agree to this policy.`)
  const words = (at: { start: number; end: number } | null | undefined) => at && text.slice(at.start, at.end)

  it('scope', () => {
    expect(words(whole?.scope)).toBe('This policy covers Acme and its subsidiaries.')
    expect(whole?.scope?.subsidiaries).toBe(true)
  })
  it('how long data are kept', () => expect(whole?.retention.map(({ period }) => period)).toEqual(['90 days']))
  it('laws it names', () => expect(whole?.regimes.map(({ name }) => name)).toEqual(['GDPR', 'COPPA']))
  it('aggregate only', () =>
    expect(whole?.aggregateOnly.map(words)).toEqual(['Usage data are used only in the aggregate.']))
  it('consent by use', () => expect(whole?.consent.map(({ kind }) => kind)).toEqual(['use']))
})

describe('the header of an archived copy', () => {
  it('gives the page’s own address and the day', () => {
    const note =
      '> *Text archived on 2010-06-24. See [it](https://web.archive.org/web/20100624052852id_/http%3A//shop.example/p).*\n\n# P'
    expect(archiveHeader(note)).toMatchObject({ address: 'http://shop.example/p', date: '2010-06-24' })
  })
  it.each([
    '# Policy\n\nText',
    '> A quotation of a poet.',
    '> archived https://web.archive.org/web/1999/javascript:alert(1)',
  ])('is not: %s', text => expect(archiveHeader(text)?.address ?? null).toBeNull())
})
