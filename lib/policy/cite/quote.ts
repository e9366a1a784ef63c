import type { CitedClause } from '../query'
import type { Clause, Policy, Span, Statement } from '../statement'

const LONGEST = 800

/** The sentence that decides, verbatim, with its deciding words; at most 800 characters. */
export function quoteOf(
  policy: Policy,
  clause: Clause,
  statements: readonly Statement[],
): Pick<CitedClause, 'quote' | 'at' | 'marks'> {
  const first = statements[0]
  const at: Span = first ? first.quote : { start: clause.start, end: clause.end }
  const end = Math.min(at.end, at.start + LONGEST)
  const marks = (first?.marks ?? [])
    .filter(mark => mark.start >= at.start && mark.end <= end)
    .map(mark => ({ start: mark.start - at.start, end: mark.end - at.start }))
  return { quote: policy.text.slice(at.start, end), at: { start: at.start, end }, marks }
}
