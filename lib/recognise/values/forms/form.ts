import type { Transform } from '../../../facts'

/**
 * How much must speak for a form before it counts (DESIGN, decision 7).
 * `anywhere`: the value is like no other. `field`: it must be the whole of a field. `named`: a name or a neighbour
 * must say what it is, whether it stands plain or as a digest.
 */
export type Proof = 'anywhere' | 'field' | 'named'

/** One way a value may be written before it is hashed, encoded or sent. */
export interface Form {
  readonly text: string
  /** What was done to the value as typed; a step that changed nothing is left out. */
  readonly steps: readonly Transform[]
  readonly proof: Proof
  /** Plain text is found by another way already (digits in any punctuation): this writing is only for digests. */
  readonly digestOnly?: boolean
  /** Plain text is compared word by word, whatever stands between them; each place may hold any of its spellings (folded). */
  readonly sequence?: readonly (readonly string[])[]
  /** It is only half of something: two halves of the same side by side speak for each other. */
  readonly half?: 'given' | 'family' | 'latitude' | 'longitude'
  /** One of the few writings that a digest of a digest, or a salted one, is made of. */
  readonly main?: boolean
}

/** The first way found to a text is the one that is told: forms are listed plainest first. */
export function distinct(forms: readonly Form[]): Form[] {
  const seen = new Set<string>()
  return forms.filter(form => {
    if (form.text === '' || seen.has(form.text)) return false
    seen.add(form.text)
    return true
  })
}

/** `form` and its lower and upper case, for digests: plain text is matched without regard to case. */
export function withCases(form: Form): Form[] {
  const lower = form.text.toLowerCase()
  const upper = form.text.toUpperCase()
  return [
    form,
    { ...form, text: lower, steps: [...form.steps, 'lowercase'], digestOnly: true },
    { ...form, text: upper, steps: [...form.steps, 'uppercase'], digestOnly: true, main: false },
  ]
}
