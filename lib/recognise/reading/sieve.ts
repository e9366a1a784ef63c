/**
 * What is asked of every word of a text: one entry in a small table, of which few are ever touched and says no to nearly
 * every word of any text, however many values are sought.
 */
export interface Sieve {
  /** Not 0 at `slotOf` the hash of a word. */
  readonly filter: Uint8Array
  /** Whether some number that is sought ends in these four digits. */
  readonly endings: Uint8Array
}

const SLOT_BITS = 18

/** FNV-1a over folded code units: a multiplication a letter, and reading needs no slice of the text. */
export const HASH_SEED = 0x811c9dc5 | 0
export const HASH_PRIME = 0x01000193

export const slotOf = (hash: number): number => (hash ^ (hash >>> SLOT_BITS)) & ((1 << SLOT_BITS) - 1)

export function hashOf(word: string): number {
  let hash = HASH_SEED
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), HASH_PRIME)
  return hash
}

export const newFilter = (): Uint8Array => new Uint8Array(1 << SLOT_BITS)
export const newEndings = (): Uint8Array => new Uint8Array(10_000)

/** Lets nothing through. */
export const NOTHING_SOUGHT: Sieve = { filter: newFilter(), endings: newEndings() }
