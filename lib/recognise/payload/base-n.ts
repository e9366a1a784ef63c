import type { Transform } from '../../facts'
import { BASE32, BASE58, BASE64, HEX } from './alphabets'
import { looksLikeText, textRun } from './text-of-bytes'

export interface Decoded {
  readonly bytes: Uint8Array
  readonly step: Transform
  /** The stretch of the run that was decoded. */
  readonly start: number
  readonly end: number
}

const tableOf = (alphabet: string, ...also: (readonly [string, number])[]): Int8Array => {
  const table = new Int8Array(128).fill(-1)
  for (const [index, letter] of [...alphabet].entries()) table[letter.charCodeAt(0)] = index
  for (const [letter, index] of also) table[letter.charCodeAt(0)] = index
  return table
}
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const LETTERS64 = tableOf(`${LETTERS}${LETTERS.toLowerCase()}0123456789+/`, ['-', 62], ['_', 63])
const LETTERS32 = tableOf(
  `${LETTERS}234567`,
  ...[...LETTERS.toLowerCase()].map((letter, index) => [letter, index] as const),
)
const LETTERS16 = tableOf('0123456789abcdef', ['A', 10], ['B', 11], ['C', 12], ['D', 13], ['E', 14], ['F', 15])
// Bitcoin's order, which IPFS and Flickr's successors share.
const LETTERS58 = tableOf('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz')

/** Bits of every letter in a row; what is left over at the end is dropped, as every decoder does. */
function unpack(text: string, start: number, end: number, table: Int8Array, width: number): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor(((end - start) * width) / 8))
  let bits = 0
  let held = 0
  let out = 0
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    const value = code < 128 ? (table[code] ?? -1) : -1
    if (value < 0) return null
    held = ((held << width) | value) & 0xffff
    bits += width
    if (bits >= 8) {
      bits -= 8
      bytes[out] = (held >> bits) & 0xff
      out += 1
    }
  }
  return bytes
}

export const decodeBase64 = (text: string, start = 0, end = text.length): Uint8Array | null =>
  unpack(text, start, end, LETTERS64, 6)

export const decodeHex = (text: string, start = 0, end = text.length): Uint8Array | null =>
  (end - start) % 2 === 0 ? unpack(text, start, end, LETTERS16, 4) : null
export const decodeBase32 = (text: string, start = 0, end = text.length): Uint8Array | null =>
  unpack(text, start, end, LETTERS32, 5)

/** Longest run read as base58: the work grows with the square. */
const LONGEST_BASE58 = 400
const HEAD58 = 10
const BITS58 = Math.log2(58)

/**
 * The first three bytes of a base58 run, from its first letters: a number's leading digits hardly depend on its last.
 * Spares the square for all but one token in twenty.
 */
function mayBeText58(text: string, start: number, end: number): boolean {
  let head = 0
  for (let at = start; at < start + HEAD58; at += 1) {
    const code = text.charCodeAt(at)
    const value = code < 128 ? (LETTERS58[code] ?? -1) : -1
    if (value < 0) return false
    head = head * 58 + value
  }
  if (head === 0) return false
  const bits = Math.log2(head) + (end - start - HEAD58) * BITS58
  const bytes = Math.floor(bits / 8) + 1
  const lead = Math.floor(2 ** (bits - 8 * (bytes - 2)))
  return [lead >> 8, lead & 0xff].every(byte => byte >= 0x20 || byte === 9 || byte === 10 || byte === 13)
}

export function decodeBase58(text: string, start = 0, end = text.length): Uint8Array | null {
  if (end - start > LONGEST_BASE58) return null
  const little: number[] = []
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    let carry = code < 128 ? (LETTERS58[code] ?? -1) : -1
    if (carry < 0) return null
    for (let index = 0; index < little.length; index += 1) {
      carry += (little[index] ?? 0) * 58
      little[index] = carry & 0xff
      carry >>= 8
    }
    for (; carry > 0; carry >>= 8) little.push(carry & 0xff)
  }
  return Uint8Array.from(little.reverse())
}

const SAMPLE = 24
const scratch = new Uint8Array(SAMPLE)

/** Whether the letters from `from` on (at most a sample of them) decode to text. Most are refused at the first byte. */
function readsAsText(text: string, from: number, end: number, table: Int8Array, width: number): boolean {
  const to = Math.min(end, from + SAMPLE)
  let bits = 0
  let held = 0
  let out = 0
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at)
    const value = code < 128 ? (table[code] ?? -1) : -1
    if (value < 0) return false
    held = ((held << width) | value) & 0xffff
    bits += width
    if (bits < 8) continue
    bits -= 8
    const byte = (held >> bits) & 0xff
    if (byte < 0x20 ? byte !== 9 && byte !== 10 && byte !== 13 : byte === 0x7f) return false
    scratch[out] = byte
    out += 1
  }
  if (out === 0) return false
  const bytes = scratch.subarray(0, out)
  return textRun(bytes) >= out && isWordy(bytes)
}

