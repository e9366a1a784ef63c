import { DATA_TYPES } from '../../../lib/facts'
import { cite } from '../../../lib/policy/cite'
import { inFamily } from '../../../lib/policy/cite/match'
import { isNegative } from '../../../lib/policy/is-negative'
import type { CitedClause, CiteVerdict, Query } from '../../../lib/policy/query'
import type { Policy, Statement } from '../../../lib/policy/statement'

const RECIPIENTS = [undefined, 'third-party', 'service-provider', 'affiliate', 'advertising', 'analytics'] as const

const QUERIES: readonly Query[] = (['collect', 'use', 'share'] as const).flatMap(action =>
  DATA_TYPES.flatMap(dataType =>
    (action === 'share' ? RECIPIENTS : [undefined]).map(recipient => ({
      action,
      dataType,
      ...(recipient ? { recipient } : {}),
    })),
  ),
)

/** Words with which a sentence refuses or narrows. */
export const REFUSES =
  /\b(not|never|no|nor|neither|none|nobody|without|only|refuse|prohibit\w*|restrict\w*)\b|n['’]t\b/i

export interface Disagreement {
  readonly query: Query
  readonly verdict: CiteVerdict
  readonly quote: string
}

/** Does what stands in the quoted sentence bear out the verdict? Told from its words and statements, not from the verdict's code. */
function bearsOut(verdict: CiteVerdict, { quote, at }: CitedClause, said: readonly Statement[]): boolean {
  const within = said.filter(({ quote: { start } }) => start >= at.start && start < at.end)
  if (verdict === 'incorrect') return REFUSES.test(quote) && within.some(isNegative)
  if (verdict === 'clear' || verdict === 'vague') return within.length === 0 || within.some(one => !isNegative(one))
  if (verdict === 'conditional')
    return within.some(one => one.conditions.length > 0 || one.recipient === 'service-provider')
  return true
}

export function disagreements(policy: Policy): { readonly asked: number; readonly wrong: readonly Disagreement[] } {
  const statements = policy.clauses.flatMap(clause => clause.statements)
  const answers = QUERIES.map(query => ({ query, ...cite(query, policy) }))
  const wrong = answers.flatMap(({ query, verdict, clauses: [first] }) => {
    const said = statements.filter(one => inFamily(query.action, one))
    return first && !first.notice && !bearsOut(verdict, first, said) ? [{ query, verdict, quote: first.quote }] : []
  })
  return { asked: answers.filter(({ clauses }) => clauses.length > 0).length, wrong }
}

/**
 * Known: asked of affiliates or of those who work for a company where its policy speaks of third parties alone, its refusal
 * is quoted, and the verdict says that nothing is said against it.
 */
export const isKnown = ({ query, verdict }: Disagreement): boolean =>
  verdict === 'clear' && (query.recipient === 'affiliate' || query.recipient === 'service-provider')
