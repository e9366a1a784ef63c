import { isNegative } from '../is-negative'
import type { Statement } from '../statement'
import { dataTypesOf } from './data-of'
import type { Reading } from './reading'

const ROW = /^(,|or|nor|and)$/

/** The "not" of "(but not your e-mail address)", "your age, not your name", "no payment details"; -1 where nothing is held back. */
export const heldFrom = (tokens: Reading['tokens']): number =>
  tokens.findIndex(
    ({ word }, index) =>
      (/^(not|no)$/.test(word) && tokens[index - 1]?.word === 'but') ||
      (word === 'not' && tokens[index - 1]?.word === ',' && /^(your|the|any)$/.test(tokens[index + 1]?.word ?? '')),
  )

/** "We may rent your name and mailing address (but not your e-mail address)": what is held back is a statement of its own. */
export function exceptedData(reading: Reading, said: readonly Statement[]): Statement[] {
  const { tokens, data } = reading
  const of = said.find(statement => !isNegative(statement))
  if (!of) return []
  const not = heldFrom(tokens)
  if (not < 0) return []
  let reach = not + 4
  const held = data.filter(match => {
    if (match.from <= not || match.from > reach) return false
    reach = ROW.test(tokens[match.to]?.word ?? '') ? match.to + 4 : reach
    return true
  })
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
