import type { ControlFact } from '../../observe/page'
import type { Tally } from './evidence'

/** A control and what speaks for each of its meanings. */
export interface Weighed {
  readonly control: ControlFact
  readonly tally: Tally
}
