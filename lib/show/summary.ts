import type { DataType } from '../facts'
import { type Entry, entriesOf, leaves, recipientName } from './entry'
import { isReported } from './order'
import type { SeenFinding } from './seen'

/** What is said of all findings of a page together: it can be said without them. */
export interface Summary {
  readonly reported: number
  readonly allowed: number
  /** The most serious of what is reported, with all that is of the same kind. */
  readonly worst: Worst | null
}
interface Worst {
  readonly entry: Entry
  /** Data has left the company. */
  readonly left: boolean
  readonly alike: number
  readonly companies: number
  readonly dataTypes: readonly DataType[]
}

const left = ({ recipient }: Entry) => recipient !== null && leaves(recipient)

/** Of entries in their order. */
export function summaryOf(entries: readonly Entry[]): Summary {
  const reported = entries.filter(isReported)
  const allowed = entries.filter(entry => !isReported(entry) && !entry.stopped).length
  return { reported: reported.length, allowed, worst: worstOf(reported) }
}

function worstOf(reported: readonly Entry[]): Worst | null {
  const [worst] = reported
  if (!worst) return null
  const alike = reported.filter(
    entry =>
      entry.verdict === worst.verdict &&
      left(entry) === left(worst) &&
      entry.minor === worst.minor &&
      entry.whose?.site === worst.whose?.site,
  )
  return {
    entry: worst,
    left: left(worst),
    alike: alike.length,
    companies: new Set(alike.map(({ recipient }) => recipientName(recipient))).size,
    dataTypes: [...new Set(alike.flatMap(({ dataTypes }) => dataTypes))],
  }
}

/** A page's most important entries, and the sum of all: a thousand findings take longer to hand over than to show. */
export function firstOf<View extends { readonly findings: readonly SeenFinding[] }>(
  view: View,
  most: number,
): View & { readonly summary: Summary } {
  const entries = entriesOf(view.findings)
  const first = entries.slice(0, most).flatMap(({ findings }) => findings)
  return { ...view, findings: first, summary: summaryOf(entries) }
}
