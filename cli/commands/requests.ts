import type { Company, Flow, Person, Request } from '../../lib/facts'
import { type Finding, SEVERITIES, type Severity } from '../../lib/judge/finding'
import { judgeFlow } from '../../lib/judge/judge'
import type { Policy } from '../../lib/policy/statement'
import { recipientOf } from '../../lib/recognise/parties/recipient'
import { siteOf } from '../../lib/recognise/parties/site'
import { recogniseRequest } from '../../lib/recognise/recognise-request'
import { buildSearch, type Search } from '../../lib/recognise/values/search'
import { InputError } from '../input-error'
import { readCompany, readPerson } from '../read/profile'
import { requestsIn } from '../read/requests-file'
import { situationOf } from '../situation'
import { complain, write, writeJson } from '../write/lines'
import { requestJson } from '../write/request-json'
import { requestText } from '../write/request-text'
import { readPolicyFile } from './policy'

export interface RequestsOptions {
  readonly person?: string
  readonly policy?: string
  readonly company?: string
  readonly failOn: string
  readonly json?: boolean
}

/** What everything is judged against; read once, before the first request. */
export interface Case {
  readonly search: Search
  readonly person: Person
  readonly policy: Policy | null
  readonly company: Company | null
}

export interface JudgedRequest {
  readonly flow: Flow
  readonly site: string | null
  readonly findings: readonly Finding[]
}

export async function readCase({ person, policy, company }: RequestsOptions): Promise<Case> {
  if (!person) throw new InputError('requests needs --person FILE, whose data to look for')
  const whose = await readPerson(person)
  return {
    search: buildSearch([whose]),
    person: whose,
    policy: policy ? await readPolicyFile(policy) : null,
    company: company ? await readCompany(company) : null,
  }
}

export function judgeRequest(request: Request, { search, person, policy, company }: Case): JudgedRequest {
  const { items, inspected, unseen } = recogniseRequest(request, search)
  const recipient = recipientOf(request.url, request.page.url ?? '', company)
  const { body: _body, headers: _headers, ...plain } = request
  const flow: Flow = { request: plain, recipient, items, inspected, unseen }
  const situation = situationOf(request, { person, policy, company })
  return { flow, site: request.page.url ? siteOf(request.page.url) : null, findings: judgeFlow(flow, situation) }
}

export function severityOf(name: string): Severity | null {
  if (name === 'none') return null
  const severity = SEVERITIES.find(each => each === name)
  if (!severity) throw new InputError(`--fail-on takes ${[...SEVERITIES, 'none'].join(', ')}, not "${name}"`)
  return severity
}

export const reaches = (findings: readonly Finding[], limit: Severity | null): boolean =>
  limit !== null && findings.some(finding => SEVERITIES.indexOf(finding.severity) >= SEVERITIES.indexOf(limit))

export async function requests(files: readonly string[], options: RequestsOptions): Promise<number> {
  const limit = severityOf(options.failOn)
  const what = await readCase(options)
  let bad = 0
  let failed = false
  for (const file of files) {
    for await (const request of requestsIn(file)) {
      if (request instanceof InputError) {
        bad++
        complain(request.message)
        continue
      }
      const judged = judgeRequest(request, what)
      failed ||= reaches(judged.findings, limit)
      await (options.json ? writeJson(requestJson(judged)) : write(requestText(judged)))
    }
  }
  if (bad) return 2
  return failed ? 1 : 0
}
