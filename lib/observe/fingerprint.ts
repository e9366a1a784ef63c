/** Longer texts that differ only beyond their beginning are told apart by their length. */
const LOOKED_AT = 4096

/** Tells two texts of one page apart; short, and no secret: 32-bit FNV-1a (RFC 9923) with the length. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length && at < LOOKED_AT; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return `${(hash >>> 0).toString(36)}.${text.length}`
}
