import type { Finding } from '../judge/finding'
import { byImportance } from '../judge/order'

/** `low` and above is reported; what a policy allows stays off the badge and out of the popup's sentence. */
export const isReported = (finding: Pick<Finding, 'severity'>): boolean => finding.severity !== 'info'

type Ranked = Parameters<typeof byImportance>[0] & Pick<Finding, 'recipient'>

/** Of two equally grave things, data that has left the company comes before data it asks for itself. */
const stays = ({ recipient }: Ranked): number => (recipient && recipient.relation !== 'first-party' ? 0 : 1)

/** The same findings always come in the same order, so nothing jumps while a page works. */
export const mostImportantFirst = <T extends Ranked>(findings: readonly T[]): T[] =>
  [...findings].sort((a, b) =>
    a.severity === b.severity && a.minor === b.minor ? stays(a) - stays(b) || byImportance(a, b) : byImportance(a, b),
  )
