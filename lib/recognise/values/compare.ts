import { FOLD, isWord } from './fold'
import type { Hit } from './sought'
import type { Literal, Pattern, Sequence } from './word-index'
import { caseSteps } from './writing'

/** The key word of a pattern stands at `text[start, end)`: does the rest of it stand around? */
export const compare = (text: string, start: number, end: number, pattern: Pattern): Hit | null =>
  'folded' in pattern ? compareLiteral(text, start, pattern) : compareSequence(text, start, end, pattern)

function compareLiteral(text: string, keyStart: number, literal: Literal): Hit | null {
  const { folded, sought, digest } = literal
  const start = keyStart - literal.keyAt
  const end = start + folded.length
  if (start < 0 || end > text.length) return null
  for (let at = 0; at < folded.length; at++) {
    const unit = text.charCodeAt(start + at)
    if ((FOLD[unit] || unit) !== folded.charCodeAt(at)) return null
  }
  if (!standsAlone(text, start, end, sought.value.dataType === 'email')) return null
  const steps = literal.steps.length > 0 ? literal.steps : caseSteps(text.slice(start, end), sought.form.text)
  return { start, end, sought, steps, digest }
}

/** Not a part of a longer word, and an address is not the end of a longer address (`mary.jane@…`, `…@example.test.com`). */
function standsAlone(text: string, start: number, end: number, address: boolean): boolean {
  if (isWord(text, start) && isWord(text, start - 1)) return false
  if (isWord(text, end - 1) && isWord(text, end)) return false
  if (!address) return true
  if (/[.+_%-]/.test(text.charAt(start - 1)) && isWord(text, start - 2)) return false
  return !(/[.-]/.test(text.charAt(end)) && isWord(text, end + 1))
}

/** `, `, ` - `, a line break: what may stand between two words of one line. */
const WIDEST_GAP = 4

function compareSequence(text: string, keyStart: number, keyEnd: number, sequence: Sequence): Hit | null {
  const { places, keyPlace, sought } = sequence
  let start = keyStart
  for (let place = keyPlace - 1; place >= 0; place--) {
    const before = wordBefore(text, start, places[place] ?? [])
    if (before < 0) return null
    start = before
  }
  let end = keyEnd
  for (let place = keyPlace + 1; place < places.length; place++) {
    const after = wordAfter(text, end, places[place] ?? [])
    if (after < 0) return null
    end = after
  }
  const steps = caseSteps(text.slice(start, end), sought.form.text)
  return {
    start,
    end,
    sought,
    steps: steps.includes('diacritics-folded') && !alike(text, start, end, sought.form.text) ? ['reformatted'] : steps,
    digest: false,
  }
}

function alike(text: string, start: number, end: number, form: string): boolean {
  if (end - start !== form.length) return false
  for (let at = 0; at < form.length; at++) {
    if ((FOLD[text.charCodeAt(start + at)] ?? 0) !== (FOLD[form.charCodeAt(at)] ?? 0)) return false
  }
  return true
}

function wordAfter(text: string, from: number, spellings: readonly string[]): number {
  let start = from
  while (start < text.length && !isWord(text, start)) {
    if (text.charAt(start) === '#' && spellings.includes('#')) return start + 1
    if (++start - from > WIDEST_GAP) return -1
  }
  let end = start
  while (isWord(text, end)) end++
  return isOneOf(text, start, end, spellings) ? end : -1
}

function wordBefore(text: string, from: number, spellings: readonly string[]): number {
  let end = from
  while (end > 0 && !isWord(text, end - 1)) {
    if (text.charAt(end - 1) === '#' && spellings.includes('#')) return end - 1
    if (from - --end > WIDEST_GAP) return -1
  }
  let start = end
  while (isWord(text, start - 1)) start--
  return isOneOf(text, start, end, spellings) ? start : -1
}

const isOneOf = (text: string, start: number, end: number, spellings: readonly string[]): boolean =>
  spellings.some(word => {
    if (word.length !== end - start) return false
    for (let at = 0; at < word.length; at++) if (FOLD[text.charCodeAt(start + at)] !== word.charCodeAt(at)) return false
    return true
  })
