import { because, type Reason } from '../facts'
import type { Policy } from '../policy/statement'
import type { Situation } from './situation'

/** COPPA (16 CFR 312.2): where a policy speaks of children and names no age, a child is a person under 13. */
const CHILD_WITHOUT_LIMIT = 13

export interface MinorAnswer {
  readonly minor: boolean
  readonly because: readonly Reason[]
}

/**
 * Whether the person is a minor by the policy's own limit. A flag set by hand stands in for an age that is not known, and
 * for a limit that the policy does not give; where both are known they decide: a girl of 16 whom her parents flagged is no
 * child of a policy that speaks of "children under 13".
 */
export function minorBy({ policy, subject }: Pick<Situation, 'policy' | 'subject'>): MinorAnswer {
  if (!subject) return { minor: false, because: [] }
  const limit = policy?.minorAge ?? CHILD_WITHOUT_LIMIT
  const why = limitReason(policy, limit)
  const { age, toldAge } = subject
  const decides = age !== undefined && policy?.minorAge != null
  if (subject.minor && !decides)
    return { minor: true, because: [because('judge.minor-flagged', { label: subject.label })] }
  if (age !== undefined && age < limit)
    return { minor: true, because: [because('judge.minor-by-age', { label: subject.label, age }), why] }
  if (toldAge && toldAge.age < limit)
    return { minor: true, because: [because('judge.minor-by-told-age', { age: toldAge.age }), ...toldAge.because, why] }
  return { minor: false, because: [] }
}

const limitReason = (policy: Policy | null, limit: number): Reason =>
  policy?.minorAge == null ? because('judge.limit-default', { limit }) : because('judge.limit-of-policy', { limit })
