import { isForPlace } from '../beside'
import type { Query } from '../query'
import type { Notice, Policy } from '../statement'

/** COPPA (16 CFR 312.2), where the policy names no age. */
const CHILD = 13
const OF_COOKIES: ReadonlySet<string> = new Set([
  'online-id',
  'browsing-activity',
  'Cookies and tracking elements',
  'IP address and device IDs',
])

/** The notices beside a policy that are for whom, or what, is asked about. */
export const governingNotices = (query: Query, policy: Policy): readonly Notice[] =>
  (policy.beside ?? []).filter(notice => governs(notice, query, policy))

function governs({ kind, policy, own }: Notice, { subject, dataType, action }: Query, { minorAge }: Policy): boolean {
  switch (kind) {
    case 'children': {
      const limit = minorAge ?? policy.minorAge ?? CHILD
      return (
        subject?.minor === true || (subject?.age ?? limit) < limit || (action === 'audience' && dataType === 'Children')
      )
    }
    case 'cookies':
      return dataType !== undefined && OF_COOKIES.has(dataType)
    case 'supplement':
      return own === true || (subject?.of !== undefined && isForPlace(policy, subject.of))
    default:
      return false
  }
}
