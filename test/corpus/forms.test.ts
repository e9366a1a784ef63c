import { expect, it } from 'vitest'
import { documentOf } from '../../cli/read/html-document'
import { describePage } from '../../lib/observe/describe-page'
import type { FieldType } from '../../lib/recognise/fields/field-type'
import { recogniseForm } from '../../lib/recognise/fields/recognise-fields'
import { corpusRows, corpusText, describeCorpus } from './data'
import { FORMS_KNOWN_FAILURES } from './forms-known-failures'

interface LabelledPage {
  readonly html_file: string
  readonly generated: boolean
  readonly fields: readonly { readonly selector: string; readonly expected: string; readonly label_source: string }[]
}

/** The kinds the labels tell apart; the labelled set has no other. */
const KIND: Readonly<Record<string, string>> = {
  street: 'address',
  city: 'address',
  region: 'address',
  'postal-code': 'address',
  country: 'address',
  'postal-address': 'address',
  'given-name': 'name',
  'family-name': 'name',
  'birth-date': 'birth',
}
const kindOf = (type: string | null): string | null =>
  type?.startsWith('payment-card') ? 'card' : ((type && KIND[type]) ?? type)

/** What may be answered for a label, its own kind first. `unknown` was looked at and takes nothing of the labels' kinds. */
function wanted(label: string): readonly (string | null)[] {
  if (label.includes(' OR ')) return label.split(' OR ').flatMap(wanted)
  if (label === 'unknown') return [null, 'one-time-code', 'government-id', 'message-content']
  if (label === 'totp') return [null, 'one-time-code']
  const kinds = {
    email: /^email/,
    username: /^username/,
    password: /^password/,
    card: /card|^expiration/i,
    birth: /birth/i,
    phone: /phone/,
    address: /^address/,
    name: /name/i,
  }
  return [Object.entries(kinds).find(([, pattern]) => pattern.test(label))?.[0] ?? null]
}

/** The types the labels name one by one: 20 examples or more of each. */
const TYPE_OF: Readonly<Record<string, FieldType>> = {
  firstName: 'given-name',
  lastName: 'family-name',
  fullName: 'name',
  addressStreet: 'street',
  addressStreet2: 'street',
  addressCity: 'city',
  addressProvince: 'region',
  addressPostalCode: 'postal-code',
  addressCountryCode: 'country',
  cardNumber: 'payment-card.number',
  cardName: 'payment-card.name',
  cardSecurityCode: 'payment-card.security-code',
  expiration: 'payment-card.expiry',
  expirationMonth: 'payment-card.expiry',
  expirationYear: 'payment-card.expiry',
  birthday: 'birth-date',
  birthdayDay: 'birth-date',
  birthdayMonth: 'birth-date',
  birthdayYear: 'birth-date',
}
const TYPES: readonly FieldType[] = [...new Set(Object.values(TYPE_OF))]

interface Labelled {
  readonly label: string
  readonly type: string | null
  readonly id: string
  readonly generated: boolean
  readonly wanted: readonly (string | null)[]
  readonly got: string | null
  readonly listed: boolean
}

function recognisedIn(page: LabelledPage): readonly Labelled[] {
  const document = documentOf(corpusText('forms', page.html_file))
  const fact = describePage(document, { url: 'https://page.example/' })
  const types = new Map<Element, string | null>()
  for (const form of fact.forms)
    for (const { selector, dataType } of recogniseForm(form, fact).fields) {
      const element = document.querySelector(selector)
      if (element) types.set(element, dataType)
    }
  return page.fields
    .filter(field => field.label_source === 'manual')
    .map(({ selector, expected }) => {
      const element = document.querySelector(selector)
      return {
        id: `${page.html_file} ${selector.split(' > ').slice(-3).join(' > ')}`,
        generated: page.generated,
        label: expected,
        type: (element && types.get(element)) ?? null,
        wanted: wanted(expected),
        got: kindOf((element && types.get(element)) ?? null),
        listed: element !== null && types.has(element),
      }
    })
}

const isRight = ({ wanted: kinds, got }: Labelled): boolean => kinds.includes(got)
const share = (all: readonly Labelled[], good: (each: Labelled) => boolean): number =>
  all.filter(good).length / all.length

describeCorpus('fields of 360 real forms, labelled by hand', () => {
  const all = corpusRows<LabelledPage>('forms', 'labelled-forms.jsonl').flatMap(recognisedIn)
  const personal = all.filter(({ wanted: [first] }) => first !== null)
  const none = all.filter(({ wanted: [first] }) => first === null)

  it('are all listed', () => {
    expect(all.length).toBeGreaterThan(1500)
    expect(all.filter(({ listed }) => !listed)).toEqual([])
  })

  it('get the right kind: 94 % of them all, 88 % on crawled pages', () => {
    expect(share(all, isRight)).toBeGreaterThanOrEqual(0.94)
    expect(
      share(
        all.filter(({ generated }) => generated),
        isRight,
      ),
    ).toBeGreaterThanOrEqual(0.88)
  })

  it('are found where they are personal (96 %), and left alone where they are not (98 %)', () => {
    expect(share(personal, ({ got }) => got !== null)).toBeGreaterThanOrEqual(0.96)
    expect(share(none, isRight)).toBeGreaterThanOrEqual(0.98)
  })

  it.each(['email', 'username', 'password', 'phone', 'name', 'address', 'card'])(
    '%s has an F1 of 0.85 or more',
    kind => {
      const right = personal.filter(each => isRight(each) && each.got === kind).length
      const claimed = all.filter(each => each.got === kind && !isRight(each)).length
      const missed = personal.filter(each => each.wanted[0] === kind && !isRight(each)).length
      expect((2 * right) / (2 * right + claimed + missed)).toBeGreaterThanOrEqual(0.85)
    },
  )

  it.each(TYPES)('%s, of its own, has an F1 of 0.85 or more', type => {
    const labelled = all.filter(({ label }) => TYPE_OF[label] === type)
    const right = labelled.filter(each => each.type === type).length
    const wrongly = (each: Labelled) => (TYPE_OF[each.label] ? TYPE_OF[each.label] !== type : !isRight(each))
    const claimed = all.filter(each => each.type === type && wrongly(each)).length
    expect(labelled.length).toBeGreaterThanOrEqual(20)
    expect((2 * right) / (right + claimed + labelled.length)).toBeGreaterThanOrEqual(0.85)
  })

  it('fail where they are known to, and nowhere else', () => {
    const wrong = all.filter(each => !isRight(each)).map(({ id, wanted: [first], got }) => `${id}: ${first} → ${got}`)
    const known = new Set(Object.values(FORMS_KNOWN_FAILURES).flat())
    expect(
      wrong.filter(line => !known.has(line)),
      'new failures',
    ).toEqual([])
    expect(
      [...known].filter(line => !wrong.includes(line)),
      'these pass now: take them off the list',
    ).toEqual([])
  })
})
