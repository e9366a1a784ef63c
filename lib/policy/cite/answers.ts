import type { Query } from '../query'
import type { Clause, Statement, Topic } from '../statement'
import type { Line } from './profile'

/** The topic that answers a question. */
export const TOPIC_OF: Readonly<Record<Query['action'], Topic>> = {
  collect: 'first-party',
  use: 'first-party',
  share: 'third-party',
  audience: 'audience',
  choice: 'choice',
  access: 'access',
  retain: 'retention',
  protect: 'security',
  change: 'change',
  notify: 'change',
}

interface Found {
  readonly clause: Clause
  readonly statements: readonly Statement[]
  readonly line: Line | null
}

/** "We collect your e-mail address" names what is asked about and says nothing of how long it is kept, or to whom it goes. */
export const answers = ({ action }: Query, { clause, statements, line }: Found): boolean =>
  statements.length > 0 ||
  ['audience', 'collect', 'use'].includes(action) ||
  clause.topics.includes(TOPIC_OF[action]) ||
  line?.tells.includes(action) === true
