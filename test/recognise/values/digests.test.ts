import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { createCRC32, createMD4, createWhirlpool, createXXHash64, type IHasher } from 'hash-wasm'
import { beforeAll, describe, expect, it } from 'vitest'
import { DIGESTS, hexOf, PAIRS } from '../../../lib/recognise/values/digests/algorithms'
import { crc32 } from '../../../lib/recognise/values/digests/crc32'
import { murmur3x32 } from '../../../lib/recognise/values/digests/murmur3'

const encoder = new TextEncoder()
const hex = (name: string, text: string): string => hexOf(DIGESTS[name]?.(encoder.encode(text)) ?? new Uint8Array())

describe('the digests written here say what their definitions say', () => {
  // RFC 1319, section A.5.
  it.each([
    ['', '8350e5a3e24c153df2275c9f80692773'],
    ['abc', 'da853b0d3f88d99b30283a69e6ded6bb'],
    ['abcdefghijklmnopqrstuvwxyz', '4e8ddff3650292ab5a4108c3aa47940b'],
    [
      '12345678901234567890123456789012345678901234567890123456789012345678901234567890',
      'd5976f79d83d3a0dc9806c3c66f3efd8',
    ],
  ])('md2 of %j', (text, digest) => {
    expect(hex('md2', text)).toBe(digest)
  })

  // The verification value of SMHasher's own table for "hello" and the empty string, seed 0.
  it.each([
    ['', 0],
    ['hello', 0x248bfa47],
    ['hello, world', 0x149bbb7f],
    ['The quick brown fox jumps over the lazy dog', 0x2e4ff723],
  ])('murmur3 (32 bits) of %j', (text, digest) => {
    expect(murmur3x32(encoder.encode(text))).toBe(digest)
  })

  it.each([
    ['hello', 'cbd8a7b341bd9b025b1e906a48ae1d19'],
    ['The quick brown fox jumps over the lazy dog', 'e34bbc7bbc071b6c7a433ca9c49a9347'],
  ])('murmur3 (128 bits) of %j', (text, digest) => {
    expect(hex('murmur3', text)).toBe(digest)
  })
})

describe('… and agree with other implementations', () => {
  const oracles = new Map<string, IHasher>()
  beforeAll(async () => {
    oracles.set('md4', await createMD4())
    oracles.set('whirlpool', await createWhirlpool())
    oracles.set('xxh64', await createXXHash64())
    oracles.set('crc32', await createCRC32())
  })

  it.each(['md4', 'whirlpool', 'xxh64'])('%s', name => {
    let cases = 0
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
        cases++
        expect(hexOf(DIGESTS[name]?.(bytes) ?? new Uint8Array())).toBe(oracles.get(name)?.init().update(bytes).digest())
      }),
    )
    expect(cases).toBeGreaterThanOrEqual(100)
  })

  it('crc32', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
        expect(crc32(bytes).toString(16).padStart(8, '0')).toBe(oracles.get('crc32')?.init().update(bytes).digest())
      }),
    )
  })

  it.each([
    ['md5', 'md5'],
    ['sha1', 'sha1'],
    ['sha256', 'sha256'],
    ['sha512/256', 'sha512-256'],
    ['sha3-256', 'sha3-256'],
    ['ripemd160', 'ripemd160'],
    ['blake2b', 'blake2b512'],
    ['blake2s', 'blake2s256'],
  ])('%s is the one everybody calls so', (name, node) => {
    expect(hex(name, 'jane@example.test')).toBe(createHash(node).update('jane@example.test').digest('hex'))
  })

  it('a digest of a digest is made of its hex writing, or of its bytes', () => {
    const find = (...steps: string[]) => PAIRS.find(pair => pair.steps.join() === steps.join())
    const text = encoder.encode('jane@example.test')
    const md5 = createHash('md5').update(text)
    const bytes = md5.digest()
    expect(hexOf(find('md5', 'hex', 'sha256')?.of(text) ?? text)).toBe(
      createHash('sha256').update(bytes.toString('hex')).digest('hex'),
    )
    expect(hexOf(find('md5', 'sha256')?.of(text) ?? text)).toBe(createHash('sha256').update(bytes).digest('hex'))
  })
})
