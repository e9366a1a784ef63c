import type { Reason } from '../../facts'
import type { Citation, Finding, PromiseName } from '../../judge/finding'
import type { Policy } from '../../policy/statement'
import type { ShownPolicy } from '../policy-text'
import type { SeenFinding, SeenFlow } from '../seen'
import type { Words } from '../words'

/** What is handed over: the same from the report page and from the command line. Every value in it is masked. */
export interface Report {
  readonly title: string
  /** When it was made, milliseconds since the epoch. */
  readonly made: number
  readonly company: string | null
  readonly sites: readonly string[]
  readonly policy: (Pick<Policy['source'], 'address' | 'date' | 'hash'> & Pick<Policy, 'title' | 'updated'>) | null
  /** Messages looked at, bytes of them, and how many had content that nobody could examine. */
  readonly inspected: {
    readonly messages: number
    readonly bytes: number
    readonly of: number
    readonly unseen: number
  }
  readonly findings: readonly SeenFinding[]
  readonly flows: readonly SeenFlow[]
  readonly scorecard: readonly ScorecardRow[]
  /** The policy's own text, to be shown with what was cited marked in it. */
  readonly text: ShownPolicy | null
}

/** `ScoreRow` of `judge/scorecard.ts` fits. */
export interface ScorecardRow {
  readonly promise: PromiseName
  readonly row: string
  readonly citations: readonly Citation[]
  readonly standing: 'kept' | 'contradicted' | 'not-observed' | 'cannot-be-seen'
  readonly findings: readonly string[]
  readonly because: readonly Reason[]
}

/** What a report is put together from, by whoever saw it: the report page, the command line, the demo. */
export interface Seen {
  readonly made: number
  readonly company: { readonly name: string; readonly sites: readonly string[] } | null
  /** Of the pages; where a company is known, its own sites are named instead. */
  readonly sites: readonly string[]
  readonly policy: Pick<Policy, 'source' | 'title' | 'updated'> | null
  /** Messages looked at, those without personal data included, and how many hid their content. */
  readonly requests: { readonly seen: number; readonly unseenBodies: number }
  readonly findings: readonly SeenFinding[]
  readonly flows: readonly SeenFlow[]
  readonly scorecard: readonly ScorecardRow[]
  readonly text?: ShownPolicy | null
}

export function reportOf({ company, policy, requests, flows, ...seen }: Seen, say: Words): Report {
  const sites = company && company.sites.length > 0 ? company.sites : seen.sites
  const sum = (part: 'bytes' | 'of') => flows.reduce((total, { inspected }) => total + inspected[part], 0)
  return {
    title: say('show.report.title', { site: company?.name ?? sites.join(', ') }),
    made: seen.made,
    company: company?.name ?? null,
    sites,
    policy: policy && { ...policy.source, title: policy.title, updated: policy.updated },
    inspected: { messages: requests.seen, bytes: sum('bytes'), of: sum('of'), unseen: requests.unseenBodies },
    findings: seen.findings,
    flows,
    scorecard: seen.scorecard,
    text: seen.text ?? null,
  }
}

/** An earlier report's findings held against this one's, by id. */
export interface Compared {
  readonly added: readonly string[]
  readonly still: readonly string[]
  readonly gone: readonly string[]
}

export function compare(now: readonly Pick<Finding, 'id'>[], before: readonly Pick<Finding, 'id'>[]): Compared {
  const nowIds = new Set(now.map(({ id }) => id))
  const beforeIds = new Set(before.map(({ id }) => id))
  return {
    added: [...nowIds].filter(id => !beforeIds.has(id)),
    still: [...nowIds].filter(id => beforeIds.has(id)),
    gone: [...beforeIds].filter(id => !nowIds.has(id)),
  }
}
