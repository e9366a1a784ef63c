import {
  BETWEEN_DIGITS,
  COLON,
  DIGIT,
  FOLDED,
  JOINER,
  LETTERS,
  LOWER,
  MARKED,
  PLUS,
  SIGN,
  UPPER,
  WIDE,
} from './letters'
import { Offsets } from './offsets'
import { HASH_PRIME, HASH_SEED, type Sieve, slotOf } from './sieve'
import { unitsOf } from './units'

/** What one pass over a text tells. Lists of offsets, ascending, so that a megabyte costs a few arrays. */
export interface Reading {
  /** Words the sieve let through: start, end, hash. */
  readonly words: Int32Array
  /** Groups of digits that may end a sought number: start, end. */
  readonly numbers: Int32Array
  /** Runs of letters and digits that may be an encoding: start, end, and what kinds of letter they mix. */
  readonly runs: Int32Array
  /** Where something may be escaped, or written in wide letters: offset, kind. */
  readonly signs: Int32Array
  /** There were more signs and runs than the budget allows. */
  readonly cut: boolean
}

/** Kinds of sign. */
export const ESCAPE = 1
export const WIDE_LETTER = 2
/** A plus that may stand for a space. */
export const PLUS_SIGN = 4

const EQUALS = 61
const SMALL_A = 97
const AMPERSAND = 38
const SLASH_SIGN = 47
/** Shortest group of digits whose ending is asked for by itself. */
const ENDING = 4
const LETTER = LOWER | UPPER | MARKED

const words = new Offsets()
const numbers = new Offsets()
const runs = new Offsets()
const signs = new Offsets()

/** The more kinds of letter a run mixes (small, capital, digit), the sooner it may be an encoding: `Um9zZQ` but not `checkout`. */
const SHORTEST = [99, 16, 16, 8, 16, 8, 8, 6]
const SHORT = 6
const LONG = 16
const MIXED = UPPER | DIGIT | JOINER | MARKED

/**
 * Walks from word to word (letters and digits of any script). A word's hash asks one bit whether it is the key of
 * anything that is sought; what lies between words tells where an encoding may stand. So the time goes with the length
 * of the text, not with the number of people or of their writings, and nothing is looked at twice.
 * @param most signs and runs in all
 * @param pathEnd in the path of an address, up to there, a slash ends a run
 */
export function readText(text: string, sieve: Sieve, most: number, pathEnd = 0): Reading {
  const { filter, endings } = sieve
  const letters = LETTERS
  const units = unitsOf(text)
  const { length } = text
  let left = most
  let run = -1
  let kinds = 0
  for (let at = 0; at < length; at++) {
    let letter = letters[units[at] as number] as number
    if ((letter & FOLDED) !== 0) {
      const start = at
      let hash = HASH_SEED
      let within = 0
      do {
        hash = Math.imul(hash ^ (letter & FOLDED), HASH_PRIME)
        within |= letter
        if (++at === length) break
        letter = letters[units[at] as number] as number
      } while ((letter & FOLDED) !== 0)
      if (filter[slotOf(hash)] !== 0) words.addThree(start, at, hash)
      if ((within & LETTER) === 0) {
        if (at - start >= ENDING ? endings[endingAt(units, at)] === 1 : followsDigits(units, start))
          numbers.add(start, at)
      } else if ((within & WIDE) !== 0 && left-- > 0) signs.add(start, WIDE_LETTER)
      if (run < 0) {
        run = start
        kinds = within
      } else kinds |= within
      if (at === length) break
    }
    // Here stands what is no letter.
    if ((letter & JOINER) !== 0 && (at >= pathEnd || units[at] !== SLASH_SIGN)) {
      if (run < 0) {
        run = at
        kinds = 0
      }
      kinds |= letter
      if ((letter & PLUS) !== 0 && left-- > 0) signs.add(at, PLUS_SIGN)
      continue
    }
    if (run >= 0) {
      const long = at - run
      // Nearly every run is a short word: it is not even handed on.
      const mayBeRun = long >= LONG || (long >= SHORT && (kinds & MIXED) !== 0) || (long > 1 && units[at] === EQUALS)
      if (mayBeRun && left > 0) left -= addRun(text, run, at, kinds)
      run = -1
    }
    if ((letter & (SIGN | WIDE | COLON)) === 0) continue
    // `data:` begins an address that holds its own content.
    if ((letter & COLON) !== 0 && units[at - 1] !== SMALL_A) continue
    const kind = signAt(text, units, at, letter)
    if (kind !== 0 && left-- > 0) signs.add(at, kind)
  }
  if (run >= 0 && left > 0) left -= addRun(text, run, length, kinds)
  return { words: words.taken(), numbers: numbers.taken(), runs: runs.taken(), signs: signs.taken(), cut: left < 0 }
}

