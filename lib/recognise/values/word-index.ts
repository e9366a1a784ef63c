import { FOLD, foldText } from '../reading/fold'
import { hashOf, newFilter, slotOf } from '../reading/sieve'
import type { Day } from './forms/birth-date'
import type { Sought } from './sought'
import { endingsFor } from './speaks'

/** A writing as the scan compares it: folded, letter by letter. */
export interface Literal {
  readonly kind: 'literal'
  readonly sought: Sought
  readonly folded: string
  /** Where its key word begins in it. */
  readonly keyAt: number
  /** What was done to the letters as such (`reversed`, `rot13`, `alphabet:…`); the text is compared after that. */
  readonly steps: readonly string[]
  /** Few digits, which stand everywhere: a key that ends in one of these must stand before them. */
  readonly spoken: ReadonlySet<string> | null
  /** The letters are those of a digest too short to be found by its bytes. */
  readonly digest: boolean
}

/** Words one after the other, each in any of its spellings. */
export interface Sequence {
  readonly kind: 'sequence'
  readonly sought: Sought
  readonly places: readonly (readonly string[])[]
  /** Which of them is the key. */
  readonly keyPlace: number
}

/** A day, in any order and punctuation around its year of four digits, which is the key. */
export interface DayPattern {
  readonly kind: 'day'
  readonly sought: Sought
  readonly day: Day
}

/** One coordinate, to any number of decimals from two on; the key is its whole part. */
export interface Coordinate {
  readonly kind: 'coordinate'
  readonly sought: Sought
  readonly value: number
  readonly isNegative: boolean
  /** Decimals it was typed with. */
  readonly decimals: number
}

export type Pattern = Literal | Sequence | DayPattern | Coordinate

/** What stands glued to a coordinate in the addresses of a large map service: `!2d-122.4!3d37.7`. */
const MAP_KEYS = ['1d', '2d', '3d', '4d'] as const

const FEW_DIGITS = /^\d{1,4}$/

/** From the hash of a word to the patterns it is the key of. Reading asks `filter` first. */
export class WordIndex {
  readonly filter = newFilter()
  readonly #buckets = new Map<number, Pattern[]>()

  addLiteral(text: string, sought: Sought, steps: readonly string[] = [], digest = false): void {
    const folded = foldText(text)
    const key = keyWord(folded)
    if (!key) return
    const spoken =
      sought.form.proof === 'named' && !digest && FEW_DIGITS.test(text) ? endingsFor(sought.value.dataType) : null
    this.#add(folded.slice(key.start, key.end), {
      kind: 'literal',
      sought,
      folded,
      keyAt: key.start,
      steps,
      spoken,
      digest,
    })
  }

  addSequence(places: readonly (readonly string[])[], sought: Sought): void {
    const keyPlace = places.reduce((best, words, at) => (weight(words) > weight(places[best]) ? at : best), 0)
    for (const word of places[keyPlace] ?? []) this.#add(word, { kind: 'sequence', sought, places, keyPlace })
  }

  addDay(day: Day, sought: Sought): void {
    this.#add(String(day.year), { kind: 'day', sought, day })
  }

  addCoordinate(typed: string, sought: Sought): void {
    const isNegative = Number(typed) < 0
    const value = Math.abs(Number(typed))
    const decimals = typed.length - typed.indexOf('.') - 1
    const whole = new Set([Math.trunc(value), Math.round(value)])
    for (const part of whole) {
      for (const key of ['', ...MAP_KEYS])
        this.#add(`${key}${part}`, { kind: 'coordinate', sought, value, isNegative, decimals })
    }
  }

  at(hash: number): readonly Pattern[] {
    return this.#buckets.get(hash) ?? []
  }

  #add(word: string, pattern: Pattern): void {
    const hash = hashOf(word)
    this.filter[slotOf(hash)] = 1
    const bucket = this.#buckets.get(hash)
    if (bucket) bucket.push(pattern)
    else this.#buckets.set(hash, [pattern])
  }
}

/** A long word with one spelling tells most. */
const weight = (spellings: readonly string[] = []): number => (spellings[0]?.length ?? 0) / spellings.length

/** The longest word; of the address `jane@example.test` rather the part before the @, which fewer people share. */
function keyWord(folded: string): { start: number; end: number } | null {
  const at = folded.indexOf('@')
  const within = at > 3 ? at : folded.length
  let best: { start: number; end: number } | null = null
  let start = -1
  for (let i = 0; i <= within; i++) {
    if (i < within && FOLD[folded.charCodeAt(i)]) {
      if (start < 0) start = i
    } else if (start >= 0) {
      if (!best || i - start > best.end - best.start) best = { start, end: i }
      start = -1
    }
  }
  return best
}
