import { type Compared, compare, type Report } from './report'

/**
 * The whole report, without the policy's text (its address and fingerprint are in it); also what `--baseline` reads
 * back. `shape` counts up when a key changes its meaning.
 */
export const jsonOf = ({ text: _, ...report }: Report, compared: Compared | null = null): string =>
  `${JSON.stringify({ shape: 1, ...report, ...(compared ? { compared } : {}) }, null, 2)}\n`

/** Ids of an earlier report's findings; null where the text is none of ours. */
export function baselineOf(text: string): readonly { readonly id: string }[] | null {
  try {
    const read: unknown = JSON.parse(text)
    if (typeof read !== 'object' || read === null || !('findings' in read) || !Array.isArray(read.findings)) return null
    const ids = read.findings.map((finding: unknown) =>
      typeof finding === 'object' && finding !== null && 'id' in finding && typeof finding.id === 'string'
        ? finding.id
        : null,
    )
    return ids.every(id => id !== null) ? ids.map(id => ({ id })) : null
  } catch {
    return null
  }
}

export const comparedWith = (report: Report, baseline: readonly { readonly id: string }[]): Compared =>
  compare(report.findings, baseline)
