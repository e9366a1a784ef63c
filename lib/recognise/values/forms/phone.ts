import { type CountryCode, parsePhoneNumber } from 'libphonenumber-js/min'
import { distinct, type Form } from './form'

/**
 * Digits in every order a page may send them; punctuation is no part of plain matching (`digit-runs.ts`), but a
 * digest is of one exact writing, so the usual ones are listed for digests. Without a country code the number is
 * read as one of `region`.
 */
export function phoneForms(typed: string, region: CountryCode = 'US'): Form[] {
  const trimmed = typed.trim()
  const digits = trimmed.replace(/\D/g, '')
  const asTyped: Form = { text: trimmed, steps: [], proof: proofOf(digits), digestOnly: true, main: true }
  const number = parsed(trimmed, region)
  if (!number) return distinct([asTyped, plain(digits, ['digits'])])

  const international = number.number.slice(1)
  const national = number.nationalNumber
  const country = number.countryCallingCode
  const local = number.formatNational()
  const trunk = local.replace(/\D/g, '')
  const written = [
    local,
    number.formatInternational(),
    number.format('RFC3966').slice(4),
    ...groupings(local),
    ...[local, ...groupings(local)].flatMap(text => [`+${country} ${text}`, `+${country}-${text}`]),
  ]
  return distinct([
    asTyped,
    { text: number.number, steps: ['e164'], proof: 'anywhere', digestOnly: true, main: true },
    { ...plain(international, ['e164', 'digits']), main: true },
    plain(digits, ['digits']),
    { ...plain(national, ['digits']), main: true },
    plain(trunk, ['digits']),
    plain(`00${international}`, ['e164', 'digits']),
    plain(`011${international}`, ['e164', 'digits']),
    plain(`${country}0${national}`, ['digits']),
    ...(country === '1' ? northAmerican(national) : []),
    ...written.map((text): Form => ({ text, steps: ['reformatted'], proof: 'anywhere', digestOnly: true })),
    ...written.map(
      (text): Form => ({ text: text.replaceAll(' ', ''), steps: ['reformatted'], proof: 'anywhere', digestOnly: true }),
    ),
  ])
}

/** With the long-distance prefix, which is its country code too; and without its area, which has a field of its own. */
const northAmerican = (national: string): Form[] => [
  plain(`1${national}`, ['digits']),
  plain(national.slice(3), ['digits', 'truncated']),
]

/** The last digits alone ("ends in 0132") count only where a name says so. */
export function phoneEnding(typed: string): Form {
  const digits = typed.replace(/\D/g, '')
  return { text: digits.slice(-4), steps: ['digits', 'truncated'], proof: 'named' }
}

const plain = (text: string, steps: readonly string[]): Form => ({ text, steps, proof: proofOf(text) })

/** Seven digits may be an order number; eight that happen to be this person's are no accident in a thousand million. */
const proofOf = (digits: string): Form['proof'] => (digits.length >= 8 ? 'anywhere' : 'named')

const groupings = (national: string): string[] => {
  const groups = national.match(/\d+/g) ?? []
  return ['-', '.', ' ', '/'].map(separator => groups.join(separator))
}

function parsed(text: string, region: CountryCode) {
  try {
    const number = parsePhoneNumber(text, region)
    return number.isPossible() ? number : null
  } catch {
    return null
  }
}
