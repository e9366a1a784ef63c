import type { FieldType } from './field-type'

/**
 * What each autofill token says, `null` for a token that names no personal data
 * (https://html.spec.whatwg.org/#autofill-field, read 2026-11-22).
 */
const TOKENS: Readonly<Record<string, FieldType | null>> = {
  name: 'name',
  'honorific-prefix': null,
  'given-name': 'given-name',
  'additional-name': 'given-name',
  'family-name': 'family-name',
  'honorific-suffix': null,
  // A name someone makes up for one place says nothing of them; before a password it is the account's (hear-purpose.ts).
  nickname: null,
  username: 'username',
  'new-password': 'password',
  'current-password': 'password',
  'one-time-code': 'one-time-code',
  'organization-title': null,
  organization: null,
  'street-address': 'street',
  'address-line1': 'street',
  'address-line2': 'street',
  'address-line3': 'street',
  'address-level4': 'city',
  'address-level3': 'city',
  'address-level2': 'city',
  'address-level1': 'region',
  country: 'country',
  'country-name': 'country',
  'postal-code': 'postal-code',
  'cc-name': 'payment-card.name',
  'cc-given-name': 'given-name',
  'cc-additional-name': 'given-name',
  'cc-family-name': 'family-name',
  'cc-number': 'payment-card.number',
  'cc-exp': 'payment-card.expiry',
  'cc-exp-month': 'payment-card.expiry',
  'cc-exp-year': 'payment-card.expiry',
  'cc-csc': 'payment-card.security-code',
  'cc-type': null,
  'transaction-currency': null,
  'transaction-amount': null,
  language: null,
  bday: 'birth-date',
  'bday-day': 'birth-date',
  'bday-month': 'birth-date',
  'bday-year': 'birth-date',
  sex: 'gender',
  url: null,
  photo: 'photo',
  email: 'email',
  tel: 'phone',
  'tel-country-code': null,
  'tel-national': 'phone',
  'tel-area-code': 'phone',
  'tel-local': 'phone',
  'tel-local-prefix': 'phone',
  'tel-local-suffix': 'phone',
  'tel-extension': null,
  impp: 'online-id',
}

const PREFIXES = /^(section-.*|shipping|billing|home|work|mobile|fax|pager|webauthn)$/

export interface Autofill {
  readonly token: string
  readonly type: FieldType | null
}

/** The field an `autocomplete` attribute names, past its section, address and contact tokens; null where it names none. */
export function autofillOf(autocomplete: string): Autofill | null {
  const tokens = autocomplete.split(/\s+/).filter(token => token && !PREFIXES.test(token))
  const token = tokens.at(-1)
  if (!token || !Object.hasOwn(TOKENS, token)) return null
  return { token, type: TOKENS[token] ?? null }
}
