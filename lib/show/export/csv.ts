import { recipientName } from '../entry'
import { fieldsSaid } from '../field-said'
import { decidingOf } from '../quote'
import { sayReason, type Words } from '../words'
import type { Report } from './report'

/** A spreadsheet takes a cell that begins with one of these for a formula (OWASP, "CSV Injection"). */
const FORMULA = /^[\s]*[=+\-@\t\r]/

/** RFC 4180: always quoted, quotes doubled; a leading apostrophe where a spreadsheet would calculate. */
export function csvCell(value: string | number | null): string {
  if (typeof value === 'number') return String(value)
  const text = value ?? ''
  return `"${(FORMULA.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`
}

const COLUMNS = [
  'id',
  'verdict',
  'severity',
  'data_type',
  'recipient',
  'organisation',
  'category',
  'relation',
  'count',
  'promise',
  'clause',
  'quote',
  'because',
  'policy_of',
  'fields',
] as const

/** One finding a row. */
export function csvOf(report: Report, say: Words): string {
  const flows = new Map(report.flows.map(flow => [flow.id, flow]))
  const rows = report.findings.map(finding => {
    const { recipient, because } = finding
    const deciding = decidingOf(finding)
    return [
      finding.id,
      finding.verdict,
      finding.severity,
      finding.dataType,
      recipient?.host ?? null,
      recipient ? recipientName(recipient) : null,
      recipient?.category ?? null,
      recipient?.relation ?? null,
      finding.count,
      finding.promise,
      deciding?.clause ?? null,
      deciding?.quote ?? null,
      because.map(reason => sayReason(say, reason)).join('; '),
      finding.whose?.company ?? null,
      fieldsSaid(
        finding.flows.flatMap(id => flows.get(id) ?? []),
        [finding.dataType],
        say,
      ).join('; '),
    ]
  })
  return [COLUMNS.join(','), ...rows.map(row => row.map(csvCell).join(','))].map(line => `${line}\r\n`).join('')
}
