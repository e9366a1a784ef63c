import { parsePhoneNumber } from 'libphonenumber-js/min'
import type { DataType } from '../../facts'
import { isCardNumber, isIban } from './account-number'
import { isEmailAddress } from './email-address'
import { isNationalId } from './national-id'
import { plainName } from './parameter-names'

/** Values scripts send when they know nothing. */
const NOTHING =
  /^(?:null|undefined|none|nil|n\/?a|false|true|yes|no|nan|unknown|anonymous|guest|test|empty|default|\(?not[ _]set\)?|\[object.*|[-_.*x?0\s]+|\{\{.*|\$\{.*|%[%\w]*%|\[.*\])$/i

const LETTERS = /^\p{L}[\p{L}\p{M}'’. -]{1,60}$/u
const PHONE = /^\+?[\d\s().\-/]{7,22}$/
const DATE = /^(?:\d{4}[-/.]?\d{1,2}[-/.]?\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})$/

/** Whether a value in plain could be what its name says: `email=0` and `phone=home` prove nothing. */
const SHAPES: Readonly<Partial<Record<DataType, (value: string, name: string) => boolean>>> = {
  email: isEmailAddress,
  phone: isPhoneNumber,
  'given-name': value => LETTERS.test(value),
  'family-name': value => LETTERS.test(value),
  name: value => LETTERS.test(value) && /\p{L}\s+\p{L}/u.test(value),
  'birth-date': value => DATE.test(value) && hasDigits(value, 6, 8),
  gender: value => /^(?:m|f|male|female|man|woman|non-?binary|diverse?|w|männlich|weiblich)$/i.test(value),
  street: value => /\p{L}{3}/u.test(value) && /\d/.test(value) && /\s/.test(value),
  'postal-code': value => /^[A-Z\d][A-Z\d -]{2,8}[A-Z\d]$/i.test(value) && /\d/.test(value),
  // Whatever stands there is one.
  password: value => value.length >= 4 && !/^[*•]+$/.test(value),
  username: value => /^[\w.@-]{3,40}$/.test(value) && /\p{L}/u.test(value),
  'payment-card': isCardNumber,
  'bank-account': isIban,
  'government-id': (value, name) => isNationalId(value, plainName(name)),
  school: value => /\p{L}{3}/u.test(value),
}

/** An international number must be one that can be given; of a national one only the length is known. */
function isPhoneNumber(value: string): boolean {
  if (
    !PHONE.test(value) ||
    !hasDigits(value, 7, 15) ||
    isTimestamp(value) ||
    new Set(value.replace(/\D/g, '')).size <= 2
  )
    return false
  if (!/^(?:\+|00)/.test(value)) return true
  try {
    return parsePhoneNumber(value.replace(/^00/, '+')).isValid()
  } catch {
    return false
  }
}

const hasDigits = (value: string, least: number, most: number): boolean => {
  const count = value.replace(/\D/g, '').length
  return count >= least && count <= most
}

/** Seconds or milliseconds of this quarter of a century, as a bare number. */
const isTimestamp = (value: string): boolean => /^1[2-9]\d{8}(?:\d{3})?$/.test(value)

const isNothing = (value: string): boolean => NOTHING.test(value.trim())

/** @param name of the parameter, as it was sent */
export const proves = (dataType: DataType, value: string, name: string): boolean =>
  !isNothing(value) && (SHAPES[dataType]?.(value.trim(), name) ?? false)
