import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { encode as msgpack } from '@msgpack/msgpack'
import { encode as cbor } from 'cborg'
import lz from 'lz-string'
import type { Body, Request } from '../../../lib/facts'

/** What senders do to a value, written the way they write it: the decoders share nothing with these. */
export interface Dress {
  /** By the contract's name. */
  readonly step: string
  readonly put: (text: string) => string
}

const bytes = (text: string) => Buffer.from(text, 'utf8')
const ALPHABET58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const ALPHABET32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function base58(data: Uint8Array): string {
  let number = BigInt(`0x${Buffer.from(data).toString('hex') || '0'}`)
  let text = ''
  for (; number > 0n; number /= 58n) text = (ALPHABET58[Number(number % 58n)] ?? '') + text
  return text
}

function base32(data: Uint8Array, padded: boolean): string {
  const bits = [...data].map(byte => byte.toString(2).padStart(8, '0')).join('')
  const text = (bits.match(/.{1,5}/g) ?? []).map(five => ALPHABET32[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
  return padded ? text.padEnd(Math.ceil(text.length / 8) * 8, '=') : text
}

const varint = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...varint(value >> 7)])
const protobuf = (fields: readonly (readonly [number, string | Uint8Array | number])[]): Uint8Array =>
  Uint8Array.from(
    fields.flatMap(([field, value]) => {
      if (typeof value === 'number') return [...varint(field * 8), ...varint(value)]
      const data = typeof value === 'string' ? bytes(value) : value
      return [...varint(field * 8 + 2), ...varint(data.length), ...data]
    }),
  )

const b64 = (data: Uint8Array) => Buffer.from(data).toString('base64')
const b64url = (data: Uint8Array) => Buffer.from(data).toString('base64url')
const escaped = (text: string, to: (code: number) => string) =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
    .map(code => (/[a-z\d]/i.test(String.fromCharCode(code)) ? String.fromCharCode(code) : to(code)))
    .join('')

