import { recipientName } from '../entry'
import { isReported } from '../order'
import type { SeenFinding } from '../seen'
import { sayReason, type Words } from '../words'
import type { Report } from './report'
import { xmlText } from './xml-text'

/** JUnit XML as build servers read it: a suite a promise, a case a finding; what is reported has failed. */
export function junitOf(report: Report, say: Words): string {
  const promises = [...new Set(report.findings.map(({ promise }) => promise))]
  const suites = promises.map(
    promise => [promise, report.findings.filter(finding => finding.promise === promise)] as const,
  )
  const testCase = (finding: SeenFinding) => {
    const name = [finding.dataType, recipientName(finding.recipient), finding.id].filter(Boolean).join(' → ')
    const quote = finding.citations.find(({ role }) => role === 'governs')?.quote
    const text = [...finding.because.map(reason => sayReason(say, reason)), ...(quote ? [`“${quote}”`] : [])].join('\n')
    const failure = `<failure type="${finding.verdict ?? 'none'}" message="${finding.severity}">${xmlText(text)}</failure>`
    return `    <testcase classname="${finding.promise}" name="${xmlText(name)}">${isReported(finding) ? failure : ''}</testcase>`
  }
  const failures = (findings: readonly SeenFinding[]) => findings.filter(isReported).length
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${xmlText(report.title)}" tests="${report.findings.length}" failures="${failures(report.findings)}">`,
    ...suites.flatMap(([promise, findings]) => [
      `  <testsuite name="${promise}" tests="${findings.length}" failures="${failures(findings)}">`,
      ...findings.map(testCase),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n')
}
