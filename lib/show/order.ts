import type { Finding } from '../judge/finding'
import { byImportance } from '../judge/order'

/** `low` and above is reported; what a policy allows stays off the badge and out of the popup's sentence. */
export const isReported = (finding: Pick<Finding, 'severity'>): boolean => finding.severity !== 'info'

/** The same findings always come in the same order, so nothing jumps while a page works. */
export const mostImportantFirst = <T extends Parameters<typeof byImportance>[0]>(findings: readonly T[]): T[] =>
  [...findings].sort(byImportance)
