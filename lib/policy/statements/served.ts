import type { Span, Statement } from '../statement'
import { dataTypesOf } from './data-of'
import type { Match } from './phrases'
import type { Reading } from './reading'

/** Words between what is served and the datum that serves it. */
const NEAR = 8
const HELP = /^(?:helps?|allows?|enables?|lets?|assists?)$/
const IT = /^(?:it|them|content|materials?)$/i
const TAKES = new Set(['collect', 'use', 'combine', 'retain'])

/**
 * "The information you give helps us to …", "we show offers based on your interests": a use that no verb names. Nothing
 * where the sentence says of its own what is taken or used.
 */
export function served(
  { tokens, own, data, supposed, negative, spanOf, wordsOf }: Reading,
  quote: Span,
  subject: Statement['subject'],
  said: readonly Statement[],
): Statement[] {
  if (said.some(({ actor, action }) => actor === 'we' && TAKES.has(action))) return []
  const word = (at: number) => tokens[at]?.word ?? ''
  const ours = tokens.some(({ word }) => word === 'we' || word === 'us' || word === 'our')
  const serves = ({ from, to }: Match): number => {
    for (let at = to; at < Math.min(to + NEAR, tokens.length); at++)
      if (HELP.test(word(at)) && word(at + 1) === 'us') return at
    for (let at = Math.max(own, from - NEAR); at < from; at++)
      if (ours && word(at) === 'based' && /^(?:up)?on$/.test(word(at + 1))) return at
    return -1
  }
  for (const match of data) {
    // "It allows us to …", "web beacons enable us": what helps is no datum about anyone.
    if (match.tag === 'cookie' || IT.test(wordsOf(match.from, match.to))) continue
    const at = serves(match)
    if (at < 0 || match.from < own || negative.slice(Math.max(own, at - 3), at).some(Boolean)) continue
    if (supposed.some(({ from, to }) => from <= match.from && match.from < to)) continue
    return [
      {
        actor: 'we',
        modality: 'will',
        action: 'use',
        dataTypes: dataTypesOf([match]),
        recipient: null,
        purpose: null,
        subject,
        conditions: [],
        exceptions: [],
        quote,
        marks: [spanOf(Math.min(at, match.from), Math.max(at + 1, match.to))],
      },
    ]
  }
  return []
}
