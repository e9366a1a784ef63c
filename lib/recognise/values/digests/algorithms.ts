import { blake2b, blake2s } from '@noble/hashes/blake2.js'
import { blake3 } from '@noble/hashes/blake3.js'
import { md5, ripemd160, sha1 } from '@noble/hashes/legacy.js'
import { sha224, sha256, sha384, sha512, sha512_256 } from '@noble/hashes/sha2.js'
import { keccak_256, keccak_512, sha3_224, sha3_256, sha3_384, sha3_512 } from '@noble/hashes/sha3.js'
import { md2 } from './md2'
import { md4 } from './md4'
import { murmur3x128 } from './murmur3'
import { whirlpool } from './whirlpool'
import { xxh64 } from './xxh64'

export type Hash = (bytes: Uint8Array) => Uint8Array

/** A digest, or a digest of a digest. `steps` are the transforms it is told as, first step first. */
export interface Algorithm {
  readonly steps: readonly string[]
  readonly of: Hash
}

/** Every digest of 8 bytes or more that trackers and their SDKs have been seen to use, under its usual name. */
export const DIGESTS: Readonly<Record<string, Hash>> = {
  md5,
  sha1,
  sha256,
  sha512,
  sha224,
  sha384,
  'sha512/256': sha512_256,
  'sha3-224': sha3_224,
  'sha3-256': sha3_256,
  'sha3-384': sha3_384,
  'sha3-512': sha3_512,
  'keccak-256': keccak_256,
  'keccak-512': keccak_512,
  ripemd160,
  blake2b,
  'blake2b-256': bytes => blake2b(bytes, { dkLen: 32 }),
  blake2s,
  blake3,
  whirlpool,
  md2,
  md4,
  murmur3: murmur3x128,
  xxh64,
}

const ascii = new TextEncoder()

export function hexOf(bytes: Uint8Array): string {
  let hex = ''
  for (const byte of bytes) hex += (byte < 16 ? '0' : '') + byte.toString(16)
  return hex
}

const pair = (outer: string, inner: string): Algorithm[] => {
  const first = DIGESTS[inner]
  const second = DIGESTS[outer]
  if (!first || !second) return []
  return [
    { steps: [inner, 'hex', outer], of: bytes => second(ascii.encode(hexOf(first(bytes)))) },
    { steps: [inner, outer], of: bytes => second(first(bytes)) },
  ]
}

export const SINGLE: readonly Algorithm[] = Object.entries(DIGESTS).map(([name, of]) => ({ steps: [name], of }))

/** Platforms that want "the SHA-256" are handed an MD5 that was already there; the other way round too. */
const COMMON = ['md5', 'sha1', 'sha256'] as const
export const PAIRS: readonly Algorithm[] = [
  ...COMMON.flatMap(outer => COMMON.flatMap(inner => pair(outer, inner))),
  ...pair('sha512', 'sha512'),
  ...pair('sha512', 'md5'),
  ...pair('sha512', 'sha256'),
  ...pair('sha256', 'sha512'),
]
