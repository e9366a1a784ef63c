import { answers } from './cite/answers'
import { governingNotices } from './cite/notices'
import { quoteOf } from './cite/quote'
import { type Ranked, rank } from './cite/rank'
import { verdictOf } from './cite/verdict'
import type { CiteAnswer, CiteVerdict, Query } from './query'
import { type Notice, noticeName, type Policy } from './statement'

const MOST = 10

/**
 * The clauses of a policy that govern a question, most specific first, and what they say of it. Where nothing
 * governs the answer is `omitted`, without clauses: the nearest-sounding clause is no answer. A notice beside the policy
 * that is for whom or what is asked about comes before the policy for everybody.
 */
export function cite(query: Query, policy: Policy): CiteAnswer {
  const own = citeIn(query, policy)
  const beside = governingNotices(query, policy).map(notice => ofNotice(notice, citeIn(query, notice.policy)))
  const answers = [...beside, own].filter(({ verdict }) => verdict !== 'omitted')
  // "We collect children's names" on a page for parents does not undo the refusal of the policy.
  const [first] = REFUSALS.has(own.verdict) ? answers.filter(({ verdict }) => REFUSALS.has(verdict)) : answers
  if (!first) return own
  const others = answers.filter(answer => answer !== first)
  return { verdict: first.verdict, clauses: [first, ...others].flatMap(({ clauses }) => clauses).slice(0, MOST) }
}

/** Who reads "it may not" must read where that is said, before a sentence that names the datum and says nothing of it. */
function decidingFirst(ranked: readonly Ranked[]): readonly Ranked[] {
  const deciding = ranked.find(({ statements }) => statements.length > 0)
  return deciding ? [deciding, ...ranked.filter(entry => entry !== deciding)] : ranked
}

const REFUSALS: ReadonlySet<CiteVerdict> = new Set(['incorrect', 'conditional', 'ambiguous'])

const ofNotice = (notice: Notice, { verdict, clauses }: CiteAnswer): CiteAnswer => ({
  verdict,
  clauses: clauses.map(clause => ({ ...clause, notice: noticeName(notice) })),
})

function citeIn(query: Query, policy: Policy): CiteAnswer {
  const ranked = rank(query, policy).slice(0, MOST)
  if (!ranked.some(entry => answers(query, entry))) return { verdict: 'omitted', clauses: [] }
  const verdict = verdictOf(query, ranked, policy)
  return {
    verdict,
    clauses: (REFUSALS.has(verdict) ? decidingFirst(ranked) : ranked).map(entry => ({
      clause: entry.clause,
      score: entry.score,
      ...quoteOf(policy, entry),
    })),
  }
}
