import type { Category, DataType } from '../facts'
import type { Clause, NoticeName, Span } from './statement'

/** A question to a policy: "may they share an e-mail address with someone who markets?" */
export interface Query {
  readonly action:
    | 'collect'
    | 'use'
    | 'share'
    | 'audience'
    | 'choice'
    | 'access'
    | 'retain'
    | 'protect'
    | 'change'
    | 'notify'
  readonly dataType?: DataType | string
  readonly recipient?: 'third-party' | 'service-provider' | 'affiliate' | 'public' | Category
  readonly purpose?: string
  /** `of`: where they live, as a notice for that state or country names it: "California". */
  readonly subject?: { readonly age?: number; readonly minor?: boolean; readonly of?: string }
}

export type CiteVerdict = 'clear' | 'vague' | 'ambiguous' | 'incorrect' | 'omitted' | 'conditional'

export interface CitedClause {
  readonly clause: Clause
  /** The text it stands in, where that is a notice beside the policy; `at` counts in that text. */
  readonly notice?: NoticeName
  readonly score: number
  /** Verbatim, at most 800 characters; a list item is joined to its lead-in by an ellipsis. */
  readonly quote: string
  /** The deciding sentence or two, in `Policy.text`. */
  readonly at: Span
  /** Offsets into `quote`: the words to mark. */
  readonly marks: readonly Span[]
}

export interface CiteAnswer {
  readonly verdict: CiteVerdict
  /** Best first, at most 10; empty where the verdict is `omitted`. */
  readonly clauses: readonly CitedClause[]
}
