import type { Hit } from '../sought'
import type { Pattern } from '../word-index'
import { compareCoordinate } from './compare-coordinate'
import { compareDay } from './compare-day'
import { compareLiteral } from './compare-literal'
import { compareSequence } from './compare-sequence'

/** The key word of a pattern stands at `text[start, end)`: does the rest of it stand around? */
export function compare(text: string, start: number, end: number, pattern: Pattern): Hit | null {
  switch (pattern.kind) {
    case 'literal':
      return compareLiteral(text, start, pattern)
    case 'sequence':
      return compareSequence(text, start, end, pattern)
    case 'day':
      return compareDay(text, start, end, pattern)
    case 'coordinate':
      return compareCoordinate(text, start, end, pattern)
  }
}