/**
 * Where in a run base64 begins: its own beginning, after a mark that is no part of it (`uid_c29u…`), or at one of the
 * other three alignments. Told by a sample of the end, then of the beginning, being text. −1 where none reads as text.
 */
function base64Start(text: string, start: number, end: number): number {
  if (end - start < 12) return end - start >= 3 && readsAsText(text, start, end, LETTERS64, 6) ? start : -1
  for (let shift = 0; shift < 4; shift += 1) {
    const from = start + shift
    const tail = from + Math.max(0, Math.floor((end - from - SAMPLE) / 4) * 4)
    if (readsAsText(text, tail, end, LETTERS64, 6)) return backTo(text, from, tail)
    if (readsAsText(text, from, end, LETTERS64, 6)) return from
  }
  return -1
}

/** The earliest start of the same alignment from which everything to `tail` is text: what stands before is no base64. */
function backTo(text: string, from: number, tail: number): number {
  let start = tail
  while (start - 4 >= from) {
    const quad = decodeBase64(text, start - 4, start)
    if (!quad || quad.some(byte => byte < 9 || (byte > 13 && byte < 32) || byte === 127)) break
    start -= 4
  }
  return start
}

/** Letters, digits and the marks of structured or escaped text are most of it: one random run in 10,000 passes. */
function isWordy(bytes: Uint8Array): boolean {
  let wordy = 0
  for (const byte of bytes) if (byte > 127 || WORDY[byte] === 1) wordy += 1
  return wordy * 4 >= bytes.length * 3
}
const WORDY = new Uint8Array(128)
for (const sign of `${LETTERS}${LETTERS.toLowerCase()}0123456789:@"., %&#;\\{}=/`) WORDY[sign.charCodeAt(0)] = 1

/** A run of letters and digits decoded as what it reads as; null where it reads as nothing. */
export function decodeRun(text: string, start: number, end: number, alphabets: number): Decoded | null {
  return (
    ((alphabets & HEX) !== 0 ? decodeHexRun(text, start, end) : null) ??
    // Base64 is tried from four places, and capitals that are base32 read as some text from one of them now and then.
    ((alphabets & BASE32) !== 0 ? decodeBase32Run(text, start, end) : null) ??
    ((alphabets & BASE64) !== 0 ? decodeBase64Run(text, start, end) : null) ??
    ((alphabets & BASE58) !== 0 ? decodeBase58Run(text, start, end) : null)
  )
}

function decodeHexRun(text: string, start: number, end: number): Decoded | null {
  const from = start + ((end - start) % 2)
  if (end - start < 8 || !readsAsText(text, from, end, LETTERS16, 4)) return null
  const bytes = unpack(text, from, end, LETTERS16, 4)
  return bytes && isPlain(bytes) ? { bytes, step: 'hex', start: from, end } : null
}

function decodeBase64Run(text: string, start: number, end: number): Decoded | null {
  const from = base64Start(text, start, end)
  if (from < 0) return null
  const bytes = decodeBase64(text, from, end)
  if (!bytes || bytes.length < 2) return null
  const urlSafe = /[-_]/.test(text.slice(from, end))
  const padding = text.charCodeAt(end) === 61 ? (text.charCodeAt(end + 1) === 61 ? 2 : 1) : 0
  return { bytes, step: urlSafe ? 'base64url' : 'base64', start: from, end: end + padding }
}

function decodeBase32Run(text: string, start: number, end: number): Decoded | null {
  if (end - start < 7 || !readsAsText(text, start, end, LETTERS32, 5)) return null
  const bytes = unpack(text, start, end, LETTERS32, 5)
  return bytes && isPlain(bytes) ? { bytes, step: 'base32', start, end } : null
}

function decodeBase58Run(text: string, start: number, end: number): Decoded | null {
  if (end - start < 8 || (end - start >= 16 && !mayBeText58(text, start, end))) return null
  const bytes = decodeBase58(text, start, end)
  return bytes && bytes.length >= 4 && isPlain(bytes) ? { bytes, step: 'base58', start, end } : null
}

const isPlain = (bytes: Uint8Array): boolean => looksLikeText(bytes) && isWordy(bytes.subarray(0, SAMPLE * 2))
