import type { PolicyPage } from '../../../lib/messages'
import { withNotices } from '../../../lib/policy/beside'
import { type Correction, corrected, holdsIn } from '../../../lib/policy/corrections'
import type { Notice, Policy } from '../../../lib/policy/statement'
import { shownPolicy } from '../../../lib/show/policy-text'
import type { KeptPolicy } from '../store/kept'

/** The policy with its notices, as persons corrected them. */
export const asRead = (policy: Policy, { corrections = [], notices = [] }: KeptPolicy): Policy =>
  withNotices(
    corrected(policy, corrections),
    notices.map(notice => ({ ...notice, policy: corrected(notice.policy, corrections) })),
  )

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
