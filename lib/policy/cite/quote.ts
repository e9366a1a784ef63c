import type { CitedClause } from '../query'
import type { Policy, Span } from '../statement'
import type { Ranked } from './rank'

const LONGEST = 800
const JOIN = ' … '

/**
 * The sentence that decides, verbatim, with its deciding words; at most 800 characters. Where words of the lead-in
 * decide too ("We do not: (b) sell …"), it stands before, joined by an ellipsis.
 */
export function quoteOf(
  { text }: Policy,
  { clause, statements, line }: Ranked,
): Pick<CitedClause, 'quote' | 'at' | 'marks'> {
  const first = statements[0]
  const whole = first?.quote ?? line ?? clause
  const lead = leadOf(text, whole, first?.marks ?? [])
  const head = lead ? text.slice(lead.start, lead.end) + JOIN : ''
  const at: Span = { start: whole.start, end: Math.min(whole.end, whole.start + LONGEST - head.length) }
  const marks = (first?.marks ?? []).flatMap((mark): Span[] => {
    const inLead = lead !== null && mark.start >= lead.start && mark.end <= lead.end
    if (inLead) return [{ start: mark.start - lead.start, end: mark.end - lead.start }]
    if (mark.start < at.start || mark.end > at.end) return []
    return [{ start: head.length + mark.start - at.start, end: head.length + mark.end - at.start }]
  })
  return { quote: head + text.slice(at.start, at.end), at, marks }
}

/** The sentence before a list item that holds some of its deciding words. */
function leadOf(text: string, whole: Span, marks: readonly Span[]): Span | null {
  const mark = marks.find(({ end }) => end <= whole.start)
  if (!mark) return null
  const before = text.slice(Math.max(0, mark.start - LONGEST / 2), mark.start)
  const start =
    mark.start - (before.length - Math.max(before.lastIndexOf('\n'), before.search(/[.!?]\s[^.!?]*$/) + 1, -1) - 1)
  const end = /[:\n]|\.\s/.exec(text.slice(mark.end, mark.end + LONGEST / 2))
  return { start, end: end ? mark.end + end.index + (end[0] === ':' ? 1 : 0) : mark.end }
}
