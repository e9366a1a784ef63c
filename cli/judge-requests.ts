import type { Company, Flow, Person, Request } from '../lib/facts'
import { type Finding, SEVERITIES, type Severity } from '../lib/judge/finding'
import { judgeFlow } from '../lib/judge/judge'
import type { Situation } from '../lib/judge/situation'
import { asGoverning, residenceOf } from '../lib/policy/beside'
import type { Policy } from '../lib/policy/statement'
import { recipientOf } from '../lib/recognise/parties/recipient'
import { recogniseRequest } from '../lib/recognise/recognise-request'
import { buildSearch, type Search } from '../lib/recognise/values/search'
import { InputError } from './input-error'
import { brotli } from './read/brotli'
import { type NoticeOptions, needsPolicy, readPolicyWith } from './read/policy-files'
import { readCompany, readPerson } from './read/profile'
import { requestsIn } from './read/requests-file'
import { situationOf } from './situation'
import { complain } from './write/lines'

export interface CaseOptions extends NoticeOptions {
  readonly person?: string
  readonly policy?: string
  readonly company?: string
}

/** What everything is judged against; read once, before the first request. */
export interface Case {
  readonly search: Search
  readonly person: Person
  /** As it governs that person: with the notice for where they live. */
  readonly policy: Policy | null
  readonly company: Company | null
}

export interface JudgedRequest {
  readonly flow: Flow
  readonly site: string | null
  readonly situation: Situation
  readonly findings: readonly Finding[]
}

export async function readCase(options: CaseOptions): Promise<Case> {
  const { person, policy, company } = options
  if (!person) throw new InputError('--person FILE is needed: whose data to look for')
  if (!policy) needsPolicy(options)
  const whose = await readPerson(person)
  return {
    search: buildSearch([whose]),
    person: whose,
    policy: policy ? asGoverning(await readPolicyWith(policy, options), residenceOf(whose.values)) : null,
    company: company ? await readCompany(company) : null,
  }
}

function judgeRequest(request: Request, { search, person, policy, company }: Case): JudgedRequest {
  const { items, inspected, unseen } = recogniseRequest(request, search, { brotli })
  const recipient = recipientOf(request.url, request.page.url ?? '', company, { message: request })
  const { body: _body, headers: _headers, ...plain } = request
  const flow: Flow = { request: plain, recipient, items, inspected, unseen }
  const situation = situationOf(request, { person, policy, company })
  return { flow, site: situation.page.site, situation, findings: judgeFlow(flow, situation) }
}

/** Every request of every file; one that cannot be read is complained of and counted, and the rest go on. */
export async function* judgedIn(
  files: readonly string[],
  what: Case,
  bad: { count: number },
): AsyncGenerator<JudgedRequest> {
  for (const file of files) {
    for await (const request of requestsIn(file)) {
      if (request instanceof InputError) {
        bad.count++
        complain(request.message)
      } else yield judgeRequest(request, what)
    }
  }
}

export function severityOf(name: string): Severity | null {
  if (name === 'none') return null
  const severity = SEVERITIES.find(each => each === name)
  if (!severity) throw new InputError(`--fail-on takes ${[...SEVERITIES, 'none'].join(', ')}, not "${name}"`)
  return severity
}

export const reaches = (findings: readonly Finding[], limit: Severity | null): boolean =>
  limit !== null && findings.some(finding => SEVERITIES.indexOf(finding.severity) >= SEVERITIES.indexOf(limit))