/** The last four digits before `end`, as a number. */
const endingAt = (units: Uint16Array, end: number): number =>
  ((units[end - 4] as number) - 48) * 1000 +
  ((units[end - 3] as number) - 48) * 100 +
  ((units[end - 2] as number) - 48) * 10 +
  (units[end - 1] as number) -
  48

const followsDigits = (units: Uint16Array, start: number): boolean =>
  start > 1 && ((LETTERS[units[start - 1] as number] as number) & BETWEEN_DIGITS) !== 0

/** How many runs it was. */
function addRun(text: string, start: number, end: number, kinds: number): number {
  if ((kinds & MARKED) !== 0) return addParts(text, start, end)
  const mixed = mixOf(kinds)
  // Small letters alone make words and paths; no encoding that has joiners keeps to one kind.
  const isWords = (kinds & JOINER) !== 0 && (mixed === 1 || mixed === 2)
  const isPadded = text.charCodeAt(end) === EQUALS && isPadding(text, end)
  if (end - start < (isPadded ? 2 : isWords ? end : (SHORTEST[mixed] ?? 99))) return 0
  runs.addThree(start, end, kinds)
  return 1
}

const mixOf = (kinds: number): number =>
  ((kinds & LOWER) !== 0 ? 1 : 0) | ((kinds & UPPER) !== 0 ? 2 : 0) | ((kinds & DIGIT) !== 0 ? 4 : 0)

/** A run is broken by letters that no encoding has. */
function addParts(text: string, start: number, end: number): number {
  let count = 0
  let from = -1
  let kinds = 0
  for (let at = start; at <= end; at++) {
    const letter = at < end ? (LETTERS[text.charCodeAt(at)] ?? MARKED) : MARKED
    if ((letter & MARKED) === 0) {
      if (from < 0) {
        from = at
        kinds = 0
      }
      kinds |= letter
    } else {
      if (from >= 0) count += addRun(text, from, at, kinds)
      from = -1
    }
  }
  return count
}

const GOES_ON = new Uint8Array(0x80)
for (const sign of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_%+/.$-')
  GOES_ON[sign.charCodeAt(0)] = 1

/** `=` or `==` at the end of a field, rather than between a name and its value. */
function isPadding(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1) === EQUALS ? at + 2 : at + 1
  return next >= text.length || GOES_ON[text.charCodeAt(next)] !== 1
}

/** What is no sign after all (`a & b`, `12:30`) is 0. */
function signAt(text: string, units: Uint16Array, at: number, letter: number): number {
  if ((letter & WIDE) !== 0) return WIDE_LETTER
  if ((letter & COLON) !== 0) return text.startsWith('data', at - 4) ? ESCAPE : 0
  return units[at] !== AMPERSAND || isEntity(text, at) ? ESCAPE : 0
}

const isEntity = (text: string, at: number): boolean =>
  text.charCodeAt(at + 1) === 35 || /^&[a-z]{2,8}\d{0,2};/i.test(text.slice(at, at + 12))
