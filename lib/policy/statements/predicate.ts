import type { Verb } from './verbs'

/** A verb in its sentence: who, whether it is denied, and how far its words reach. All numbers count tokens. */
export interface Predicate {
  readonly verb: Verb
  readonly at: number
  /** First token of its auxiliaries, or the verb itself. */
  readonly from: number
  /** Where its clause begins: after the last mark, joining word or verb. */
  readonly left: number
  /** Where its objects end. */
  readonly right: number
  readonly actor: string
  /** Another who does it too: "we and our partners collect". */
  readonly along: string | null
  readonly negated: boolean
  readonly aux: string | null
  readonly passive: boolean
  readonly infinitive: boolean
  /** "Information obtained from others": a participle that only describes its noun. */
  readonly reduced: boolean
  /** "How we use cookies", "what we collect": spoken of, not said. */
  readonly embedded: boolean
  /** "Only" stands before it or before its terms: said of nothing else. */
  readonly only: boolean
}
