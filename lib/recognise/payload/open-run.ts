import { decodeBase32, decodeBase58, decodeBase64, decodeHex, decodeRun } from './base-n'
import type { Purse } from './budget'
import { lzFromLetters } from './lz-string'
import { openBytes } from './open-bytes'
import { type Draft, draft } from './piece'
import { spotOf } from './spot'

/** More than one digest in base64: such bytes are worth a search of their own. */
const LONGER_THAN_A_DIGEST = 88
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

/** What a run of letters and digits says if it is an encoding: text, something compressed, a binary container. */
export function openRun(
  piece: Draft,
  field: { readonly end: number },
  start: number,
  end: number,
  purse: Purse,
  found: Draft[],
): void {
  const text = piece.text ?? ''
  const holder = (step: string, given: { text: string } | { bytes: Uint8Array }, from = start, to = end) => {
    const { where, name, start: fieldStart, end: fieldEnd } = spotOf(piece, from, to)
    const whole = from <= fieldStart && to >= fieldEnd && (piece.fields !== null || piece.whole)
    return draft({ text: null, ...given, where, name, whole, from: { piece, start: from, end: to, step } })
  }
  const decoded = decodeRun(text, start, end)
  // Text that begins in the middle of a run may be the end of a container of bytes, which tells more.
  if (decoded && decoded.start > start + 3 && openBinary(piece, start, end, holder, purse, found)) return
  if (decoded) {
    const to = Math.min(decoded.end, field.end)
    piece.opened.push(decoded.start, to)
    const step = decoded.step.startsWith('base64') && isJwt(text, start, end) ? 'jwt' : decoded.step
    const held = holder(step, { bytes: decoded.bytes }, decoded.start, to)
    const inside = openBytes(held, purse)
    found.push(...(inside.length > 0 ? inside : [held]))
    return
  }
  if (end - start < 10 || !looksRandom(text, start, end)) return
  const lz = lzFromLetters(text, start, end, purse.room)
  if (lz) {
    piece.opened.push(start, end)
    found.push(holder('lz-string', { text: lz }))
  } else if (!openBinary(piece, start, end, holder, purse, found)) {
    const bytes = end - start > LONGER_THAN_A_DIGEST ? decodeBase64(text, start, end) : null
    if (bytes) found.push(holder('base64', { bytes }))
  }
}

/** Bytes mix both cases with digits, or keep to the few signs of base16 or base32; words, paths and UUIDs do neither. */
function looksRandom(text: string, start: number, end: number): boolean {
  const run = text.slice(start, end)
  // Short base32 may happen on no digit at all.
  if (!/\d/.test(run)) return /^[^a-z]*[a-z][^A-Z]*[A-Z][^a-z]*[a-z]|^[A-Z]{16,64}$/.test(run)
  const mixes = /[a-z]/.test(run) ? /[A-Z]/.test(run) || /^(?:[\da-f]+|[a-z2-7]+)$/.test(run) : /^[\dA-Z]+$/.test(run)
  return mixes && !UUID.test(run)
}

/** What a run holds if read as bytes that are no text: something compressed, a binary container; false if nothing. */
function openBinary(
  piece: Draft,
  start: number,
  end: number,
  holder: (step: string, given: { bytes: Uint8Array }) => Draft,
  purse: Purse,
  found: Draft[],
): boolean {
  for (const [step, bytes] of binaryReadings(piece.text ?? '', start, end)) {
    // Tried first where nobody asks for its place: nearly every run is refused.
    if (openBytes(draft({ text: null, bytes, where: '' }), purse).length === 0) continue
    piece.opened.push(start, end)
    found.push(...openBytes(holder(step, { bytes }), purse))
    return true
  }
  return false
}

/** The ways a run can be read as bytes that are no text. */
function* binaryReadings(text: string, start: number, end: number): Generator<readonly [string, Uint8Array]> {
  const hex = decodeHex(text, start, end)
  if (hex) yield ['hex', hex]
  const base64 = decodeBase64(text, start, end)
  if (base64) yield [/[-_]/.test(text.slice(start, end)) ? 'base64url' : 'base64', base64]
  const base32 = hex ? null : decodeBase32(text, start, end)
  if (base32) yield ['base32', base32]
  const base58 = !hex && end - start >= 16 ? decodeBase58(text, start, end) : null
  if (base58) yield ['base58', base58]
}

/** A dot, then or before it, another part that begins like JSON in base64 (RFC 7519). */
function isJwt(text: string, start: number, end: number): boolean {
  if (!text.startsWith('eyJ', start)) return false
  return (
    (text.charAt(end) === '.' && text.startsWith('eyJ', end + 1)) ||
    (text.charAt(start - 1) === '.' && text.lastIndexOf('eyJ', start - 2) >= start - 400)
  )
}
