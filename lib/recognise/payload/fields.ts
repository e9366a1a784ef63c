import { decodePercent } from './percent'

const WIDTH = 6
const START = 0
const END = 1
const NAME_START = 2
const NAME_END = 3
const HOME = 4
const PLACE = 5

/**
 * What stands in a text by name: one table of offsets, ascending, so that a megabyte of JSON costs one array rather than
 * fifty thousand objects.
 */
export class Fields {
  /** The rest of a field's path, with its leading dot: `.user.email`, `.query.q`. */
  readonly path: (index: number) => string
  /** The fields' values are percent-encoded by the container's own rule (a form), which is no step of the sender's. */
  readonly ownPercent: boolean
  #rows: Int32Array
  #size = 0

  /** @param expected how many there may be; it grows where there are more */
  constructor(expected: number, path: (index: number) => string, ownPercent = false) {
    this.path = path
    this.ownPercent = ownPercent
    this.#rows = new Int32Array(Math.max(4, expected) * WIDTH)
  }

  /**
   * @param nameStart −1 where the field has no name of its own
   * @param home what it lies in and `place`, where in that: whatever its `path` makes of the two
   */
  add(start: number, end: number, nameStart: number, nameEnd: number, home = 0, place = 0): void {
    const at = this.#size
    if (at === this.#rows.length) this.#widen()
    const rows = this.#rows
    rows[at + START] = start
    rows[at + END] = end
    rows[at + NAME_START] = nameStart
    rows[at + NAME_END] = nameEnd
    rows[at + HOME] = home
    rows[at + PLACE] = place
    this.#size = at + WIDTH
  }

  #widen(): void {
    const wider = new Int32Array(this.#rows.length * 2)
    wider.set(this.#rows)
    this.#rows = wider
  }

  get count(): number {
    return this.#size / WIDTH
  }

  start(index: number): number {
    return this.#rows[index * WIDTH + START] as number
  }

  /** Exclusive. Quotes are outside. */
  end(index: number): number {
    return this.#rows[index * WIDTH + END] as number
  }

  nameStart(index: number): number {
    return this.#rows[index * WIDTH + NAME_START] as number
  }

  nameEnd(index: number): number {
    return this.#rows[index * WIDTH + NAME_END] as number
  }

  home(index: number): number {
    return this.#rows[index * WIDTH + HOME] as number
  }

  place(index: number): number {
    return this.#rows[index * WIDTH + PLACE] as number
  }
}

/** The field a stretch lies in; −1 where it lies in none (a key, a separator, a host's port). */
export function fieldAt(fields: Fields, start: number, end: number): number {
  let low = 0
  let high = fields.count - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (fields.start(middle) <= start) low = middle + 1
    else high = middle - 1
  }
  return high >= 0 && end <= fields.end(high) ? high : -1
}

const LONGEST_NAME = 120

/** The field's own key, decoded; '' if none. */
export function fieldName(text: string, fields: Fields, index: number): string {
  const start = fields.nameStart(index)
  if (start < 0) return ''
  const name = text.slice(start, Math.min(fields.nameEnd(index), start + LONGEST_NAME))
  return name.includes('%') ? decodePercent(name) : name
}
