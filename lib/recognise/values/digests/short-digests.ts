import { crc32 } from './crc32'
import { murmur3x32 } from './murmur3'

/** Digests of four bytes, as the texts they are sent as. One in four thousand million collides: a name must speak for them. */
export function shortDigests(bytes: Uint8Array): { text: string; steps: readonly string[] }[] {
  return [
    ...writings(crc32(bytes)).map(({ text, writing }) => ({ text, steps: ['crc32', ...writing] })),
    ...writings(murmur3x32(bytes)).map(({ text, writing }) => ({ text, steps: ['murmur3', ...writing] })),
  ]
}

/** Hex with and without leading zeros; decimal, unsigned and (as PHP and Java print it) signed. */
function writings(digest: number): { text: string; writing: readonly string[] }[] {
  const hex = digest.toString(16)
  const padded = hex.padStart(8, '0')
  const signed = digest | 0
  return [
    { text: padded, writing: ['hex'] },
    ...(hex === padded ? [] : [{ text: hex, writing: ['hex'] }]),
    { text: String(digest), writing: [] },
    ...(signed < 0 ? [{ text: String(signed), writing: [] }] : []),
  ]
}
