import { type Finding, SEVERITIES, type Verdict } from '../judge/finding'

/** `low` and above is reported; what a policy allows stays off the badge and out of the popup's sentence. */
export const isReported = (finding: Pick<Finding, 'severity'>): boolean => finding.severity !== 'info'

const VERDICT_RANK: readonly (Verdict | null)[] = [
  'incorrect',
  'conditional',
  'ambiguous',
  'vague',
  'omitted',
  null,
  'clear',
]

interface Ranked extends Pick<Finding, 'id' | 'severity' | 'verdict' | 'minor' | 'recipient'> {
  readonly count: number
}

const weight = (finding: Ranked): readonly number[] => [
  -SEVERITIES.indexOf(finding.severity),
  finding.minor ? 0 : 1,
  VERDICT_RANK.indexOf(finding.verdict),
  // Data that has left weighs more than a fault of the page's form.
  finding.recipient && finding.recipient.relation !== 'first-party' ? 0 : 1,
  -finding.count,
]

/** Most important first; the same findings always come in the same order, so nothing jumps while a page works. */
export function mostImportantFirst<T extends Ranked>(findings: readonly T[]): T[] {
  const ranked = findings.map(finding => ({ finding, weights: weight(finding) }))
  ranked.sort((a, b) => {
    const at = a.weights.findIndex((value, index) => value !== b.weights[index])
    if (at >= 0) return (a.weights[at] ?? 0) - (b.weights[at] ?? 0)
    return a.finding.id < b.finding.id ? -1 : 1
  })
  return ranked.map(({ finding }) => finding)
}
