import type { DataType } from '../../facts'
import { screenOf } from '../screen'
import type { Action, Span, Statement } from '../statement'
import { dataTypesOf } from './data-of'
import { CARE } from './idioms/care'
import { HANDING_ON } from './idioms/handing-on'
import type { Idiom } from './idioms/idiom'
import { MINORS } from './idioms/minors'
import { RIGHTS } from './idioms/rights'
import type { Reading } from './reading'
import type { Term } from './terms'

const IDIOMS: readonly Idiom[] = [...HANDING_ON, ...MINORS, ...RIGHTS, ...CARE]
const likely = screenOf(IDIOMS, ({ known }) => [known])

type Rest = Pick<Statement, 'subject' | 'quote'>

/** What was read from the verbs, with what the sentence's idioms add. */
export function withIdioms(
  reading: Reading,
  said: readonly Statement[],
  terms: readonly Term[],
  rest: Rest,
): Statement[] {
  const hits = likely(reading.plain).flatMap(idiom => {
    if (idiom.ofMinors && !isOfMinors(rest.subject)) return []
    if (idiom.unlessSaid && said.some(({ action }) => isSame(action, idiom.says.action))) return []
    const hit = idiom.known.exec(reading.plain)
    return hit ? [{ idiom, span: { start: hit.index, end: hit.index + hit[0].length } }] : []
  })
  if (hits.length === 0) return [...said]
  const conditions = terms.filter(({ kind }) => kind !== 'exception').map(({ from, to }) => reading.wordsOf(from, to))
  const exceptions = terms.filter(({ kind }) => kind === 'exception').map(({ from, to }) => reading.wordsOf(from, to))
  const added = hits.map(({ idiom, span }): Statement => {
    const last = said.at(-1)
    const before: readonly DataType[] = last?.action === 'collect' ? last.dataTypes : []
    return {
      dataTypes: idiom.named ? dataTypesOf(reading.data) : before,
      recipient: null,
      purpose: null,
      conditions,
      exceptions,
      ...idiom.says,
      ...rest,
      marks: [marked(reading, span)],
    }
  })
  return hits.some(({ idiom }) => idiom.alone) ? added : [...said, ...added]
}

const isOfMinors = (subject: Statement['subject']): boolean =>
  subject !== null && ('under' in subject || subject.group !== 'residents')

const ACCESS: readonly Action[] = ['give-access', 'correct', 'delete']
const isSame = (one: Action, other: Action): boolean =>
  one === other || (ACCESS.includes(one) && ACCESS.includes(other))

function marked({ tokens, spanOf }: Reading, { start, end }: Span): Span {
  const from = tokens.findIndex(token => token.end > start)
  const to = tokens.findIndex(token => token.start >= end)
  return spanOf(from, to < 0 ? tokens.length : to)
}
