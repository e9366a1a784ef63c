const SHORTEST = 18
/** The second byte of zlib's four usual levels (RFC 1950). */
const ZLIB_LEVELS: ReadonlySet<number> = new Set([0x01, 0x5e, 0x9c, 0xda])

/**
 * What was compressed and then kept as a string of one letter a byte, so that it fits into JSON: recorders do (rrweb's
 * `packFn`, https://github.com/rrweb-io/rrweb/blob/master/guide.md, and those that build on it). Null for any other text.
 */
export function bytesOfBinaryString(text: string): Uint8Array | null {
  const first = text.charCodeAt(0)
  const second = text.charCodeAt(1)
  if (!((first === 0x1f && second === 0x8b) || (first === 0x78 && ZLIB_LEVELS.has(second)))) return null
  if (text.length < SHORTEST) return null
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit > 0xff) return null
    bytes[at] = unit
  }
  return bytes
}
