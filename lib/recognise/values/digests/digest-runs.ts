import { unitsOf } from '../../reading/units'
import { hexOf } from './algorithms'
import type { Digest, DigestIndex } from './digest-index'

/** Told of a digest met: its steps (digest, writing, `truncated`) and where it ended. */
export type MetDigest = (digest: Digest, start: number, end: number, steps: readonly string[]) => void

const encoder = new TextEncoder()

const HEX = table('0123456789abcdef', 16)
'ABCDEF'.split('').forEach((letter, at) => {
  HEX[letter.charCodeAt(0)] = 10 + at
})
const BASE64 = table('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', 64)
BASE64[45] = 62
BASE64[95] = 63

function table(alphabet: string, none: number): Uint8Array {
  const values = new Uint8Array(65_536).fill(none)
  for (let at = 0; at < alphabet.length; at++) values[alphabet.charCodeAt(at)] = at
  return values
}

/** Those that were met: a page sends the same few with every request. */
const made = new WeakMap<Digest, Uint8Array>()

function again(digest: Digest): Uint8Array {
  let bytes = made.get(digest)
  if (!bytes) {
    bytes = digest.algorithm.of(encoder.encode(digest.sought.form.text))
    made.set(digest, bytes)
  }
  return bytes
}

/**
 * Hex digests in `text[start, end)`, whole or cut to 16 digits or more.
 * @param last the last offset at which one may begin
 */
export function hexDigests(
  text: string,
  start: number,
  end: number,
  last: number,
  index: DigestIndex,
  met: MetDigest,
): void {
  const units = unitsOf(text)
  const stop = Math.min(end, last + 16)
  let high = 0
  let low = 0
  let length = 0
  for (let i = start; i < stop; i++) {
    const digit = HEX[units[i] as number] as number
    if (digit === 16) {
      length = 0
      continue
    }
    high = (high << 4) | (low >>> 28)
    low = (low << 4) | digit
    if (++length < 16 || !index.has(high, low)) continue
    const from = i - 15
    for (const digest of index.find(high, low)) {
      const whole = hexOf(again(digest))
      const same = sameLetters(text, from, end, whole)
      // A stretch that goes on with other hex digits is another number that begins alike.
      const cut = same < whole.length
      if (cut && isHex(text, from + same)) continue
      met(digest, from, from + same, [
        ...digest.algorithm.steps,
        'hex',
        ...(/[A-F]/.test(text.slice(from, from + same)) ? ['uppercase'] : []),
        ...(cut ? ['truncated'] : []),
      ])
    }
  }
}

const isHex = (text: string, at: number): boolean => at < text.length && HEX[text.charCodeAt(at)] !== 16

function sameLetters(text: string, from: number, end: number, hex: string): number {
  let same = 0
  while (same < hex.length && from + same < end && HEX[text.charCodeAt(from + same)] === HEX[hex.charCodeAt(same)])
    same++
  return same
}

const TOP_30 = 0x3fffffff

/** Base64 and base64url digests in `text[start, end)`, at any offset, padded or not. */
export function base64Digests(text: string, start: number, end: number, index: DigestIndex, met: MetDigest): void {
  const units = unitsOf(text)
  // Eleven letters hold 66 bits: five, five and one, of which the first 64 bits are asked for.
  let first = 0
  let second = 0
  let third = 0
  for (let i = start; i < end; i++) {
    first = ((first << 6) | (second >>> 24)) & TOP_30
    second = ((second << 6) | third) & TOP_30
    third = BASE64[units[i] as number] as number
    if (i - start < 10) continue
    const high = (first << 2) | (second >>> 28)
    const low = (second << 4) | (third >>> 2)
    if (!index.has(high, low)) continue
    const from = i - 10
    for (const digest of index.find(high, low)) {
      const bytes = again(digest)
      const length = Math.ceil((bytes.length * 4) / 3)
      if (from + length > end || !sameBits(text, from, bytes)) continue
      const written = text.slice(from, from + length)
      met(digest, from, from + length, [...digest.algorithm.steps, /[-_]/.test(written) ? 'base64url' : 'base64'])
    }
  }
}

function sameBits(text: string, from: number, bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) {
    const bit = at * 8
    const letter = from + Math.floor(bit / 6)
    const pair = ((BASE64[text.charCodeAt(letter)] ?? 0) << 6) | (BASE64[text.charCodeAt(letter + 1)] ?? 0)
    if (((pair >>> (4 - (bit % 6))) & 255) !== bytes[at]) return false
  }
  return true
}

/** Digests that stand in bytes as they are. */
export function rawDigests(bytes: Uint8Array, index: DigestIndex, met: MetDigest): void {
  let high = 0
  let low = 0
  for (let i = 0; i < bytes.length; i++) {
    high = (high << 8) | (low >>> 24)
    low = (low << 8) | (bytes[i] ?? 0)
    if (i < 7 || !index.has(high, low)) continue
    for (const digest of index.find(high, low)) {
      const whole = again(digest)
      if (whole.every((byte, at) => bytes[i - 7 + at] === byte))
        met(digest, i - 7, i - 7 + whole.length, digest.algorithm.steps)
    }
  }
}
