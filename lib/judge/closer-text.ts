import { isNegative } from '../policy/is-negative'
import { NOTICES } from '../policy/statement'
import type { Pledge } from './pledge'
import { asksConsent } from './terms'

const protects = ({ statement }: Pledge): boolean => isNegative(statement) || asksConsent(statement)

/**
 * A company's notice for this very person is about them before its policy for everybody: "with a parent's consent" in the
 * one for children is not undone by "not for children" in the policy. It only gives way where it protects nobody and the
 * others do: a page for parents, or for one state, may speak of what is collected and leave the rest to the policy.
 */
export function closerText(pledges: readonly Pledge[]): Record<'governs' | 'others', readonly Pledge[]> {
  for (const kind of NOTICES) {
    const own = pledges.filter(({ notice }) => notice?.kind === kind)
    const others = pledges.filter(({ notice }) => notice?.kind !== kind)
    if (own.some(protects) || (own.length > 0 && !others.some(protects))) return { governs: own, others }
  }
  return { governs: pledges, others: [] }
}
