/**
 * What is asked of every word of a text: one bit in 32 KB, which stays in the processor's cache and says no to nearly
 * every word of any text, however many values are sought.
 */
export interface Sieve {
  /** Bits by `filterBit` of the hash of a word. */
  readonly filter: Uint32Array
  /** Whether some number that is sought ends in these four digits. */
  readonly endings: Uint8Array
}

const FILTER_BITS = 18

/** FNV-1a over folded code units: a multiplication a letter, and reading needs no slice of the text. */
export const HASH_SEED = 0x811c9dc5 | 0
export const HASH_PRIME = 0x01000193

export const filterBit = (hash: number): number => (hash ^ (hash >>> FILTER_BITS)) & ((1 << FILTER_BITS) - 1)

export function hashOf(word: string): number {
  let hash = HASH_SEED
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), HASH_PRIME)
  return hash
}

export const newFilter = (): Uint32Array => new Uint32Array(1 << (FILTER_BITS - 5))
export const newEndings = (): Uint8Array => new Uint8Array(10_000)

/** Lets nothing through. */
export const NOTHING_SOUGHT: Sieve = { filter: newFilter(), endings: newEndings() }
