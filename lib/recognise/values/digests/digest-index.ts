import type { Sought } from '../sought'
import type { Algorithm } from './algorithms'

/** A digest that begins with the eight bytes that were asked for. */
export interface Digest {
  readonly sought: Sought
  readonly algorithm: Algorithm
}

/** The filter has so many words of 32 bits: a megabyte, which stays in the processor's cache. */
const FILTER_WORDS = 1 << 18

/**
 * Digests by their first eight bytes, so that one entry answers for its hex, base64 and raw writings and for every
 * prefix of 16 hex digits or more. The digest itself is not kept: it is made again when its first bytes were met.
 * Open addressing in flat arrays: a million of them are 12 MB, and asking costs the same.
 */
export class DigestIndex {
  readonly filter = new Int32Array(FILTER_WORDS)
  private slots = new Int32Array(1024).fill(-1)
  private high = new Int32Array(512)
  private low = new Int32Array(512)
  private readonly digests: Digest[] = []

  get size(): number {
    return this.digests.length
  }

  add(bytes: Uint8Array, digest: Digest): void {
    const at = this.digests.length
    if (at === this.high.length) this.grow()
    this.high[at] = wordAt(bytes, 0)
    this.low[at] = wordAt(bytes, 4)
    this.digests.push(digest)
    this.place(at)
  }

  has(high: number, low: number): boolean {
    const bits = bitsOf(high, low)
    return ((this.filter[wordOf(high, low)] as number) & bits) === bits
  }

  find(high: number, low: number): readonly Digest[] {
    const found: Digest[] = []
    const mask = this.slots.length - 1
    for (let slot = mix(high, low) & mask; ; slot = (slot + 1) & mask) {
      const at = this.slots[slot] ?? -1
      const digest = this.digests[at]
      if (!digest) return found
      if (this.high[at] === high && this.low[at] === low) found.push(digest)
    }
  }

  private place(at: number): void {
    const high = this.high[at] ?? 0
    const low = this.low[at] ?? 0
    const word = wordOf(high, low)
    this.filter[word] = (this.filter[word] ?? 0) | bitsOf(high, low)
    const mask = this.slots.length - 1
    let slot = mix(high, low) & mask
    while ((this.slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask
    this.slots[slot] = at
  }

  private grow(): void {
    this.high = widened(this.high)
    this.low = widened(this.low)
    this.slots = new Int32Array(this.slots.length * 2).fill(-1)
    for (let at = 0; at < this.digests.length; at++) this.place(at)
  }
}

const widened = (words: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
  const wider = new Int32Array(words.length * 2)
  wider.set(words)
  return wider
}

/**
 * Digests are evenly spread already; different parts serve the filter and the slots. Two bits of one word say no to all
 * but one in a thousand, and cost no more to ask for than one.
 */
const wordOf = (high: number, low: number): number => (high ^ (low >>> 7)) & (FILTER_WORDS - 1)
const bitsOf = (high: number, low: number): number => (1 << (high >>> 27)) | (1 << (low & 31))
const mix = (high: number, low: number): number => (high >>> 11) ^ low

export const wordAt = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
