import { because, type Reason } from '../../../lib/facts'
import { announcementOf, changesBetween } from '../../../lib/policy/changes'
import type { Policy } from '../../../lib/policy/statement'
import type { KeptPolicy } from '../store/kept'

const MOST_VERSIONS = 10

/** A change stays known until there is another one. */
export function changeOf({ policy, fetched }: KeptPolicy, before: KeptPolicy | undefined): Pick<KeptPolicy, 'change'> {
  const last = before?.policy
  if (!policy || !last) return {}
  if (last.source.hash === policy.source.hash) return before.change ? { change: before.change } : {}
  const changes = changesBetween(last, policy)
  if (changes.length === 0) return {}
  const clauses = changes.map(change => (change.kind === 'removed' ? change.before.id : change.after.id))
  const { announced } = announcementOf(last, policy)
  return { change: { before: { source: last.source, updated: last.updated }, clauses, announced, seen: fetched } }
}

export function earlierThan({ policy }: KeptPolicy, before: KeptPolicy | undefined): readonly Policy[] {
  const { earlier = [], policy: last } = before ?? {}
  if (!last || last.source.hash === policy?.source.hash) return earlier
  return [last, ...earlier].slice(0, MOST_VERSIONS)
}

/** What to know before trusting it: how it reads, and since when its address has not given it any more. */
export const warningsOn = ({ policy, missed }: KeptPolicy): readonly Reason[] => [
  ...(policy?.warnings ?? []),
  ...(missed
    ? [because('edges.policy-missed', { date: new Date(missed.at).toISOString().slice(0, 10) }), ...missed.because]
    : []),
]
