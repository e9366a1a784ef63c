import { alphabetsOf, BASE32, BASE58, BASE64, HEX, type Run } from './alphabets'
import { decodeBase32, decodeBase58, decodeBase64, decodeHex, decodeRun } from './base-n'
import type { Purse } from './budget'
import { lzFromLetters } from './lz-string'
import { mayHold } from './may-hold'
import { openBytes } from './open-bytes'
import { type Draft, draft } from './piece'
import { type Spot, spotOf } from './spot'

/** More than one digest in base64: such bytes are worth a search of their own. */
const LONGER_THAN_A_DIGEST = 88
/** Shorter runs hold nothing but text. */
const SHORTEST_PACKED = 10

/** What a run of letters and digits says if it is an encoding: text, something compressed, a binary container. */
export function openRun(piece: Draft, run: Run, purse: Purse, found: Draft[]): void {
  const text = piece.text ?? ''
  const { start, end } = run
  const alphabets = alphabetsOf(text, run)
  if (alphabets === 0) return
  const decoded = decodeRun(text, start, end, alphabets)
  // Text that begins in the middle of a run may be the end of a container of bytes, which tells more.
  if (decoded && decoded.start > start + 3 && openBinary(piece, run, alphabets, purse, found)) return
  if (decoded) {
    const spot = spotOf(piece, decoded.start, Math.min(decoded.end, end))
    if (!spot.inField) return
    const to = Math.min(decoded.end, spot.end)
    const step = decoded.step.startsWith('base64') && isJwt(text, start, end) ? 'jwt' : decoded.step
    piece.opened.push(decoded.start, to)
    const held = holder(piece, spot, decoded.start, to, step, { bytes: decoded.bytes })
    const inside = openBytes(held, purse)
    found.push(...(inside.length > 0 ? inside : [held]))
    return
  }
  if (end - start < SHORTEST_PACKED) return
  const lz = (alphabets & BASE64) !== 0 ? lzFromLetters(text, start, end, purse.room) : null
  if (lz) {
    const spot = spotOf(piece, start, end)
    if (!spot.inField) return
    piece.opened.push(start, end)
    found.push(holder(piece, spot, start, end, 'lz-string', { text: lz }))
  } else if (!openBinary(piece, run, alphabets, purse, found) && end - start > LONGER_THAN_A_DIGEST) {
    const bytes = (alphabets & BASE64) !== 0 ? decodeBase64(text, start, end) : null
    const spot = bytes && spotOf(piece, start, end)
    if (spot?.inField) found.push(holder(piece, spot, start, end, 'base64', { bytes }))
  }
}

function holder(
  piece: Draft,
  { where, name, start: fieldStart, end: fieldEnd }: Spot,
  start: number,
  end: number,
  step: string,
  given: { text: string } | { bytes: Uint8Array | null },
): Draft {
  const whole = start <= fieldStart && end >= fieldEnd && (piece.fields !== null || piece.whole)
  return draft({ text: null, ...given, where, name, whole, from: { piece, start, end, step } })
}

/** The ways a run can be read as bytes that are no text; what is hex throughout is asked for the first two. */
const READINGS: readonly { alphabet: number; step: string; decode: typeof decodeHex }[] = [
  { alphabet: HEX, step: 'hex', decode: decodeHex },
  { alphabet: BASE64, step: 'base64', decode: decodeBase64 },
  { alphabet: BASE32, step: 'base32', decode: decodeBase32 },
  { alphabet: BASE58, step: 'base58', decode: decodeBase58 },
]
const SHORTEST_BASE58 = 16

/** What a run holds if read as bytes that are no text: something compressed, a binary container; false if nothing. */
function openBinary(piece: Draft, { start, end }: Run, alphabets: number, purse: Purse, found: Draft[]): boolean {
  const text = piece.text ?? ''
  let asked = end - start < SHORTEST_BASE58 ? alphabets & ~BASE58 : alphabets
  for (const { alphabet, step, decode } of READINGS) {
    const bytes = (asked & alphabet) !== 0 ? decode(text, start, end) : null
    if (!bytes) continue
    if (alphabet === HEX) asked &= ~(BASE32 | BASE58)
    // Tried first where nobody asks for its place: nearly every run is refused.
    if (!mayHold(bytes) || openBytes(draft({ text: null, bytes, where: '' }), purse).length === 0) continue
    const spot = spotOf(piece, start, end)
    if (!spot.inField) return false
    const isUrlSafe = alphabet === BASE64 && /[-_]/.test(text.slice(start, end))
    piece.opened.push(start, end)
    found.push(...openBytes(holder(piece, spot, start, end, isUrlSafe ? 'base64url' : step, { bytes }), purse))
    return true
  }
  return false
}

/** A dot, then or before it, another part that begins like JSON in base64 (RFC 7519). */
function isJwt(text: string, start: number, end: number): boolean {
  if (!text.startsWith('eyJ', start)) return false
  return (
    (text.charAt(end) === '.' && text.startsWith('eyJ', end + 1)) ||
    (text.charAt(start - 1) === '.' && text.lastIndexOf('eyJ', start - 2) >= start - 400)
  )
}
