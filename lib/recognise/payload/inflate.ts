import { Inflate, inflateSync } from 'fflate'
import type { Transform } from '../../facts'

export interface Inflated {
  readonly bytes: Uint8Array
  readonly step: Transform
  /** How many of the compressed bytes were read before the end, the budget, or a break in the stream. */
  readonly read: number
  readonly complete: boolean
}

/** So many bytes show whether what comes out of raw deflate is text. */
const HEAD = 512
/** Deflate grows at most 1,032 times, so one push can never hold more than four megabytes. */
const PUSH = 4096

/** Short ones come out in one go, without the stream's windows; null where that is not enough. Throws where they are broken. */
function inflateShort(bytes: Uint8Array): Uint8Array | null {
  const out = new Uint8Array(bytes.length * 12 + 256)
  const whole = inflateSync(bytes, { out })
  return whole.length < out.length ? whole : null
}

/**
 * Streams the bytes through, keeps what came before a break, and stops at `most` bytes of output.
 * @param isGuess nothing but luck says that these, all of them, are compressed: where they break, they never were
 */
function inflateRaw(bytes: Uint8Array, from: number, most: number, step: Transform, isGuess = false): Inflated | null {
  if (bytes.length <= PUSH)
    try {
      const short = inflateShort(bytes.subarray(from))
      if (short && short.length <= most)
        return short.length > 0 ? { bytes: short, step, read: bytes.length, complete: true } : null
    } catch {
      if (isGuess) return null
    }
  const chunks: Uint8Array[] = []
  let size = 0
  let read = from
  let broken = false
  const stream = new Inflate(chunk => {
    if (chunk.length === 0) return
    chunks.push(chunk)
    size += chunk.length
  })
  try {
    while (read < bytes.length && size < most) {
      const end = Math.min(bytes.length, read + PUSH)
      stream.push(bytes.subarray(read, end), false)
      read = end
    }
    if (size < most) stream.push(new Uint8Array(0), true)
  } catch {
    broken = true
  }
  if (size === 0) return null
  return { bytes: joinBytes(chunks, Math.min(size, most)), step, read, complete: !broken && size <= most }
}

function joinBytes(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = chunks
  if (chunks.length === 1 && only) return only.subarray(0, size)
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk.subarray(0, size - at), at)
    at += Math.min(chunk.length, size - at)
  }
  return whole
}

/** Where deflate begins after a gzip header (RFC 1952); −1 where there is none. */
function gzipStart(bytes: Uint8Array): number {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8) return -1
  const flags = bytes[3] ?? 0
  let at = 10
  if (flags & 4) at += 2 + (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256
  for (const named of [8, 16]) {
    if (!(flags & named)) continue
    const end = bytes.indexOf(0, at)
    if (end < 0) return -1
    at = end + 1
  }
  return flags & 2 ? at + 2 : at
}

/** zlib's two bytes (RFC 1950): deflate, a window of at most 32 KB, and a check sum over both. */
const isZlib = (bytes: Uint8Array): boolean => {
  const [first = 0, second = 0] = bytes
  return (first & 15) === 8 && first >> 4 <= 7 && (first * 256 + second) % 31 === 0 && (second & 32) === 0
}

/** gzip or zlib by their first bytes. */
export const isInflatable = (bytes: Uint8Array): boolean => (bytes[0] === 0x1f && bytes[1] === 0x8b) || isZlib(bytes)

/** What was gzip, zlib or raw deflate; null where it was none of them. Raw deflate has no mark: only its text tells. */
export function inflate(bytes: Uint8Array, most: number, isText: (bytes: Uint8Array) => boolean): Inflated | null {
  const start = gzipStart(bytes)
  if (start > 0) return inflateRaw(bytes, start, most, 'gzip')
  if (isZlib(bytes)) {
    const result = inflateRaw(bytes, 2, most, 'zlib')
    if (result) return result
  }
  const isShort = bytes.length <= HEAD
  const head = inflateRaw(isShort ? bytes : bytes.subarray(0, HEAD), 0, Math.min(most, 4096), 'deflate', isShort)
  if (!head || head.bytes.length < 4 || !isText(head.bytes.subarray(0, 256))) return null
  return isShort && head.complete ? head : inflateRaw(bytes, 0, most, 'deflate')
}