/** Text to text. What gives bytes is written in base64 behind it, as senders must. */
export const DRESSES: Readonly<Record<string, Dress>> = {
  percent: { step: 'percent', put: encodeURIComponent },
  'percent of every byte': {
    step: 'percent',
    put: text => [...bytes(text)].map(byte => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  },
  'unicode escapes': {
    step: 'unicode-escape',
    put: text => escaped(text, code => `\\u${code.toString(16).padStart(4, '0')}`),
  },
  'hex escapes': {
    step: 'hex-escape',
    put: text =>
      escaped(text, code =>
        code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`,
      ),
  },
  'decimal entities': { step: 'html-entity', put: text => escaped(text, code => `&#${code};`) },
  'hexadecimal entities': { step: 'html-entity', put: text => escaped(text, code => `&#x${code.toString(16)};`) },
  hex: { step: 'hex', put: text => bytes(text).toString('hex') },
  'HEX in capitals': { step: 'hex', put: text => bytes(text).toString('hex').toUpperCase() },
  base32: { step: 'base32', put: text => base32(bytes(text), true) },
  'base32 without padding': { step: 'base32', put: text => base32(bytes(text), false).toLowerCase() },
  base58: { step: 'base58', put: text => base58(bytes(text)) },
  base64: { step: 'base64', put: text => b64(bytes(text)) },
  'base64 without padding': { step: 'base64', put: text => b64(bytes(text)).replace(/=+$/, '') },
  // Told from base64 by its own two letters only, which most values lack.
  base64url: { step: 'base64', put: text => b64url(bytes(text)) },
  'base64 of UTF-16': { step: 'utf-16', put: text => b64(Buffer.from(text, 'utf16le')) },
  'base64 of gzip': { step: 'gzip', put: text => b64(gzipSync(text)) },
  'base64 of zlib': { step: 'zlib', put: text => b64(deflateSync(text)) },
  'base64 of raw deflate': { step: 'deflate', put: text => b64(deflateRawSync(text)) },
  'hex of gzip': { step: 'gzip', put: text => gzipSync(text).toString('hex') },
  'base64 of MessagePack': { step: 'msgpack', put: text => b64(msgpack({ user: { v: text }, n: 3 })) },
  'base64 of CBOR': { step: 'cbor', put: text => b64(cbor({ user: { v: text }, n: 3 })) },
  'base64 of protobuf': {
    step: 'protobuf',
    put: text =>
      b64(
        protobuf([
          [1, 'event'],
          [
            2,
            protobuf([
              [1, text],
              [3, 150],
            ]),
          ],
          [5, 7],
        ]),
      ),
  },
  'lz-string, base64': { step: 'lz-string', put: text => lz.compressToBase64(text) },
  'lz-string, for addresses': { step: 'lz-string', put: text => lz.compressToEncodedURIComponent(text) },
  'lz-string, UTF-16': { step: 'lz-string', put: text => lz.compressToUTF16(text) },
  'lz-string, bytes in base64': { step: 'lz-string', put: text => b64(lz.compressToUint8Array(text)) },
  jwt: {
    step: 'jwt',
    put: text =>
      `${b64url(bytes('{"alg":"HS256","typ":"JWT"}'))}.${b64url(bytes(JSON.stringify({ sub: '1', v: text })))}.dBjftJeZ4CVPmB92K27uhbUJU1p1r_wW1gFWFOEjXk`,
  },
  'data: address': { step: 'data-url', put: text => `data:text/plain;charset=utf-8,${encodeURIComponent(text)}` },
  'data: address in base64': { step: 'data-url', put: text => `data:application/json;base64,${b64(bytes(text))}` },
  'JSON in it': { step: '', put: text => JSON.stringify({ a: [1, { value: text }], t: true }) },
  'query in it': { step: '', put: text => `t=1&value=${encodeURIComponent(text)}&z=2` },
}

export const request = (given: Partial<Request> = {}): Request => ({
  id: 1,
  time: 0,
  method: 'POST',
  url: 'https://c.tracker.example/p',
  headers: [],
  body: null,
  kind: 'xhr',
  page: { url: 'https://shop.example/' },
  ...given,
})
const text = (content: string): Body => ({ kind: 'text', text: content })

/** Where a sender puts it, with the path a tester reads. */
export const PLACES: Readonly<Record<string, { readonly where: string; readonly put: (value: string) => Request }>> = {
  'query parameter': {
    where: 'url.query.q',
    put: value => request({ url: `https://c.tracker.example/p?a=1&q=${encodeURIComponent(value)}&b=2` }),
  },
  path: {
    where: 'url.path',
    put: value => request({ url: `https://c.tracker.example/u/${encodeURIComponent(value)}/x?a=1` }),
  },
  fragment: {
    where: 'url.fragment',
    put: value => request({ url: `https://c.tracker.example/u#${encodeURIComponent(value)}` }),
  },
  Referer: {
    where: 'header.referer.query.q',
    put: value =>
      request({ headers: [{ name: 'referer', value: `https://shop.example/a?q=${encodeURIComponent(value)}` }] }),
  },
  cookie: {
    where: 'cookie.c',
    put: value => request({ headers: [{ name: 'cookie', value: `a=1; c=${encodeURIComponent(value)}; d=2` }] }),
  },
  header: {
    where: 'header.x-data',
    put: value => request({ headers: [{ name: 'x-data', value: encodeURIComponent(value) }] }),
  },
  form: {
    where: 'body.form.f',
    put: value =>
      request({
        headers: [{ name: 'content-type', value: 'application/x-www-form-urlencoded' }],
        body: text(new URLSearchParams({ a: '1', f: value, b: '2' }).toString()),
      }),
  },
  'form the browser parsed': {
    where: 'body.form.f',
    put: value =>
      request({
        body: {
          kind: 'form',
          fields: [
            ['a', '1'],
            ['f', value],
          ],
        },
      }),
  },
  JSON: {
    where: 'body.json.user.v',
    put: value => request({ body: text(JSON.stringify({ n: 1, user: { v: value, w: [1] } })) }),
  },
  'JSON in bytes': {
    where: 'body.json.user.v',
    put: value => request({ body: { kind: 'bytes', bytes: bytes(JSON.stringify({ n: 1, user: { v: value } })) } }),
  },
  'gzipped JSON': {
    where: 'body.json.user.v',
    put: value => request({ body: { kind: 'bytes', bytes: gzipSync(JSON.stringify({ n: 1, user: { v: value } })) } }),
  },
  multipart: {
    where: 'body.multipart.m',
    put: value =>
      request({ body: text(`--XyZ\r\nContent-Disposition: form-data; name="m"\r\n\r\n${value}\r\n--XyZ--\r\n`) }),
  },
  'WebSocket frame': {
    where: 'websocket.v',
    put: value => request({ kind: 'websocket', body: text(JSON.stringify({ v: value })) }),
  },
  'plain text': { where: 'body.text', put: value => request({ body: text(value) }) },
}

/** What the grid does not claim (docs/decoding.md says why): a dress under another that destroys what tells it. */
export function isClaimed(names: readonly string[], value: string): boolean {
  const isDigest = /^[\da-f]{32,}$/.test(value)
  if (isDigest && names.length > 1 && names.some(name => name.startsWith('lz-string'))) return false
  let text = value
  for (const [index, name] of names.entries()) {
    const below = names[index - 1]
    if (below === 'lz-string, UTF-16' && /UTF-16|raw deflate|lz-string/.test(name)) return false
    text = DRESSES[name]?.put(text) ?? text
    if (name === 'base58' && text.length > 400) return false
  }
  return true
}
