import type { Statement } from '../../statement'

/** A turn of phrase that says more than its verbs, with the words it is known by, gaps bounded. */
export interface Idiom {
  readonly known: RegExp
  readonly says: Partial<Statement> & Pick<Statement, 'actor' | 'modality' | 'action'>
  /** What it says is about the data its sentence names. */
  readonly named?: true
  /** Only where the sentence is about children, or an age. */
  readonly ofMinors?: true
  /** Only where no verb of the sentence has said as much. */
  readonly unlessSaid?: true
  /** What else the sentence seems to say belongs to the idiom ("link to a site that collects …"). */
  readonly alone?: true
}
