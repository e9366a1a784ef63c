import { isNegative } from '../is-negative'
import type { CiteVerdict, Query } from '../query'
import type { Policy, Statement } from '../statement'
import { conflictsOf } from '../statements/conflicts'
import { consentIn } from '../statements/terms'
import { tagsAsked } from './match'
import type { Ranked } from './rank'

const ASKS_LEAVE: ReadonlySet<Query['action']> = new Set(['collect', 'use', 'share', 'audience', 'choice'])

/**
 * What the governing statement says of an act of which nothing is known but the question (PoliCheck's words, with
 * `conditional`): denied, allowed, allowed by a general term only, on a condition, or two things at once.
 */
export function verdictOf(query: Query, ranked: readonly Ranked[], policy: Policy): CiteVerdict {
  const governs = ranked.find(({ statements }) => statements.length > 0)
  const first = governs?.statements[0]
  if (!first) return 'clear'
  if (
    conflictsOf(policy.clauses).some(
      ({ kind, denied, allowed }) => kind === 'contradicts' && (denied === first || allowed === first),
    )
  )
    return 'ambiguous'
  // What is kept, shown, protected or announced hangs on nobody's consent, though the sentence may also speak of refusing.
  if (ASKS_LEAVE.has(query.action) && first.conditions.some(consentIn)) return 'conditional'
  if (isNegative(first)) return 'incorrect'
  if (query.action === 'share' && query.recipient === 'third-party' && first.recipient === 'service-provider')
    return 'conditional'
  return isGeneral(query, first, policy) ? 'vague' : 'clear'
}

/** The statement is of "personal information" at large, and the policy's own definition does not name this datum. */
function isGeneral(
  { dataType, action }: Query,
  { dataTypes, action: said }: Statement,
  { definition }: Policy,
): boolean {
  const tags = tagsAsked(dataType)
  if (tags === null || dataTypes.length > 0 || said === 'give-access' || !['collect', 'use', 'share'].includes(action))
    return false
  return !(definition?.dataTypes ?? []).some(type => tags.includes(type))
}
