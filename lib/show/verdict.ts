import type { Verdict } from '../judge/finding'

/** A verdict is told by a word and a shape, so that nobody needs to see its colour (docs/design.md). */

export type Shape = 'octagon' | 'diamond' | 'diamond-open' | 'diamond-half' | 'ring' | 'disc' | 'bar'

/** A colour role in `components/tokens.css`. */
export type Tone = 'contradicts' | 'conditional' | 'silent' | 'allowed'

export interface VerdictLook {
  readonly shape: Shape
  readonly tone: Tone
  /** What a parent reads: `show.verdict.…`. */
  readonly word: string
  /** What a tester reads: the term of PoliCheck, `show.term.…`. */
  readonly term: string
}

const LOOKS: Readonly<Record<Verdict | 'none', readonly [Shape, Tone]>> = {
  incorrect: ['octagon', 'contradicts'],
  conditional: ['diamond', 'conditional'],
  ambiguous: ['diamond-half', 'conditional'],
  vague: ['diamond-open', 'conditional'],
  omitted: ['ring', 'silent'],
  none: ['bar', 'silent'],
  clear: ['disc', 'allowed'],
}

export function lookOf(verdict: Verdict | null): VerdictLook {
  const name = verdict ?? 'none'
  const [shape, tone] = LOOKS[name]
  return { shape, tone, word: `show.verdict.${name}`, term: `show.term.${name}` }
}
