import type { Span } from '../policy/statement'
import type { ShownLine } from './policy-text'

/** The part of a line that a span of the policy's text covers; null where it covers none. */
export function spanInLine({ text, runs }: ShownLine, { start, end }: Span): Span | null {
  const indexOf = (offset: number): number => {
    for (const [index, [at, begins]] of runs.entries()) {
      if (offset <= begins) return at
      const next = runs[index + 1]?.[0] ?? text.length
      if (offset < begins + next - at) return at + offset - begins
    }
    return text.length
  }
  const span = { start: indexOf(start), end: indexOf(end) }
  return span.start < span.end ? span : null
}
