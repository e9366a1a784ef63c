import type { Clause, NoticeName, Policy, Statement } from '../policy/statement'
import type { PromiseName } from './finding'

/** One statement of a policy in the light of one promise; a statement may bear on several. */
export interface Pledge {
  /** Whose text the statement stands in. */
  readonly policy: Policy
  /** Where that text is a notice beside the policy. */
  readonly notice?: NoticeName
  readonly promise: PromiseName
  readonly clause: Clause
  readonly statement: Statement
}
