import type { Action, Span, Statement } from '../statement'
import { dataTypesOf } from './data-of'
import type { Reading } from './reading'

const NOUNS: Readonly<Record<string, Action>> = {
  collection: 'collect',
  use: 'use',
  processing: 'use',
  storage: 'retain',
  retention: 'retain',
  disclosure: 'disclose',
  sharing: 'share',
  transfer: 'transfer',
  sale: 'sell',
  release: 'disclose',
}
const GRANT =
  /\b(?:you|parents?|users?)\b[^.;]{0,60}?\b(?:consents?|agrees?|authoriz\w+|constitutes? (?:your )?consent|acknowledge)\b[^.;]{0,40}?\b(?:to|the)\b/i

/** "You consent to our collection, use and disclosure of your information": what is agreed to is what is done. */
export function nominal(reading: Reading, quote: Span, subject: Statement['subject']): Statement[] {
  const { tokens, plain, data } = reading
  const grant = data.length > 0 && GRANT.exec(plain)
  if (!grant) return []
  const found: Statement[] = []
  tokens.forEach(({ word, start }, at) => {
    const action = NOUNS[word]
    if (!action || start < grant.index + 4 || (tokens[at - 1]?.word === 'to' && word === 'use')) return
    const objects = data.filter(match => match.from > at && match.from < at + 12)
    if (objects.length === 0 || !tokens.slice(at, objects[0]?.from).some(token => token.word === 'of')) return
    found.push({
      actor: 'we',
      modality: 'may',
      action,
      dataTypes: dataTypesOf(objects.slice(0, 1)),
      recipient: null,
      purpose: null,
      subject,
      conditions: [],
      exceptions: [],
      quote,
      marks: [reading.spanOf(at, at + 1), ...objects.slice(0, 1).map(match => reading.spanOf(match.from, match.to))],
    })
  })
  return found.slice(0, 6)
}
