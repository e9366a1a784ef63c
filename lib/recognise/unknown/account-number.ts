/** Numbers of cards and bank accounts, told by their own check digits. */

const isDigitAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}
const isLetterAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at) | 32
  return code >= 97 && code <= 122
}

/** A look at the first signs, before the value is cut out: `GB82…`, `4111 1…`. Both have a digit in the fourth place. */
export function mayBeNumber(text: string, start: number, end: number): boolean {
  if (end - start < 15 || !isDigitAt(text, start + 3) || !isDigitAt(text, start + 2)) return false
  if (isLetterAt(text, start)) return isLetterAt(text, start + 1)
  const fifth = text.charCodeAt(start + 4)
  return isDigitAt(text, start) && (fifth === 32 || fifth === 45)
}

/** The same of a whole field, whose blanks nobody has counted: nearly every one refused here is an id in hex. */
export const mayBeChecked = (text: string, start: number): boolean =>
  isDigitAt(text, start + 3) && !(isLetterAt(text, start) && isDigitAt(text, start + 1))

function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** Issuers' ranges (ISO/IEC 7812 as the schemes publish them): American Express, Visa, Mastercard, Discover, Diners, JCB, UnionPay, Maestro, Mir. */
const ISSUERS: readonly (readonly [pattern: RegExp, lengths: readonly number[]])[] = [
  [/^3[47]/, [15]],
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^(?:6011|64[4-9]|65)/, [16, 19]],
  [/^(?:30[0-5]|309|36|38|39)/, [14, 16]],
  [/^35(?:2[89]|[3-8])/, [16, 19]],
  [/^62/, [16, 17, 18, 19]],
  [/^(?:50|5[6-9]|6)/, [13, 14, 15, 16, 17, 18, 19]],
  [/^220[0-4]/, [16]],
]

export function isCardNumber(value: string): boolean {
  if (!/^\d[\d -]{11,22}\d$/.test(value)) return false
  const digits = value.replace(/\D/g, '')
  return (
    ISSUERS.some(([pattern, lengths]) => pattern.test(digits) && lengths.includes(digits.length)) &&
    new Set(digits).size > 1 &&
    passesLuhn(digits)
  )
}

/** Written as on the card, four by four: that no id does. */
export const GROUPED_CARD = /(?<![\d-])(?:\d{4}([ -])\d{4}\1\d{4}\1\d{4}|3\d{3}([ -])\d{6}\2\d{5})(?![\d-])/g

export const GROUPED_CARD_ONLY = /^\d{4}([ -])\d{4,6}\1[\d -]{5,9}$/

/** Lengths by country, from the IBAN registry (SWIFT, release 99, 2024). */
const IBAN_LENGTHS: Readonly<Record<string, number>> = Object.fromEntries(
  'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20'
    .split(' ')
    .map(entry => [entry.slice(0, 2), Number(entry.slice(2))]),
)

/** Country, length and the remainder of 97 (ISO 13616). */
export function isIban(value: string): boolean {
  const plain = value.replace(/[ -]/g, '').toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(plain) || IBAN_LENGTHS[plain.slice(0, 2)] !== plain.length) return false
  let rest = 0
  for (const sign of plain.slice(4) + plain.slice(0, 4)) {
    const digit = Number.parseInt(sign, 36)
    rest = (rest * (digit > 9 ? 100 : 10) + digit) % 97
  }
  return rest === 1
}

export const IBAN = /(?<![A-Za-z\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![A-Za-z\d])/g
