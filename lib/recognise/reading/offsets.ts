/** Room for a window is kept, for more it is given back. */
const MOST_KEPT = 1 << 18

/**
 * Offsets while they are gathered. The room is used again for the next text and only what was found is copied out: lists
 * that grow leave three times their length to the garbage collector.
 */
export class Offsets {
  #rows = new Int32Array(256)
  #size = 0

  add(one: number, two: number): void {
    if (this.#size + 2 > this.#rows.length) this.#widen()
    this.#rows[this.#size] = one
    this.#rows[this.#size + 1] = two
    this.#size += 2
  }

  addThree(one: number, two: number, three: number): void {
    if (this.#size + 3 > this.#rows.length) this.#widen()
    this.#rows[this.#size] = one
    this.#rows[this.#size + 1] = two
    this.#rows[this.#size + 2] = three
    this.#size += 3
  }

  /** What was gathered; the next gathering begins. */
  taken(): Int32Array {
    const taken = this.#size === 0 ? NONE : this.#rows.slice(0, this.#size)
    this.#size = 0
    if (this.#rows.length > MOST_KEPT) this.#rows = new Int32Array(256)
    return taken
  }

  #widen(): void {
    const wider = new Int32Array(this.#rows.length * 2)
    wider.set(this.#rows)
    this.#rows = wider
  }
}

export const NONE: Int32Array = new Int32Array(0)
