import type { Span } from './statement'

/** A policy that has been cut but not yet understood: what `read` hands to `statements` and `topics`. */

export interface Sentence extends Span {
  /** As it can be understood: markup gone, entities resolved, white space single. */
  readonly plain: string
  /** For each UTF-16 unit of `plain`, its offset in the policy's text; one more entry for the end. */
  readonly offsets: ArrayLike<number>
  /** For a list item or table cell, the sentence that introduces it ("We do not:"). */
  readonly leadIn: Sentence | null
}

export interface DraftClause extends Span {
  readonly id: string
  /** Outermost first, run-in headings last; plain text. */
  readonly headings: readonly string[]
  readonly sentences: readonly Sentence[]
}
