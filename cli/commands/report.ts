import type { DataType } from '../../lib/facts'
import { type Checks, checkedFlow } from '../../lib/judge/checks'
import type { Finding } from '../../lib/judge/finding'
import { scorecard } from '../../lib/judge/scorecard'
import type { FlowRecord } from '../../lib/keep/record'
import { recordFlow } from '../../lib/keep/record-flow'
import { tally } from '../../lib/keep/tally'
import { csvOf } from '../../lib/show/export/csv'
import { harOf } from '../../lib/show/export/har'
import { htmlOf } from '../../lib/show/export/html'
import { baselineOf, comparedWith, jsonOf } from '../../lib/show/export/json'
import { junitOf } from '../../lib/show/export/junit'
import { markdownOf } from '../../lib/show/export/markdown'
import { type Compared, type Report, reportOf } from '../../lib/show/export/report'
import { sarifOf } from '../../lib/show/export/sarif'
import { shownPolicy } from '../../lib/show/policy-text'
import { InputError } from '../input-error'
import { type Case, type CaseOptions, judgedIn, reaches, readCase, severityOf } from '../judge-requests'
import { readText } from '../read/text-file'
import { words } from '../words'
import { write } from '../write/lines'
import { writeText } from '../write/text-file'

const FORMATS: Readonly<Record<string, (report: Report, compared: Compared | null) => string>> = {
  html: report => htmlOf(report, words),
  markdown: report => markdownOf(report, words),
  csv: report => csvOf(report, words),
  json: jsonOf,
  har: harOf,
  sarif: (report, compared) => sarifOf(report, words, compared),
  junit: (report, compared) => junitOf(report, words, compared),
}

interface ReportOptions extends CaseOptions {
  readonly format: string
  readonly out?: string
  readonly baseline?: string
  readonly failOn: string
}

/** The same findings as the extension's report page. With a baseline, only what is new sets the exit code. */
export async function report(files: readonly string[], options: ReportOptions): Promise<number> {
  const render = FORMATS[options.format]
  if (!render) throw new InputError(`--format takes ${Object.keys(FORMATS).join(', ')}, not "${options.format}"`)
  const limit = severityOf(options.failOn)
  const baseline = options.baseline ? await readBaseline(options.baseline) : null
  const what = await readCase(options)
  const bad = { count: 0 }
  const made = await reportOn(files, what, bad)
  const compared = baseline && comparedWith(made, baseline)
  const text = render(made, compared)
  await (options.out ? writeText(options.out, text) : write(text))
  if (bad.count) return 2
  const counted = compared ? made.findings.filter(({ id }) => compared.added.includes(id)) : made.findings
  return reaches(counted, limit) ? 1 : 0
}

async function readBaseline(file: string): Promise<readonly { readonly id: string }[]> {
  const baseline = baselineOf(await readText(file))
  if (!baseline) throw InputError.at(file, null, 'is no report of ours (make one with --format json)')
  return baseline
}

async function reportOn(files: readonly string[], what: Case, bad: { count: number }): Promise<Report> {
  const { policy, company, person } = what
  const flows: FlowRecord[] = []
  const known = new Map<string, Finding>()
  const sites = new Set<string>()
  let messages = 0
  let unseen = 0
  let checks: Checks = {}
  const looked = new Set(Object.keys(person.values) as DataType[])
  for await (const { flow, site, situation, findings } of judgedIn(files, what, bad)) {
    messages++
    checks = checkedFlow(checks, flow, situation, looked)
    if (flow.unseen.length) unseen++
    if (site) sites.add(site)
    for (const finding of findings) known.set(finding.id, finding)
    if (flow.items.length) flows.push(recordFlow(flow, { site: site ?? '', trigger: 'unknown', person }, findings))
  }
  const findings = tally(flows, [], id => known.get(id))
  return reportOf(
    {
      made: Date.now(),
      company,
      sites: [...sites],
      policy,
      requests: { seen: messages, unseenBodies: unseen },
      findings,
      flows,
      scorecard: policy ? scorecard(policy, findings, checks) : [],
      text: policy && shownPolicy(policy),
    },
    words,
  )
}
