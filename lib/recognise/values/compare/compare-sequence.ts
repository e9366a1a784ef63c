import { FOLD, isWord } from '../../reading/fold'
import type { Hit } from '../sought'
import type { Sequence } from '../word-index'
import { stepsBetween } from '../writing'

/** `, `, ` - `, a line break: what may stand between two words of one line. */
const WIDEST_GAP = 4

export function compareSequence(text: string, keyStart: number, keyEnd: number, sequence: Sequence): Hit | null {
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
  const steps = stepsBetween(sought.form.text, text.slice(start, end)).filter(step => !sought.form.steps.includes(step))
  return { start, end, sought, steps, digest: false }
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
