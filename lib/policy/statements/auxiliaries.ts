import { PRONOUN } from './actor'
import type { Reading } from './reading'
import { AUXILIARIES, BE, isAdverb } from './verbs'

/** What stands right before a verb: "will not knowingly", "has been", "to", "nor do we". */
export interface Group {
  readonly from: number
  readonly aux: string | null
  readonly be: boolean
  readonly have: boolean
  readonly to: boolean
  readonly negated: boolean
}

const LONGEST = 14

/** The comma that opens what the comma at `closing` closes, right after an auxiliary or a negation. */
function interjected(tokens: Reading['tokens'], negative: Reading['negative'], closing: number): number {
  for (let index = closing - 2; index >= Math.max(1, closing - LONGEST); index--)
    if (tokens[index]?.word === ',') return negative[index - 1] || MODAL.has(tokens[index - 1]?.word ?? '') ? index : -1
  return -1
}
const QUOTE = /^["“”]$/
const MODAL = new Set(['will', 'may', 'can', 'shall', 'might', 'do', 'does'])

export function auxiliariesBefore({ tokens, negative }: Reading, at: number): Group {
  let aux: string | null = null
  let be = false
  let have = false
  let to = false
  let negated = false
  let from = at
  for (let index = at - 1; index >= 0; index--) {
    const word = tokens[index]?.word ?? ''
    // "We may “share” identifiers": a law's word, in its marks.
    if (index === at - 1 && QUOTE.test(word) && QUOTE.test(tokens[at + 1]?.word ?? '')) {
      from = index
      continue
    }
    // "Nor do we sell", "may we share": subject and auxiliary have changed places.
    const inverted = PRONOUN[word] === 'we' && AUXILIARIES.has(tokens[index - 1]?.word ?? '')
    const right = word === 'the' && tokens[index + 1]?.word === 'right'
    // "We do not, except in an emergency, share": what stands between the commas is stepped over.
    const opening = word === ',' ? interjected(tokens, negative, index) : -1
    if (opening >= 0) {
      index = opening
      from = index
      continue
    }
    if (word === 'reserve' || word === 'reserves') aux ??= 'may'
    if (negative[index]) negated = true
    else if (word === 'to') to = true
    else if (BE.has(word)) be = true
    else if (['have', 'has', 'had'].includes(word)) have = true
    else if (AUXILIARIES.has(word)) aux ??= word
    else if (!isAdverb(word) && !inverted && !right) break
    from = index
  }
  return { from, aux, be, have, to, negated }
}
