import { recipientName } from '../entry'
import { isReported } from '../order'
import { decidingOf, inWords } from '../quote'
import type { SeenFinding } from '../seen'
import { sayReason, type Words } from '../words'
import type { Compared, Report } from './report'
import { xmlText } from './xml-text'

/**
 * JUnit XML as build servers read it: a suite a promise, a case a finding; what is reported has failed. Against a
 * baseline only what is new has; what was there before is skipped.
 */
export function junitOf(report: Report, say: Words, compared: Compared | null = null): string {
  const before = new Set(compared?.still)
  const promises = [...new Set(report.findings.map(({ promise }) => promise))]
  const suites = promises.map(
    promise => [promise, report.findings.filter(finding => finding.promise === promise)] as const,
  )
  const testCase = (finding: SeenFinding) => {
    const name = [finding.dataType, recipientName(finding.recipient), finding.id].filter(Boolean).join(' → ')
    const deciding = decidingOf(finding)
    const text = [
      ...finding.because.map(reason => sayReason(say, reason)),
      ...(deciding ? [inWords(deciding, say)] : []),
    ].join('\n')
    const failure = `<failure type="${finding.verdict ?? 'none'}" message="${finding.severity}">${xmlText(text)}</failure>`
    const outcome = before.has(finding.id) ? '<skipped message="baseline"/>' : failure
    return `    <testcase classname="${finding.promise}" name="${xmlText(name)}">${isReported(finding) ? outcome : ''}</testcase>`
  }
  const counts = (findings: readonly SeenFinding[]): string => {
    const reported = findings.filter(isReported)
    const skipped = reported.filter(({ id }) => before.has(id)).length
    return `tests="${findings.length}" failures="${reported.length - skipped}" skipped="${skipped}"`
  }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${xmlText(report.title)}" ${counts(report.findings)}>`,
    ...suites.flatMap(([promise, findings]) => [
      `  <testsuite name="${promise}" ${counts(findings)}>`,
      ...findings.map(testCase),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n')
}
