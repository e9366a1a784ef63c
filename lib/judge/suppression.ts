import type { Finding } from './finding'

/** A finding somebody has looked at and put aside: by recipient and data type on one company, with a reason, until a day. */
export interface Suppression {
  /** The company's name, or the page's site where no company is known. */
  readonly company: string
  /** Site; null for findings about the page itself. */
  readonly recipient: string | null
  readonly dataType: Finding['dataType']
  readonly reason: string
  /** ISO date; from this day on it is shown again. */
  readonly expires: string
}

export interface PutAside<Kept extends Finding> {
  readonly shown: readonly Kept[]
  readonly aside: readonly { readonly finding: Kept; readonly by: Suppression }[]
}

/** A suppression that gives no reason, or whose day has come, puts nothing aside. The scorecard counts both parts. */
export function putAside<Kept extends Finding>(
  findings: readonly Kept[],
  suppressions: readonly Suppression[],
  { company, today }: { company: string; today: string },
): PutAside<Kept> {
  const valid = suppressions.filter(
    one =>
      one.company === company &&
      one.reason.trim() !== '' &&
      /^\d{4}-\d\d-\d\d$/.test(one.expires) &&
      one.expires > today,
  )
  const by = ({ recipient, dataType }: Finding) =>
    valid.find(one => one.recipient === (recipient?.site ?? null) && one.dataType === dataType)
  return {
    shown: findings.filter(finding => !by(finding)),
    aside: findings.flatMap(finding => {
      const found = by(finding)
      return found ? [{ finding, by: found }] : []
    }),
  }
}
