import type { Plain } from './plain'
import type { Span } from './statement'

/** Where `plain.slice(from, to)` stands in the policy's text; `to` is past the last character. */
export const spanIn = (
  { offsets }: { readonly offsets: ArrayLike<number> } | Plain,
  from: number,
  to: number,
): Span => {
  const start = offsets[from] ?? 0
  return { start, end: to > from ? (offsets[to - 1] ?? start) + 1 : start }
}
