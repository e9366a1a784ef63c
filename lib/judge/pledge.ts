import type { Clause, Policy, Statement } from '../policy/statement'
import type { PromiseName } from './finding'

/** One statement of a policy in the light of one promise; a statement may bear on several. */
export interface Pledge {
  /** Whose text the statement stands in. */
  readonly policy: Policy
  readonly promise: PromiseName
  readonly clause: Clause
  readonly statement: Statement
}
