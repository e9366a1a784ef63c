import { FOLD, foldText } from './fold'
import type { Sought } from './sought'

/** A writing as the scan compares it: folded, found by its longest word. */
export interface Literal {
  readonly folded: string
  /** Where its key word begins in it. */
  readonly keyAt: number
  readonly sought: Sought
  /** What was done to the letters as such (`reversed`, `rot13`, `alphabet:…`); the text is compared after that. */
  readonly steps: readonly string[]
}

/** FNV-1a over folded code units: a multiplication a letter, and the scan needs no slice of the text. */
export const HASH_SEED = 0x811c9dc5 | 0
export const HASH_PRIME = 0x01000193

const FILTER_BITS = 18

/**
 * From the hash of a word to the literals that contain it. The scan asks `filter` first: one bit in 32 KB, which
 * stays in the processor's cache and says no to nearly every word of any text, however many values are looked for.
 */
export class WordIndex {
  readonly filter = new Uint32Array(1 << (FILTER_BITS - 5))
  private readonly buckets = new Map<number, Literal[]>()
  private size = 0

  get literals(): number {
    return this.size
  }

  add(text: string, sought: Sought, steps: readonly string[] = []): void {
    const folded = foldText(text)
    const key = keyWord(folded)
    if (!key) return
    const hash = hashOf(folded, key.start, key.end)
    const bit = filterBit(hash)
    this.filter[bit >>> 5] = (this.filter[bit >>> 5] ?? 0) | (1 << (bit & 31))
    const literal = { folded, keyAt: key.start, sought, steps }
    const bucket = this.buckets.get(hash)
    if (bucket) bucket.push(literal)
    else this.buckets.set(hash, [literal])
    this.size++
  }

  at(hash: number): readonly Literal[] {
    return this.buckets.get(hash) ?? []
  }
}

export const filterBit = (hash: number): number => (hash ^ (hash >>> FILTER_BITS)) & ((1 << FILTER_BITS) - 1)

export function hashOf(folded: string, start: number, end: number): number {
  let hash = HASH_SEED
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), HASH_PRIME)
  return hash
}

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
