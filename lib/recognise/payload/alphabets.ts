import { DASH, DIGIT, JOINER, LOWER, LOWER_GZ, UPPER, UPPER_GZ } from '../reading/letters'

/** A run of letters and digits, and what kinds of them it mixes (reading/letters.ts). */
export interface Run {
  readonly start: number
  readonly end: number
  readonly kinds: number
}

export const HEX = 1
export const BASE32 = 2
export const BASE58 = 4
export const BASE64 = 8

const EQUALS = 61
const CAPITAL_A = 65
/** EF BD. */
const FULL_WIDTH = '772'
/** From here on base64 without a capital, or base58 of hex digits only, is one in a million. */
const TELLING = 12
const LONG = 32
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

/**
 * The encodings a run may be, by the kinds of letter it mixes: words, paths, UUIDs and lower-case ids are none of them,
 * and a digest in hex is no base64.
 */
export function alphabetsOf(text: string, { start, end, kinds }: Run): number {
  const length = end - start
  const lower = (kinds & LOWER) !== 0
  const upper = (kinds & UPPER) !== 0
  const digit = (kinds & DIGIT) !== 0
  const bare = (kinds & JOINER) === 0
  const mayBeHex = bare && (kinds & (LOWER_GZ | UPPER_GZ)) === 0
  if (mayBeHex && digit && !(lower && upper) && length >= TELLING) return HEX
  if ((kinds & JOINER) === DASH && length === 36 && UUID.test(text.slice(start, end))) return 0
  const mixed = (lower ? 1 : 0) + (upper ? 1 : 0) + (digit ? 1 : 0)
  const isPadded = text.charCodeAt(end) === EQUALS
  return (
    (mayBeHex ? HEX : 0) |
    (bare && !(lower && upper) ? BASE32 : 0) |
    (bare ? BASE58 : 0) |
    (isPadded || (mixed > 1 && (length < LONG || (upper && (lower || isWide(text, start))))) ? BASE64 : 0)
  )
}

/**
 * Digits and signs in UTF-16: every second byte is nothing, and their base64 has no lower case (`JQA1ADEA` is `%51`). So may
 * that of full-width letters, whose UTF-8 begins with the same two bytes.
 */
function isWide(text: string, start: number): boolean {
  const isNothing = (at: number) => text.charCodeAt(start + at) === CAPITAL_A
  return text.startsWith(FULL_WIDTH, start) || (isNothing(4) && isNothing(7)) || (isNothing(0) && isNothing(3))
}
