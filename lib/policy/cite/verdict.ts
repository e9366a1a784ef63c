import type { CiteVerdict, Query } from '../query'
import type { Statement } from '../statement'
import type { Ranked } from './rank'

const denies = ({ modality }: Statement): boolean => modality === 'will-not' || modality === 'may-not'

/** What the first governing statements say of an act of which nothing is known but the question. */
export function verdictOf(query: Query, ranked: readonly Ranked[]): CiteVerdict {
  const first = ranked[0]?.statements[0]
  if (!first) return query.action === 'audience' ? 'vague' : 'clear'
  if (denies(first)) return first.conditions.length > 0 ? 'conditional' : 'incorrect'
  return first.conditions.length > 0 ? 'conditional' : 'clear'
}
