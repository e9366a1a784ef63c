import { md5, sha1 } from '@noble/hashes/legacy.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Transform } from '../../facts'

const BY_LENGTH: Readonly<Record<number, Transform>> = {
  32: 'md5',
  40: 'sha1',
  56: 'sha224',
  64: 'sha256',
  96: 'sha384',
  128: 'sha512',
}

/** What scripts hash when there is nothing to hash: these digests prove that nobody is known. */
const NOTHINGS = [
  '',
  ' ',
  'undefined',
  'null',
  'none',
  'false',
  'true',
  '0',
  '-1',
  'nan',
  'n/a',
  '[object object]',
  'guest',
  'anonymous',
]

let empty: ReadonlySet<string> | null = null
function isDigestOfNothing(hex: string): boolean {
  empty ??= new Set(
    NOTHINGS.flatMap(word =>
      [word, `${word}${word}`].flatMap(text => [md5, sha1, sha256].map(hash => bytesToHex(hash(utf8ToBytes(text))))),
    ),
  )
  return empty.has(hex.toLowerCase())
}

/**
 * The steps a value has most likely been through if it looks like a digest of something; null if it does not.
 * An even spread of digits is asked for: `00000000000000000000000000000000` proves nothing.
 */
export function digestShape(value: string): readonly Transform[] | null {
  const hash = BY_LENGTH[value.length]
  if (hash && /^[\da-f]+$/i.test(value)) {
    const isEven = new Set(value.toLowerCase()).size >= 8
    return isEven && !isDigestOfNothing(value) ? [hash, 'hex'] : null
  }
  // 32 bytes of SHA-256 in base64, as Google sends them.
  if (/^[\w+/-]{43}=?$/.test(value) && /\d/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value))
    return ['sha256', /[-_]/.test(value) ? 'base64url' : 'base64']
  return null
}
