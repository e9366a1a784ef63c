import type { Finding } from '../judge/finding'
import type { CheckRecord, FindingRecord, FlowRecord } from './record'

const MOST_FLOWS = 20

/** How often and where each finding was met. A finding nobody can show the text of any more is left out. */
export function tally(
  flows: readonly FlowRecord[],
  checks: readonly CheckRecord[],
  findingOf: (id: string) => Finding | undefined,
): FindingRecord[] {
  const met = new Map<string, { count: number; first: number; last: number; flows: string[] }>()
  const meet = (finding: string, time: number, flow?: string): void => {
    const so = met.get(finding) ?? { count: 0, first: time, last: time, flows: [] }
    met.set(finding, so)
    so.count++
    so.first = Math.min(so.first, time)
    so.last = Math.max(so.last, time)
    if (flow) so.flows.push(flow)
  }
  const inOrder = [...flows].sort((a, b) => a.time - b.time)
  for (const flow of inOrder) for (const finding of flow.findings) meet(finding, flow.time, flow.id)
  const about = new Set<string>()
  for (const check of checks)
    for (const finding of check.findings) {
      const met = `${check.about ?? check.id} ${finding}`
      if (!about.has(met)) meet(finding, check.time)
      about.add(met)
    }
  return [...met].flatMap(([id, so]) => {
    const finding = findingOf(id)
    return finding ? [{ ...finding, ...so, flows: so.flows.slice(-MOST_FLOWS).reverse() }] : []
  })
}
