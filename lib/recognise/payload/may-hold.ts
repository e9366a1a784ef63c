import { mayBeDeflate } from './deflate-shape'
import { isInflatable } from './inflate'
import { beginsLz } from './lz-string'
import { mayBeContainer } from './read-container'
import { looksLikeText, mayBeUtf16 } from './text-of-bytes'

/** Two dozen letters take lz-string more than this (docs/decoding.md claims no fewer). */
const SHORTEST_LZ = 20

/**
 * A look at a few bytes, without an object made, before they are opened in earnest: every token of a page is a
 * candidate, and nearly none holds anything. False only where `openBytes` would find nothing.
 */
export const mayHold = (bytes: Uint8Array): boolean =>
  isInflatable(bytes) ||
  mayBeContainer(bytes) ||
  mayBeDeflate(bytes) ||
  mayBeUtf16(bytes) ||
  looksLikeText(bytes) ||
  (bytes.length >= SHORTEST_LZ && bytes.length % 2 === 0 && beginsLz(((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)))
