import { because, type Reason } from '../facts'
import { isNegative } from '../policy/is-negative'
import type { Policy } from '../policy/statement'
import type { Checks } from './checks'
import { citationOf, distinct } from './citation'
import { type Citation, type Finding, PROMISES, type PromiseName } from './finding'
import type { Pledge } from './pledge'
import { pledgesOf } from './pledges'

export type Standing = 'kept' | 'contradicted' | 'not-observed' | 'cannot-be-seen'

/** One promise of one policy and how it stands, for a page, a visit or a company, by what is passed in. */
export interface ScoreRow {
  readonly promise: PromiseName
  /** Its row in docs/promises.md: `P3`, `K1`. */
  readonly row: string
  /** The sentences that make it, the most telling first. */
  readonly citations: readonly Citation[]
  readonly standing: Standing
  /** Ids of the findings that contradict it. */
  readonly findings: readonly string[]
  readonly because: readonly Reason[]
}

/** What happens behind the company's doors; said so instead of guessed. */
const CANNOT_BE_SEEN: Partial<Record<PromiseName, string>> = {
  'service-provider': 'judge.unseen-provider',
  'fraud-prevention': 'judge.unseen-use',
  'offline-orders': 'judge.unseen-offline',
}

const QUOTED = 3

/** Rows come from the statements that were read: a policy with fewer promises has fewer rows. */
export function scorecard(
  policy: Policy,
  findings: readonly Finding[],
  checks: Checks,
  /** Ids of findings that somebody put aside: they count all the same, and the row says so. */
  aside: ReadonlySet<string> = new Set(),
): ScoreRow[] {
  const pledges = pledgesOf(policy)
  return (Object.keys(PROMISES) as PromiseName[]).flatMap(promise => {
    const own = pledges.filter(pledge => pledge.promise === promise)
    if (own.length === 0 || !isPromised(promise, own)) return []
    const quoted = distinct(tellingFirst(own, pledges)).slice(0, QUOTED)
    const against = findings.filter(finding => !finding.stopped && contradicts(finding, promise, own))
    const stopped = findings.filter(finding => finding.stopped && contradicts(finding, promise, own)).length
    return [
      {
        promise,
        row: PROMISES[promise],
        citations: quoted.map(pledge => citationOf(pledge)),
        findings: against.map(({ id }) => id),
        ...withStopped(standingOf(promise, against, checks[promise] ?? 0, aside), stopped),
      },
    ]
  })
}

/** "We may share your data" is a permission, and nothing to be kept. */
const isPromised = (promise: PromiseName, pledges: readonly Pledge[]): boolean =>
  !['third-party-disclosure', 'marketers-disclosure', 'minor-third-party'].includes(promise) ||
  pledges.some(({ statement }) => isNegative(statement))

/**
 * A refusal before a practice, a named purpose before none, and a clause that speaks of this promise before one that
 * mentions it among others: "Security" is quoted for security, not the introduction that touches on everything.
 */
function tellingFirst(own: readonly Pledge[], all: readonly Pledge[]): Pledge[] {
  const inAll = countByClause(all)
  const inOwn = countByClause(own)
  const telling = ({ statement, clause }: Pledge): number =>
    4 * Number(isNegative(statement)) +
    2 * Number(statement.purpose !== null) +
    (inOwn.get(clause.id) ?? 0) / (inAll.get(clause.id) ?? 1)
  return [...own].sort((a, b) => telling(b) - telling(a))
}

function countByClause(pledges: readonly Pledge[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { clause } of pledges) counts.set(clause.id, (counts.get(clause.id) ?? 0) + 1)
  return counts
}

/** A finding speaks against its own promise, and against every clause of another that it quotes as governing. */
function contradicts(
  { promise: own, verdict, citations, whose }: Finding,
  promise: PromiseName,
  pledges: readonly Pledge[],
): boolean {
  // What another company promised of its own frame, this one did not.
  if (verdict !== 'incorrect' || whose) return false
  if (own === promise) return true
  const disclosures = ['third-party-disclosure', 'marketers-disclosure']
  if (!disclosures.includes(own) || !disclosures.includes(promise)) return false
  return citations.some(
    ({ role, at }) =>
      role === 'governs' && pledges.some(({ statement: { quote } }) => at.start >= quote.start && at.end <= quote.end),
  )
}

/** What was stopped was not kept by the company, nor did anybody get it: it is said beside what is known otherwise. */
const withStopped = (row: Stands, count: number): Stands =>
  count > 0 ? { ...row, because: [...row.because, because('judge.row-stopped', { count })] } : row

type Stands = Pick<ScoreRow, 'standing' | 'because'>

function standingOf(
  promise: PromiseName,
  against: readonly Finding[],
  checked: number,
  aside: ReadonlySet<string>,
): Stands {
  if (against.length > 0) {
    const count = against.filter(({ id }) => aside.has(id)).length
    return {
      standing: 'contradicted',
      because: [
        because('judge.row-contradicted', { count: against.length }),
        ...(count > 0 ? [because('judge.row-aside', { count })] : []),
      ],
    }
  }
  const unseen = CANNOT_BE_SEEN[promise]
  if (unseen && checked === 0) return { standing: 'cannot-be-seen', because: [because(unseen)] }
  if (checked > 0) return { standing: 'kept', because: [because('judge.row-kept', { count: checked })] }
  return { standing: 'not-observed', because: [because('judge.row-not-observed')] }
}
