import { PRONOUN } from './actor'
import type { Reading } from './reading'
import { ADVERBS, AUXILIARIES, BE } from './verbs'

/** What stands right before a verb: "will not knowingly", "has been", "to", "nor do we". */
export interface Group {
  readonly from: number
  readonly aux: string | null
  readonly be: boolean
  readonly have: boolean
  readonly to: boolean
  readonly negated: boolean
}

export function auxiliariesBefore({ tokens, negative }: Reading, at: number): Group {
  let aux: string | null = null
  let be = false
  let have = false
  let to = false
  let negated = false
  let from = at
  for (let index = at - 1; index >= 0; index--) {
    const word = tokens[index]?.word ?? ''
    // "Nor do we sell", "may we share": subject and auxiliary have changed places.
    const inverted = PRONOUN[word] === 'we' && AUXILIARIES.has(tokens[index - 1]?.word ?? '')
    const right = word === 'the' && tokens[index + 1]?.word === 'right'
    if (negative[index]) negated = true
    else if (word === 'to') to = true
    else if (BE.has(word)) be = true
    else if (['have', 'has', 'had'].includes(word)) have = true
    else if (AUXILIARIES.has(word)) aux ??= word
    else if (!ADVERBS.has(word) && !inverted && !right) break
    from = index
  }
  return { from, aux, be, have, to, negated }
}
