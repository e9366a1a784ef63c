import type { Log, ReportingDescriptor, Result } from 'sarif'
import { version } from '../../../package.json'
import { PROMISES, type PromiseName, type Severity } from '../../judge/finding'
import { decidingOf, inWords } from '../quote'
import type { SeenFinding } from '../seen'
import { sayReason, type Words } from '../words'
import type { Compared, Report } from './report'
import { uriOf } from './uri'

/**
 * SARIF 2.1.0 (OASIS): one rule a promise, one result a finding, matched between runs by its fingerprint. Held against
 * the schema and the rules of Microsoft's SARIF Multitool 5.7.0 (2026-11-23): it misses an address of the tool, and
 * regions, which a message has none of.
 */

const LEVEL: Readonly<Record<Severity, 'none' | 'note' | 'warning' | 'error'>> = {
  info: 'none',
  low: 'note',
  medium: 'warning',
  high: 'error',
  critical: 'error',
}

const resultOf = (finding: SeenFinding, report: Report, say: Words): Result => {
  const deciding = decidingOf(finding)
  const flow = report.flows.find(({ findings }) => findings.includes(finding.id))
  const reasons = finding.because.map(reason => sayReason(say, reason)).join(' ')
  return {
    ruleId: PROMISES[finding.promise],
    level: LEVEL[finding.severity],
    // A result that is allowed is a pass, not a problem without a level.
    kind: finding.severity === 'info' ? 'pass' : 'fail',
    message: { text: deciding ? `${reasons} ${inWords(deciding, say)}` : reasons },
    partialFingerprints: { 'fineprint/v1': finding.id },
    locations: [
      { physicalLocation: { artifactLocation: { uri: uriOf(flow?.url ?? flow?.page ?? report.sites[0] ?? '') } } },
    ],
    properties: {
      verdict: finding.verdict,
      severity: finding.severity,
      dataType: finding.dataType,
      recipient: finding.recipient?.host ?? null,
      count: finding.count,
    },
  }
}

export function sarifOf(report: Report, say: Words, compared: Compared | null = null): string {
  const added = new Set(compared?.added)
  const used = [...new Set(report.findings.map(({ promise }) => promise))]
  const rule = (promise: PromiseName): ReportingDescriptor => ({
    id: PROMISES[promise],
    name: promise,
    shortDescription: { text: say(`ui.promise.${promise}`) },
  })
  const log: Log = {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [
      {
        tool: { driver: { name: 'Fineprint', version, rules: used.map(rule) } },
        results: report.findings.map(finding => ({
          ...resultOf(finding, report, say),
          ...(compared ? { baselineState: added.has(finding.id) ? ('new' as const) : ('unchanged' as const) } : {}),
        })),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}
