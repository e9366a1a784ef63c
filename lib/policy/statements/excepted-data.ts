import { isNegative } from '../is-negative'
import type { Statement } from '../statement'
import { dataTypesOf } from './data-of'
import type { Reading } from './reading'

/** "We may rent your name and mailing address (but not your e-mail address)": what is held back is a statement of its own. */
export function exceptedData(reading: Reading, said: readonly Statement[]): Statement[] {
  const { tokens, data } = reading
  const of = said.find(statement => !isNegative(statement))
  if (!of) return []
  const not = tokens.findIndex(({ word }, index) => /^(not|no)$/.test(word) && tokens[index - 1]?.word === 'but')
  if (not < 0) return []
  const held = data.filter(match => match.from > not && match.from <= not + 4)
  const types = dataTypesOf(held)
  const last = held.at(-1)
  if (types.length === 0 || !last) return []
  return [
    {
      ...of,
      modality: of.modality === 'may' ? 'may-not' : 'will-not',
      dataTypes: types,
      conditions: [],
      marks: [reading.spanOf(not, last.to)],
    },
  ]
}
