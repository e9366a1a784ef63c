import type { Query } from '../query'
import type { Clause, Policy, Statement } from '../statement'
import { inFamily, recipientFit, typesAsked } from './match'

export interface Ranked {
  readonly clause: Clause
  readonly score: number
  /** The statements that govern, best first; empty where the topic alone speaks. */
  readonly statements: readonly Statement[]
}

const TOPIC: Partial<Record<Query['action'], string>> = {
  audience: 'audience',
  choice: 'choice',
  access: 'access',
  retain: 'retention',
  protect: 'security',
  change: 'change',
  notify: 'change',
}

function isMinor({ subject }: Query): boolean {
  return subject?.minor === true || (subject?.age !== undefined && subject.age < 18)
}

const coversAge = ({ subject }: Statement, age: number | undefined): boolean =>
  subject !== null && ('under' in subject ? age === undefined || age < subject.under : subject.group !== 'residents')

/** Clauses that govern a question, best first. */
export function rank(query: Query, policy: Policy): Ranked[] {
  const types = typesAsked(query.dataType)
  const minor = isMinor(query) || query.action === 'audience'
  const ranked = policy.clauses.map(clause => {
    const scored = clause.statements
      .map(statement => ({ statement, score: scoreOf(query, statement, types, minor) }))
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score)
    const topic = TOPIC[query.action]
    const onTopic = topic !== undefined && (clause.topics as readonly string[]).includes(topic)
    const best = scored[0]?.score ?? 0
    return {
      clause,
      score: best + Math.min(1, 0.1 * scored.length) * (best > 0 ? 1 : 0) + (onTopic ? 2 : 0),
      statements: scored.map(({ statement }) => statement),
    }
  })
  return ranked.filter(({ score }) => score > 0).sort((one, other) => other.score - one.score)
}

function scoreOf(query: Query, statement: Statement, types: ReturnType<typeof typesAsked>, minor: boolean): number {
  const age = query.subject?.age
  const ofMinors = coversAge(statement, age)
  if (query.action === 'audience') return ofMinors ? 3 + ('under' in (statement.subject ?? {}) ? 1 : 0) : 0
  if (statement.subject !== null && !ofMinors && minor) return 0
  if (statement.subject !== null && !minor) return 0
  if (
    !inFamily(query.action, statement) &&
    !(query.action === 'share' && statement.actor !== 'we' && statement.actor !== 'user')
  )
    return 0
  if (query.action === 'collect' && statement.actor !== 'we') return 0
  const recipient = query.action === 'share' ? recipientFit(query.recipient, statement) : 1
  if (recipient === 0) return 0
  const named = statement.dataTypes
  const data = types === null ? 1 : named.some(type => types.includes(type)) ? 3 : named.length === 0 ? 1 : 0
  if (data === 0) return 0
  const purpose = query.purpose && statement.purpose === query.purpose ? 2 : 0
  return recipient + data + purpose + (ofMinors && minor ? 4 : 0) + (statement.modality.endsWith('not') ? 0.5 : 0)
}
