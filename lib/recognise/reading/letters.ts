import { FOLD } from './fold'

/*
 * What a code unit is, in the upper half of its entry; the lower half is the letter it folds to (0 ends a word). One
 * table for both, so that reading asks once for every unit.
 */
export const LOWER_AF = 1 << 16
export const LOWER_GZ = 1 << 17
export const UPPER_AF = 1 << 18
export const UPPER_GZ = 1 << 19
export const DIGIT = 1 << 20
/** `-` and `_`, of base64url. */
export const DASH = 1 << 21
/** `+` and `/` of base64, `$` of lz-string for addresses. */
export const SLASH = 1 << 22
/** `+`, which may stand for a space. */
export const PLUS = 1 << 23
/** `%`, `\`, `&`: an escape may begin. */
export const SIGN = 1 << 24
/** Outside Europe's alphabets: lz-string's UTF-16 dialects consist of them. */
export const WIDE = 1 << 25
export const COLON = 1 << 26
/** A letter of no encoding's alphabet. */
export const MARKED = 1 << 27
/** May stand between the groups of a telephone number. */
export const BETWEEN_DIGITS = 1 << 28

export const LOWER = LOWER_AF | LOWER_GZ
export const UPPER = UPPER_AF | UPPER_GZ
export const JOINER = DASH | SLASH
export const FOLDED = 0xffff

const FIRST_WIDE = 0x250

export const LETTERS: Int32Array = (() => {
  const table = new Int32Array(0x10000)
  for (let unit = 0; unit < 0x10000; unit++) {
    const folded = FOLD[unit] ?? 0
    table[unit] = folded | (folded !== 0 && unit >= 0x80 ? MARKED : 0) | (unit >= FIRST_WIDE ? WIDE : 0)
  }
  const mark = (signs: string, kind: number) => {
    for (const sign of signs) table[sign.charCodeAt(0)] = (table[sign.charCodeAt(0)] ?? 0) | kind
  }
  mark('abcdef', LOWER_AF)
  mark('ghijklmnopqrstuvwxyz', LOWER_GZ)
  mark('ABCDEF', UPPER_AF)
  mark('GHIJKLMNOPQRSTUVWXYZ', UPPER_GZ)
  mark('0123456789', DIGIT)
  mark('-_', DASH)
  mark('+/$', SLASH)
  mark('+', PLUS)
  mark('%\\&', SIGN)
  mark(':', COLON)
  mark(' ().-/\u00a0\u2010\u2011\u2012\u2013\u2014\u2015', BETWEEN_DIGITS)
  return table
})()
