import { isNegative } from '../is-negative'
import type { Clause, Statement } from '../statement'

/** Two statements of one policy about the same act, one allowing what the other denies. */
export interface Conflict {
  readonly denied: Statement
  readonly allowed: Statement
  /** `narrows`: the allowing one is about less, or the denying one provides for it ("except …"); else the policy says two things. */
  readonly kind: 'contradicts' | 'narrows'
}

/** Statements weighed of each kind; past that, a policy's length would square. */
const MOST = 150

const FAMILIES: readonly ReadonlySet<string>[] = [
  new Set(['share', 'sell', 'trade', 'disclose', 'transfer', 'rent']),
  new Set(['collect', 'retain']),
  new Set(['use', 'combine', 'contact']),
]
const sameAct = (one: Statement, other: Statement): boolean =>
  one.action === other.action ||
  FAMILIES.some(family => family.has(one.action) && family.has(other.action) && isWide(one))

/** "Share" and "disclose" stand for every way of giving; "sell" and "rent" for themselves. */
const isWide = ({ action }: Statement): boolean => ['share', 'disclose', 'collect', 'use'].includes(action)

const OUTSIDE = new Set([null, 'third-party', 'advertising', 'marketing', 'analytics', 'social', 'public'])

/** Where a policy contradicts or narrows itself. */
export function conflictsOf(clauses: readonly Pick<Clause, 'statements'>[]): Conflict[] {
  const all = clauses.flatMap(({ statements }) => statements)
  const denied = all.filter(isNegative).slice(0, MOST)
  const allowed = all.filter(statement => !isNegative(statement)).slice(0, MOST * 4)
  return denied.flatMap(no =>
    allowed.filter(yes => clash(no, yes)).map(yes => ({ denied: no, allowed: yes, kind: kindOf(no, yes) })),
  )
}

function clash(no: Statement, yes: Statement): boolean {
  if (no.unnamed || yes.unnamed || no.quote.start === yes.quote.start || no.actor !== yes.actor || !sameAct(no, yes))
    return false
  if (
    !OUTSIDE.has(yes.recipient) ||
    !(no.recipient === yes.recipient || no.recipient === 'third-party' || no.recipient === null)
  )
    return false
  if (no.purpose !== null && no.purpose !== yes.purpose) return false
  if (JSON.stringify(no.subject) !== JSON.stringify(yes.subject)) return false
  return (
    no.dataTypes.length === 0 || yes.dataTypes.length === 0 || no.dataTypes.some(type => yes.dataTypes.includes(type))
  )
}

function kindOf(no: Statement, yes: Statement): Conflict['kind'] {
  const providesFor = no.exceptions.length > 0 || no.conditions.length > 0 || yes.conditions.length > 0
  // "We collect personal information" and "we never ask for your passport number": the special case bounds the general one.
  const isLess = (yes.dataTypes.length === 0) !== (no.dataTypes.length === 0)
  const forCause = yes.purpose === 'legal' || yes.purpose === 'merger' || yes.purpose === 'fraud-prevention'
  return providesFor || isLess || forCause || no.recipient !== yes.recipient ? 'narrows' : 'contradicts'
}
