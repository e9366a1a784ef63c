import type { Consent } from '../../facts'
import { consentsOfTcf } from './tcf'

/**
 * IAB Global Privacy Platform strings: a header with the numbers of the sections that follow, each after a `~`.
 * https://github.com/InteractiveAdvertisingBureau/Global-Privacy-Platform
 */
const TCF_EU = 2
const US_PRIVACY = 6

/** Where the opt-outs stand in a US section's core segment, in bits: sale, sharing or targeted advertising. */
const OPT_OUTS: Readonly<Record<number, readonly number[]>> = {
  // usnat: version 6, six notices of 2 bits, then sale, sharing, targeted advertising.
  7: [18, 20, 22],
  // usca: version 6, three notices, then sale and sharing.
  8: [12, 14],
  // usva, usco, usut, usct: version 6, sharing notice, opt-out notices for sale and advertising, then sale, advertising.
  9: [12, 14],
  10: [12, 14],
  11: [14, 16],
  12: [12, 14],
}
const OPTED_OUT = 1

const REFUSED: Consent = { source: 'gpp', state: 'refused', purpose: 'sale' }

/** A GPP string as consents; a US section that does not opt out consents to nothing. Empty where it cannot be read. */
export function consentsOfGpp(encoded: string): Consent[] {
  const [header, ...sections] = encoded.slice(0, 20_000).split('~')
  const ids = sectionIds(header ?? '')
  return sections.flatMap((section, at): Consent[] => {
    const id = ids[at]
    if (id === TCF_EU) return consentsOfTcf(section)
    if (id === US_PRIVACY) return consentsOfUsPrivacy(section).map(consent => ({ ...consent, source: 'gpp' }))
    const places = id === undefined ? undefined : OPT_OUTS[id]
    return places && optsOut(section, places) ? [REFUSED] : []
  })
}

/** The older US privacy string ("1YYN"): version, notice given, opted out of sale, covered by the agreement. */
export const consentsOfUsPrivacy = (encoded: string): Consent[] => (/^1[YN-]Y[YN-]$/i.test(encoded) ? [REFUSED] : [])

function optsOut(section: string, places: readonly number[]): boolean {
  const [core = '', ...segments] = section.split('.')
  const bits = bitsOf(core)
  if (bits === null) return false
  // A segment of type 1 holds one more bit: Global Privacy Control was on.
  const gpc = segments.some(segment => bitsOf(segment)?.startsWith('011'))
  return gpc || places.some(place => Number.parseInt(bits.slice(place, place + 2), 2) === OPTED_OUT)
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** base64url as a string of bits; null where it is none. */
function bitsOf(text: string): string | null {
  const sextets = [...text.replace(/=+$/, '')].map(character => ALPHABET.indexOf(character))
  return sextets.includes(-1) ? null : sextets.map(value => value.toString(2).padStart(6, '0')).join('')
}

/** Header: type 6 bits (3), version 6, count 12, then ranges whose numbers are offsets in Fibonacci code. */
function sectionIds(header: string): number[] {
  const bits = bitsOf(header)
  if (!bits?.startsWith('000011')) return []
  const count = Number.parseInt(bits.slice(12, 24), 2)
  const ids: number[] = []
  let at = 24
  const next = () => {
    const end = bits.indexOf('11', at)
    if (end < 0) return 0
    const value = fibonacci(bits.slice(at, end + 1))
    at = end + 2
    return value
  }
  for (let read = 0, last = 0; read < Math.min(count, 100) && at < bits.length; read++) {
    const isRange = bits[at++] === '1'
    const first = last + next()
    last = isRange ? first + next() : first
    for (let id = first; id <= Math.min(last, first + 100); id++) ids.push(id)
  }
  return ids
}

/** `101` → 1 + 3: the sum of the Fibonacci numbers 1, 2, 3, 5, … under each 1. */
function fibonacci(bits: string): number {
  let [one, two] = [1, 2]
  let sum = 0
  for (const bit of bits) {
    if (bit === '1') sum += one
    ;[one, two] = [two, one + two]
  }
  return sum
}
