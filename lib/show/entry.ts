import type { DataType, Reason, Recipient } from '../facts'
import type { Citation, PromiseName, Remedy, Severity, Verdict } from '../judge/finding'
import type { PolicyName } from '../policy/statement'
import { mostImportantFirst } from './order'
import type { SeenFinding } from './seen'

/**
 * What is told as one thing: findings that differ in the data type alone. "Klaviyo got Mia's name and e-mail address"
 * is two findings, but one sentence, one quotation and one thing to do.
 */
export interface Entry {
  /** The first finding's id. */
  readonly id: string
  readonly promise: PromiseName
  /** Whose promise it is, where it is not the company's whose page it is. */
  readonly whose: PolicyName | null
  readonly recipient: Recipient | null
  readonly dataTypes: readonly DataType[]
  readonly verdict: Verdict | null
  readonly severity: Severity
  readonly minor: boolean
  readonly stopped: boolean
  /** The deciding clause. */
  readonly quotation: Citation | null
  /** Definitions and exceptions that bear on it. */
  readonly beside: readonly Citation[]
  readonly because: readonly Reason[]
  readonly remedies: readonly Remedy[]
  readonly findings: readonly SeenFinding[]
  /** How often the one met most often was met: a message with two data types is not two messages. */
  readonly count: number
  readonly flows: readonly string[]
}

/** The company as a person knows it: its name, or its site where no name is known. */
export const recipientName = (recipient: Recipient | null): string => recipient?.organisation ?? recipient?.site ?? ''

/** Whether data that reaches it has left the company the page belongs to. */
export const leaves = (recipient: Recipient): boolean => recipient.relation !== 'first-party'

const isDeciding = (citation: Citation) => citation.role === 'governs'

function keyOf(finding: SeenFinding): string {
  const decides = finding.citations.find(isDeciding)
  const { promise, verdict, severity, minor, stopped, recipient, whose } = finding
  return JSON.stringify([
    promise,
    verdict,
    severity,
    minor,
    stopped,
    recipientName(recipient),
    whose?.site,
    decides?.clause,
    decides?.quote,
  ])
}

const uniqueBy = <T>(items: readonly T[], key: (item: T) => unknown): readonly T[] =>
  items.length < 2 ? items : [...new Map(items.map(item => [key(item), item] as const).reverse()).values()].reverse()

function entryOf(first: SeenFinding, findings: readonly SeenFinding[]): Entry {
  const citations = uniqueBy(
    findings.flatMap(finding => finding.citations),
    citation => `${citation.role} ${citation.clause} ${citation.quote}`,
  )
  const quotation = citations.find(isDeciding) ?? citations[0] ?? null
  return {
    id: first.id,
    promise: first.promise,
    whose: first.whose ?? null,
    recipient: first.recipient,
    dataTypes: [...new Set(findings.flatMap(({ dataType }) => dataType ?? []))],
    verdict: first.verdict,
    severity: first.severity,
    minor: first.minor,
    stopped: first.stopped ?? false,
    quotation,
    beside: citations.filter(citation => citation !== quotation),
    because: uniqueBy(
      findings.flatMap(finding => finding.because),
      reason => JSON.stringify(reason),
    ),
    remedies: uniqueBy(
      findings.flatMap(finding => finding.remedies),
      remedy => JSON.stringify(remedy),
    ),
    findings,
    count: Math.max(...findings.map(({ count }) => count)),
    flows: [...new Set(findings.flatMap(({ flows }) => flows))],
  }
}

/** Most important first. */
export function entriesOf(findings: readonly SeenFinding[]): Entry[] {
  const groups = new Map<string, SeenFinding[]>()
  for (const finding of mostImportantFirst(findings)) {
    const key = keyOf(finding)
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  return [...groups.values()].flatMap(group => (group[0] ? [entryOf(group[0], group)] : []))
}
