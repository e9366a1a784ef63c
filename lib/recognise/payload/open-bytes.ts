import type { Purse } from './budget'
import { mayBeDeflate } from './deflate-shape'
import { inflate, isInflatable } from './inflate'
import { lzFromBytes } from './lz-string'
import { type Draft, draft } from './piece'
import { readContainer } from './read-container'
import { layoutOf } from './scan'
import { looksLikeText, textOf, utf16Of } from './text-of-bytes'

type Within = (text: string | null, bytes: Uint8Array | null, step: string | null, path?: string) => Draft

const insideOf =
  (piece: Draft): Within =>
  (text, bytes, step, path = '') =>
    draft({
      text,
      bytes,
      where: whereInside(piece.where, text, bytes, step) + path,
      name: piece.name,
      whole: piece.whole,
      from: { piece, start: 0, end: piece.bytes?.length ?? 0, step },
    })

/** What somebody else has opened. */
export const unpacked = (piece: Draft, plain: Uint8Array, step: string): Draft =>
  fromBytes(plain, insideOf(piece), step)

/** What bytes hold, one step further in: text, something compressed, a binary container. Empty where they are just bytes. */
export function openBytes(piece: Draft, purse: Purse): Draft[] {
  const { bytes } = piece
  if (!bytes || bytes.length < 2) return []
  const within = insideOf(piece)
  if (looksLikeText(bytes)) return [within(textOf(bytes), null, null)]

  if (isInflatable(bytes) || mayBeDeflate(bytes)) {
    const result = inflate(bytes, purse.room, looksLikeText)
    if (result) {
      if (!result.complete) purse.spend(result.bytes.length >= purse.room ? 'decoded' : 'broken')
      return [fromBytes(result.bytes, within, result.step)]
    }
  }
  const wide = utf16Of(bytes)
  if (wide) return [within(wide, null, 'utf-16')]
  const container = readContainer(bytes)
  if (container) {
    const { written, step } = container
    const binaries = written.binaries.map(binary =>
      fromBytes(binary.bytes, (text, raw, name) => within(text, raw, name, binary.path), step),
    )
    return [within(written.json, null, step), ...binaries]
  }
  const lz = bytes.length % 2 === 0 ? lzFromBytes(bytes, purse.room) : null
  return lz ? [within(lz, null, 'lz-string')] : []
}

/** A body that was merely compressed is told as what it is: `body.json`, not `body.binary`. */
function whereInside(where: string, text: string | null, bytes: Uint8Array | null, step: string | null): string {
  if (
    where !== 'body.binary' ||
    text === null ||
    bytes ||
    !(step === null || /^(?:gzip|zlib|deflate|brotli|utf-16)$/.test(step))
  )
    return where
  const layout = layoutOf(text.slice(0, 4096))
  return layout === 'json' ? 'body.json' : layout === 'pairs' ? 'body.form' : 'body.text'
}

const fromBytes = (bytes: Uint8Array, within: Within, step: string): Draft =>
  looksLikeText(bytes) ? within(textOf(bytes), null, step) : within(null, bytes, step)

/** Bytes that are nothing else, seen as text: what stands readable among them. */
export function readableBytes(piece: Draft): Draft[] {
  const { bytes, where, name, whole } = piece
  if (!bytes || !hasReadableRun(bytes)) return []
  return [
    draft({
      text: textOf(bytes),
      where,
      name,
      whole,
      layout: 'running',
      from: { piece, start: 0, end: bytes.length, step: null },
    }),
  ]
}

const SHORTEST_READABLE = 4

function hasReadableRun(bytes: Uint8Array): boolean {
  let run = 0
  for (const byte of bytes) {
    run = byte >= 0x20 && byte !== 0x7f ? run + 1 : 0
    if (run >= SHORTEST_READABLE) return true
  }
  return false
}
