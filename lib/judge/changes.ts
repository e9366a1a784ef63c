import { because } from '../facts'
import type { Policy } from '../policy/statement'
import { findingOf } from './draft'
import type { Finding } from './finding'
import { pledgesOf } from './pledges'
import type { Situation } from './situation'

/** A policy read again: how many clauses are other than before, and whether anybody was told. */
export interface PolicyChange {
  readonly before: Pick<Policy, 'source' | 'updated'>
  /** Ids of clauses that were added, reworded or taken out. */
  readonly clauses: readonly string[]
  /** A notice of the change was seen on the site. */
  readonly announced: boolean
}

/** Promise P16: the text differs from the last one seen. That it gives a new date counts as telling. */
export function judgeChange({ before, clauses, announced }: PolicyChange, situation: Situation): Finding[] {
  const { policy } = situation
  if (!policy || policy.source.hash === before.source.hash || clauses.length === 0) return []
  const governs = pledgesOf(policy).filter(({ promise }) => promise === 'policy-change')
  const dated = policy.updated !== null && policy.updated !== before.updated
  const told = announced || dated
  const reasons = [
    because('judge.policy-changed', { clauses: clauses.length }),
    ...(dated ? [because('judge.change-dated', { date: policy.updated ?? '' })] : []),
    ...(told ? [] : [because('judge.change-not-announced')]),
  ]
  const broken = !told && governs.length > 0
  return [
    findingOf(
      {
        promise: 'policy-change',
        recipient: null,
        dataType: null,
        verdict: governs.length === 0 ? 'omitted' : broken ? 'incorrect' : 'clear',
        severity: broken ? 'low' : 'info',
        governs,
        because: reasons,
        remedies: ['read-change'],
      },
      situation,
    ),
  ]
}
