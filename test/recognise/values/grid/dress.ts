import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { encode as encodeMessagePack } from '@msgpack/msgpack'
import { encode as encodeCbor } from 'cborg'
import {
  createBLAKE3,
  createCRC32,
  createKeccak,
  createMD4,
  createWhirlpool,
  createXXHash64,
  type IHasher,
} from 'hash-wasm'
import LZString from 'lz-string'
import { DIGESTS } from '../../../../lib/recognise/values/digests/algorithms'
import { protobuf } from './protobuf'
import type { Random } from './random'

/** One layer a sender may lay around a text. `name` is what the answer must call it ('' for a mere container). */
export interface Layer {
  readonly name: string
  readonly wrap: (text: string) => string
  /** Under this many characters it is not claimed (docs/detection.md). */
  readonly from?: number
  /** Over so many neither. */
  readonly to?: number
  /** Claimed only around what has words in it: the encoding's letters are those of any code. */
  readonly innermost?: boolean
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function base32(text: string): string {
  let bits = ''
  for (const byte of Buffer.from(text)) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{1,5}/g) ?? []).map(five => BASE32[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

function base58(text: string): string {
  let number = BigInt(`0x${Buffer.from(text).toString('hex')}`)
  let letters = ''
  for (; number > 0n; number /= 58n) letters = (BASE58[Number(number % 58n)] ?? '') + letters
  return letters
}

const everyByte = (text: string): string =>
  [...Buffer.from(text)].map(byte => `%${byte.toString(16).padStart(2, '0')}`).join('')

/** Every sign of ASCII in the width of Chinese and Japanese ones. */
const wide = (text: string): string =>
  text.replace(/[!-~]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000')

/** As RFC 2045 asks for: the sign itself and what is no ASCII escaped, lines broken before they are long. */
const quotedPrintable = (text: string): string =>
  [...Buffer.from(`${text}\r\n`)]
    .map(byte => (byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte)))
    .map((sign, at) => (at % 40 === 7 ? `${sign}=\r\n` : sign))
    .join('')

export const LAYERS: readonly Layer[] = [
  { name: 'reformatted', wrap: wide, innermost: true },
  { name: 'hex-escape', wrap: quotedPrintable, innermost: true },
  { name: 'percent', wrap: everyByte },
  { name: 'base58', wrap: base58, from: 16, to: 250, innermost: true },
  { name: 'utf-16', wrap: text => base64(Buffer.from(text, 'utf16le')), from: 8 },
  {
    name: 'hex-escape',
    wrap: text =>
      `'${[...text].map(char => (char < '\u0100' ? `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}` : char)).join('')}'`,
  },
  { name: 'percent', wrap: text => encodeURIComponent(text).replaceAll('.', '%2E') },
  { name: 'base64', wrap: text => base64(Buffer.from(text)), from: 8 },
  { name: 'base64url', wrap: text => Buffer.from(text).toString('base64url'), from: 8 },
  { name: 'hex', wrap: text => Buffer.from(text).toString('hex'), from: 8 },
  { name: 'base32', wrap: base32, from: 10, innermost: true },
  { name: '', wrap: text => JSON.stringify({ a: 1, data: text }) },
  { name: 'json-escape', wrap: text => JSON.stringify(JSON.stringify({ list: [text] })) },
  {
    name: 'unicode-escape',
    wrap: text => `{"u":"${[...text].map(char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"}`,
  },
  { name: 'html-entity', wrap: text => [...text].map(char => `&#${char.codePointAt(0)};`).join('') },
  { name: 'gzip', wrap: text => base64(gzipSync(text)) },
  { name: 'zlib', wrap: text => base64(deflateSync(text)) },
  { name: 'deflate', wrap: text => base64(deflateRawSync(text)), from: 40, innermost: true },
  { name: 'lz-string', wrap: text => LZString.compressToBase64(text), from: 24 },
  { name: 'lz-string', wrap: text => LZString.compressToEncodedURIComponent(text), from: 24 },
  { name: 'data-url', wrap: text => `data:text/plain;base64,${base64(Buffer.from(text))}` },
  {
    name: 'jwt',
    wrap: text =>
      ['{"alg":"none"}', JSON.stringify({ sub: text }), 'sig']
        .map(part => Buffer.from(part).toString('base64url'))
        .join('.'),
  },
  { name: '', wrap: text => `a=1&data=${encodeURIComponent(text)}` },
  { name: 'msgpack', wrap: text => base64(encodeMessagePack({ n: 7, data: text })) },
  { name: 'cbor', wrap: text => base64(encodeCbor({ n: 7, data: text })) },
  { name: 'protobuf', wrap: text => base64(protobuf(text)) },
]

export interface Fingerprint {
  /** What the answer must call it, first step first. */
  readonly name: string
  readonly of: (text: string) => Uint8Array
  /** Claimed of the usual writings of a value only. */
  readonly mainOnly?: boolean
  /** Claimed as a whole field that a name speaks for: four bytes are too few to prove anything. */
  readonly short?: boolean
}

const node = (algorithm: string) => (text: string | Uint8Array) => createHash(algorithm).update(text).digest()
const wasm = (hasher: IHasher) => (text: string) => hasher.init().update(text).digest('binary')
/** No other implementation is at hand; test/recognise/values/digests.test.ts holds them against published vectors. */
const own = (name: string) => (text: string) => DIGESTS[name]?.(new TextEncoder().encode(text)) ?? new Uint8Array()

const [md5, sha1, sha256, sha512] = ['md5', 'sha1', 'sha256', 'sha512'].map(node) as [
  ReturnType<typeof node>,
  ReturnType<typeof node>,
  ReturnType<typeof node>,
  ReturnType<typeof node>,
]
const COMMON = { md5, sha1, sha256, sha512 } as const
const PAIRS = ['md5 md5', 'md5 sha1', 'md5 sha256', 'sha1 sha256', 'sha256 md5', 'sha256 sha256', 'sha512 sha512']

/** Every digest the contract names, by Node's own crypto and by hash-wasm, not by the product's. */
export const FINGERPRINTS: readonly Fingerprint[] = [
  { name: 'md5', of: md5 },
  { name: 'sha1', of: sha1 },
  { name: 'sha224', of: node('sha224') },
  { name: 'sha256', of: sha256 },
  { name: 'sha384', of: node('sha384') },
  { name: 'sha512', of: sha512 },
  { name: 'sha512/256', of: node('sha512-256') },
  { name: 'sha3-224', of: node('sha3-224') },
  { name: 'sha3-256', of: node('sha3-256') },
  { name: 'sha3-384', of: node('sha3-384') },
  { name: 'sha3-512', of: node('sha3-512') },
  { name: 'keccak-256', of: wasm(await createKeccak(256)) },
  { name: 'keccak-512', of: wasm(await createKeccak(512)) },
  { name: 'ripemd160', of: node('ripemd160') },
  { name: 'blake2b', of: node('blake2b512') },
  { name: 'blake2s', of: node('blake2s256') },
  { name: 'blake3', of: wasm(await createBLAKE3()) },
  { name: 'whirlpool', of: wasm(await createWhirlpool()) },
  { name: 'md2', of: own('md2') },
  { name: 'md4', of: wasm(await createMD4()) },
  { name: 'murmur3', of: own('murmur3') },
  { name: 'xxh64', of: wasm(await createXXHash64()) },
  { name: 'crc32', of: wasm(await createCRC32()), mainOnly: true, short: true },
  ...PAIRS.flatMap((pair): Fingerprint[] => {
    const [inner, outer] = pair.split(' ') as [keyof typeof COMMON, keyof typeof COMMON]
    const hex = (text: string) => COMMON[inner](text).toString('hex')
    return [
      { name: `${inner} hex ${outer}`, of: text => COMMON[outer](hex(text)), mainOnly: true },
      { name: `${inner} ${outer}`, of: text => COMMON[outer](COMMON[inner](text)), mainOnly: true },
    ]
  }),
]

export interface Written {
  readonly name: string
  readonly write: (bytes: Uint8Array, random: Random) => string
}

export const DIGEST_WRITINGS: readonly Written[] = [
  { name: 'hex', write: bytes => Buffer.from(bytes).toString('hex') },
  { name: 'hex', write: bytes => Buffer.from(bytes).toString('hex').toUpperCase() },
  { name: 'base64', write: bytes => Buffer.from(bytes).toString('base64') },
  { name: 'base64url', write: bytes => Buffer.from(bytes).toString('base64url') },
  {
    name: 'truncated',
    write: (bytes, random) =>
      Buffer.from(bytes)
        .toString('hex')
        .slice(0, 16 + random.below(12)),
  },
]
