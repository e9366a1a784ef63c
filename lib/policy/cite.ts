import { quoteOf } from './cite/quote'
import { rank } from './cite/rank'
import { verdictOf } from './cite/verdict'
import type { CiteAnswer, Query } from './query'
import type { Policy } from './statement'

const MOST = 10

/**
 * The clauses of a policy that govern a question, most specific first, and what they say of it. Where nothing
 * governs the answer is `omitted`, without clauses: the nearest-sounding clause is no answer.
 */
export function cite(query: Query, policy: Policy): CiteAnswer {
  const ranked = rank(query, policy).slice(0, MOST)
  if (ranked.length === 0) return { verdict: 'omitted', clauses: [] }
  return {
    verdict: verdictOf(query, ranked, policy),
    clauses: ranked.map(entry => ({ clause: entry.clause, score: entry.score, ...quoteOf(policy, entry) })),
  }
}
