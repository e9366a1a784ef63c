import { decodePercent } from './percent'

/**
 * What stands in a text by name: parallel lists of offsets, ascending, so that a megabyte of JSON costs a few arrays
 * rather than fifty thousand objects.
 */
export interface Fields {
  readonly starts: readonly number[]
  /** Exclusive. Quotes are outside. */
  readonly ends: readonly number[]
  /** −1 where the field has no name of its own. */
  readonly nameStarts: readonly number[]
  readonly nameEnds: readonly number[]
  /** The rest of the path, with its leading dot: `.user.email`, `.query.q`. */
  readonly path: (index: number) => string
  /** The field's value is percent-encoded by the container's own rule (a form), which is no step of the sender's. */
  readonly ownPercent: boolean
}

/** The field a stretch lies in; −1 where it lies in none (a key, a separator, a host's port). */
export function fieldAt(fields: Fields, start: number, end: number): number {
  let low = 0
  let high = fields.starts.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if ((fields.starts[middle] ?? 0) <= start) low = middle + 1
    else high = middle - 1
  }
  return high >= 0 && end <= (fields.ends[high] ?? -1) ? high : -1
}

const LONGEST_NAME = 120

/** The field's own key, decoded; '' if none. */
export function fieldName(text: string, fields: Fields, index: number): string {
  const start = fields.nameStarts[index] ?? -1
  if (start < 0) return ''
  const name = text.slice(start, Math.min(fields.nameEnds[index] ?? start, start + LONGEST_NAME))
  return name.includes('%') ? decodePercent(name) : name
}
