import type { PolicyPage } from '../../lib/messages'
import { type Correction, corrected, holdsIn } from '../../lib/policy/corrections'
import type { Notice, Policy } from '../../lib/policy/statement'
import { shownPolicy } from '../../lib/show/policy-text'
import type { KeptPolicy } from './kept'

/**
 * The policy with its notices, as persons corrected them. One that leaves the age to its notice for children means that
 * age.
 */
export function asRead(policy: Policy, { corrections = [], notices = [] }: KeptPolicy): Policy {
  const own = corrected(policy, corrections)
  if (notices.length === 0) return own
  const beside = notices.map(notice => ({ ...notice, policy: corrected(notice.policy, corrections) }))
  const ofChildren = beside.find(({ kind }) => kind === 'children')
  return { ...own, beside, minorAge: own.minorAge ?? ofChildren?.policy.minorAge ?? null }
}

/** Its sentence stands in a notice, and not in the policy. */
export const isOfNotice = (policy: Policy, correction: Correction): boolean =>
  !holdsIn(policy, correction) && (policy.beside ?? []).some(notice => holdsIn(notice.policy, correction))

export function noticePage({ site, given, fetched, corrections = [] }: KeptPolicy, { policy }: Notice): PolicyPage {
  const { hash, date } = policy.source
  return {
    site,
    policy: shownPolicy(policy),
    given,
    fetched,
    warnings: policy.warnings,
    versions: [{ hash, date, updated: policy.updated }],
    corrections: corrections.flatMap(one => (holdsIn(policy, one) ? [{ ...one, holds: true }] : [])),
  }
}
