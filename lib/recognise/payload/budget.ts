import { because, type Reason } from '../../facts'

/** What one message may cost. A scan that runs out says so in `unseen` and in `inspected`. */
export interface Budget {
  /** Bytes of the message itself that are looked at. */
  readonly bytes: number
  /** Bytes that decoding may add. */
  readonly decoded: number
  /** Pieces in all. */
  readonly pieces: number
  /** Steps undone one inside the other. */
  readonly depth: number
  /** Escapes and runs tried in one piece. */
  readonly marks: number
  /** The platform's own brotli where it opens it at once, to at most so many bytes; null where they are broken. */
  readonly brotli?: (bytes: Uint8Array, most: number) => Uint8Array | null
}

export const BUDGET: Budget = {
  bytes: 32 * 1024 * 1024,
  decoded: 4 * 1024 * 1024,
  pieces: 20_000,
  depth: 12,
  marks: 200_000,
}

/** Longest text that is searched in one go; longer ones are cut into windows that overlap. */
export const WINDOW = 1024 * 1024
export const OVERLAP = 8192

/** What is left of a budget while one message is taken apart. */
export class Purse {
  readonly budget: Budget
  #decoded: number
  #pieces: number
  #spent = new Set<string>()

  constructor(budget: Budget) {
    this.budget = budget
    this.#decoded = budget.decoded
    this.#pieces = budget.pieces
  }

  /** How much more may be decoded. */
  get room(): number {
    return this.#decoded
  }

  /** Takes one piece of so many decoded bytes; false where there is no more. */
  take(bytes: number): boolean {
    if (this.#pieces <= 0) return this.spend('pieces')
    if (bytes > this.#decoded) return this.spend('decoded')
    this.#pieces -= 1
    this.#decoded -= bytes
    return true
  }

  /** Notes that something was left unexamined. */
  spend(why: 'pieces' | 'decoded' | 'depth' | 'marks' | 'bytes' | 'brotli' | 'broken'): false {
    this.#spent.add(why)
    return false
  }

  get unseen(): Reason[] {
    return [...this.#spent].map(why => because(`payload.unseen.${why}`))
  }
}
