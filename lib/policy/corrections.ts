import type { Clause, Policy, Span, Statement } from './statement'

/** What a statement says, without where it stands. */
export type Said = Omit<Statement, 'quote' | 'marks' | 'corrected'>

/**
 * How a person reads one sentence, in place of how it was read. It goes by the sentence's own words, so that it holds
 * in a later version of the policy that still says so, and not in one that says something else.
 */
export interface Correction {
  readonly sentence: string
  /** All that the sentence says; empty where it promises nothing. */
  readonly statements: readonly Said[]
  /** ISO date. */
  readonly made: string
}

/** The policy as the persons who corrected it read it. Text, clauses and offsets stay as they are. */
export function corrected(policy: Policy, corrections: readonly Correction[]): Policy {
  const places = corrections.flatMap(correction =>
    placesOf(policy.text, correction.sentence).map(span => ({ span, correction })),
  )
  if (places.length === 0) return policy
  const clauses = policy.clauses.map((clause): Clause => {
    const own = places.filter(({ span }) => span.start >= clause.start && span.start < clause.end)
    if (own.length === 0) return clause
    const kept = clause.statements.filter(({ quote }) => !own.some(({ span }) => within(quote, span)))
    const said = own.flatMap(({ span, correction }) =>
      correction.statements.map(one => restated(one, span, correction)),
    )
    return { ...clause, statements: [...kept, ...said].sort((a, b) => a.quote.start - b.quote.start) }
  })
  return { ...policy, clauses }
}

/** Whether the policy still has the sentence a correction is about. */
export const holdsIn = (policy: Policy, { sentence }: Correction): boolean => placesOf(policy.text, sentence).length > 0

const restated = (said: Said, quote: Span, { made }: Correction): Statement => ({
  ...said,
  quote,
  marks: [quote],
  corrected: made,
})

/** A sentence joined to its lead-in reaches further than its own words: one that begins or ends inside is the same. */
const within = (quote: Span, sentence: Span): boolean => quote.start < sentence.end && sentence.start < quote.end

/** Where the sentence stands, however its lines are broken. */
function placesOf(text: string, sentence: string): Span[] {
  const words = sentence.trim().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const found = text.matchAll(new RegExp(words.map(escaped).join('\\s+'), 'g'))
  return [...found].map(({ index, 0: match }) => ({ start: index, end: index + match.length }))
}

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
