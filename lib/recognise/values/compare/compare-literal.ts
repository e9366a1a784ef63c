import { FOLD, isWord } from '../../reading/fold'
import type { Hit } from '../sought'
import type { Literal } from '../word-index'
import { stepsBetween } from '../writing'
import { mayBeSpoken } from './may-be-spoken'

export function compareLiteral(text: string, keyStart: number, literal: Literal): Hit | null {
  const { folded, sought, digest } = literal
  const start = keyStart - literal.keyAt
  const end = start + folded.length
  if (start < 0 || end > text.length) return null
  for (let at = 0; at < folded.length; at++) {
    const unit = text.charCodeAt(start + at)
    if ((FOLD[unit] || unit) !== folded.charCodeAt(at)) return null
  }
  if (literal.spoken && !mayBeSpoken(text, start, literal.spoken)) return null
  if (!standsAlone(text, start, end, sought)) return null
  const steps = literal.steps.length > 0 ? literal.steps : stepsBetween(sought.form.text, text.slice(start, end))
  return { start, end, sought, steps, digest }
}

/** Not a part of a longer word, and an address is not the end of a longer address (`mary.jane@…`, `…@example.test.com`). */
function standsAlone(text: string, start: number, end: number, { value, form }: Literal['sought']): boolean {
  if (isWord(text, start) && isWord(text, start - 1)) return false
  if (isWord(text, end - 1) && isWord(text, end)) return false
  if (value.dataType !== 'email') return true
  if (/[.+_%-]/.test(text.charAt(start - 1)) && isWord(text, start - 2)) return false
  // What is written with dashes is a label of a host, and a dot ends it.
  const isLabel = form.proof === 'anywhere' && !form.text.includes('@')
  const goesOn = isLabel ? /-/ : /[.-]/
  return !(goesOn.test(text.charAt(end)) && isWord(text, end + 1))
}
