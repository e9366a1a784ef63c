import type { DataType } from '../facts'
import type { Clause, Policy, Span } from '../policy/statement'
import { addressAtQuote } from '../policy/text-fragment'
import { covers } from './data-kinds'
import type { Citation, Role } from './finding'
import type { Pledge } from './pledge'

/** The contract's limit on a quotation, in UTF-16 units. */
const LONGEST = 800

/** A sentence of the policy, word for word, with its deciding words marked. */
export function citationOf(pledge: Pledge, role: Role = 'governs'): Citation {
  const { policy, clause, statement } = pledge
  return named(pledge, quotation(policy, clause, role, statement.quote, marksOf(pledge)))
}

const named = ({ notice }: Pledge, citation: Citation): Citation => (notice ? { ...citation, notice } : citation)

const LETS_OTHERS =
  /\b(?:(?:do(?:es)?|will|shall)(?: not|n['’]t) |never )?(?:allow|let|permit)(?:s|ting)?\b[^.;,]{0,60}\b(?:any(?:one|body)|no ?one|nobody|others?|compan(?:y|ies)|third[- ]part(?:y|ies))\b(?: else)?(?: compan(?:y|ies))?(?: to)?(?: (?:do so|do this|collect\w*))?/i

/** "We do not collect …, and we let no other company do so": under K2 the second half decides, though one verb carries both. */
function marksOf({ policy, promise, statement: { quote, marks } }: Pledge): readonly Span[] {
  if (promise !== 'minor-third-party') return marks
  const found = LETS_OTHERS.exec(policy.text.slice(quote.start, quote.end))
  const start = quote.start + (found?.index ?? 0)
  return found ? [{ start, end: start + found[0].length }] : marks
}

function quotation(policy: Policy, clause: Clause, role: Role, span: Span, marks: readonly Span[]): Citation {
  const at = fitted(policy.text, span, marks)
  return {
    clause: clause.id,
    headings: clause.headings,
    role,
    link: addressAtQuote(policy, at),
    quote: policy.text.slice(at.start, at.end),
    at,
    marks: marks
      .filter(({ start, end }) => start >= at.start && end <= at.end && start < end)
      .map(({ start, end }) => ({ start: start - at.start, end: end - at.start })),
  }
}

/** Without white space at its ends; where it is longer than a quotation may be, the part around its marks. */
function fitted(text: string, span: Span, marks: readonly Span[]): Span {
  let { start, end } = span
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  if (end - start <= LONGEST) return { start, end }
  const first = Math.min(...marks.map(mark => mark.start), end)
  const from = Math.max(start, Math.min(first - 80, end - LONGEST))
  const word = from === start ? start : text.indexOf(' ', from) + 1 || from
  const to = word + LONGEST >= end ? end : text.lastIndexOf(' ', word + LONGEST)
  return { start: word, end: to > word ? to : Math.min(end, word + LONGEST) }
}

/** Where the sentence names an exception, that part of it. Which words those are was found by `policy/statements`. */
export function exceptionsOf(pledge: Pledge): Citation[] {
  const {
    policy,
    clause,
    statement: { quote, exceptions },
  } = pledge
  return exceptions.flatMap(words => {
    const start = policy.text.indexOf(words, quote.start)
    if (words === '' || start < 0 || start + words.length > quote.end) return []
    return [named(pledge, quotation(policy, clause, 'exception', { start, end: start + words.length }, []))]
  })
}

/** The policy's own definition of personal data, where it covers this datum. */
export function definitionOf(policy: Policy, dataType: DataType): Citation | null {
  const { definition } = policy
  if (!definition || !covers(definition.dataTypes, dataType)) return null
  const clause = policy.clauses.find(({ id }) => id === definition.clause)
  return clause ? quotation(policy, clause, 'definition', definition, []) : null
}

/** Each sentence of each text once, in the order given: one that shares, sells and trades holds three statements. */
export function distinct(pledges: readonly Pledge[]): Pledge[] {
  const seen = new Set<string>()
  return pledges.filter(({ policy, statement }) => {
    const where = `${policy.source.hash} ${statement.quote.start}`
    const isNew = !seen.has(where)
    seen.add(where)
    return isNew
  })
}
