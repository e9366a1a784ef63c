import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Body } from '../../../lib/facts'
import { type Fields, fieldName } from '../../../lib/recognise/payload/fields'
import { type Pieces, piecesOf, placeOf } from '../../../lib/recognise/payload/pieces'
import { request } from './dress'

const MEGABYTE = 1024 * 1024
const text = (content: string): Body => ({ kind: 'text', text: content })
const bytes = (content: Uint8Array): Body => ({ kind: 'bytes', bytes: content })
const chars = ({ pieces }: Pieces): number =>
  pieces.reduce((sum, piece) => sum + (piece.text?.length ?? piece.bytes?.length ?? 0), 0)
const nested = (depth: number): string => {
  let content = 'jane@example.test'
  for (let layer = 0; layer < depth; layer += 1) content = Buffer.from(content).toString('base64')
  return content
}

const areInOrder = (fields: Fields): boolean => {
  for (let at = 0; at < fields.count; at += 1) if (fields.start(at) > fields.end(at)) return false
  return true
}

/** Of the processor; generous: what these guard against takes minutes, or all memory. */
const SECONDS = 8

const HOSTILE: Readonly<Record<string, () => Body>> = {
  'a gzip cut off in the middle': () =>
    bytes(
      gzipSync(JSON.stringify({ list: Array.from({ length: 5000 }, (_, at) => `item ${at * 7919}`) })).subarray(
        0,
        9000,
      ),
    ),
  'a bomb: 32 MB of zeros in 32 KB': () => bytes(gzipSync(Buffer.alloc(32 * MEGABYTE, 32))),
  'a bomb in base64 in JSON': () =>
    text(JSON.stringify({ a: gzipSync(Buffer.alloc(32 * MEGABYTE, 97)).toString('base64') })),
  'JSON 10,000 deep': () => text(`${'{"a":['.repeat(10_000)}"jane@example.test"${']}'.repeat(10_000)}`),
  'JSON that never closes': () => text('{"a":"'.repeat(50_000)),
  'lone surrogates': () => text('\ud800%\udfff\\u d800'.repeat(10_000)),
  'bytes that are no UTF-8': () => bytes(Uint8Array.from({ length: 300_000 }, (_, at) => (at * 197) % 256)),
  'a million percent signs, escaped': () => text(`a=${'%25'.repeat(1_000_000)}`),
  'a million percent signs': () => text('%'.repeat(1_000_000)),
  'base64 of base64, thirty times': () => text(`d=${nested(30)}`),
  'a million ampersands': () => text('a&'.repeat(500_000)),
  'a million quotes': () => text('"'.repeat(1_000_000)),
  'a million backslashes': () => text(`{"a":"${'\\'.repeat(1_000_000)}"}`),
  'a million entities': () => text('&#64;'.repeat(200_000)),
  'a million at signs': () => text('@'.repeat(1_000_000)),
  'half a million tokens': () => text('Ab3dE6gh '.repeat(110_000)),
  'one run of a million letters': () => text('aB3'.repeat(333_333)),
  'a million boundaries': () =>
    text(`--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n${'--x\r\n'.repeat(200_000)}`),
  'brackets of an array without end': () => text('['.repeat(1_000_000)),
  'MessagePack that promises four thousand million items': () =>
    bytes(Uint8Array.from([0xdd, 0xff, 0xff, 0xff, 0xff, 0xa1, 0x61, 0x61, 0x61])),
  'CBOR nested in itself': () => bytes(new Uint8Array(100_000).fill(0x81)),
  'protobuf nested in itself': () => bytes(Uint8Array.from({ length: 4000 }, (_, at) => (at % 2 === 0 ? 0x0a : 0x7f))),
  'an lz-string that doubles itself': () => text(`q=${'N4IgpgJgrgtgNgLmABkA'.repeat(4000)}`),
}

describe('hostile and broken bodies cost a bounded time and memory, and never a throw', { timeout: 30_000 }, () => {
  it.each(Object.keys(HOSTILE))('%s', name => {
    const body = HOSTILE[name]?.() ?? null
    const before = process.cpuUsage()
    const result = piecesOf(request({ body }))
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1e6).toBeLessThan(SECONDS)
    expect(chars(result)).toBeLessThan(40 * MEGABYTE)
    expect(result.inspected.bytes).toBeLessThanOrEqual(result.inspected.of)
  })

  it('the same in an address, a cookie and a header', () => {
    for (const name of Object.keys(HOSTILE)) {
      const body = HOSTILE[name]?.()
      if (body?.kind !== 'text') continue
      const line = body.text.slice(0, 20_000)
      expect(() =>
        piecesOf(
          request({
            url: `https://a.example/?${line}`,
            headers: [
              { name: 'cookie', value: line },
              { name: 'x', value: line },
            ],
          }),
        ),
      ).not.toThrow()
    }
  })
})

describe('what was not looked at is said', { timeout: 30_000 }, () => {
  it('of a gzip cut off in the middle the beginning is read', () => {
    const body = gzipSync(
      JSON.stringify({ email: 'jane@example.test', rest: Array.from({ length: 5000 }, (_, at) => at * 7919) }),
    )
    const { pieces, unseen } = piecesOf(request({ body: bytes(body.subarray(0, 8000)) }))
    expect(pieces.some(piece => piece.text?.includes('jane@example.test'))).toBe(true)
    expect(unseen.map(({ id }) => id)).toContain('payload.unseen.broken')
  })

  it('a bomb is left where the budget ends', () => {
    const { unseen } = piecesOf(request({ body: bytes(gzipSync(Buffer.alloc(32 * MEGABYTE, 32))) }))
    expect(unseen.map(({ id }) => id)).toContain('payload.unseen.decoded')
  })

  it('base64 of base64 is left where the budget ends', () => {
    const { unseen } = piecesOf(request({ body: text(`d=${nested(20)}`) }))
    expect(unseen.map(({ id }) => id)).toEqual(['payload.unseen.depth'])
  })

  it('a body larger than the budget says how much of it was seen', () => {
    const { inspected, unseen } = piecesOf(request({ body: text('x '.repeat(MEGABYTE)) }), { bytes: MEGABYTE })
    expect(inspected.of - inspected.bytes).toBe(MEGABYTE)
    expect(unseen.map(({ id }) => id)).toEqual(['payload.unseen.bytes'])
  })

  it('32 MiB are handed over in windows, and a value across their edge is in one of them', () => {
    const email = 'jane@example.test'
    const filler = 'lorem ipsum '.repeat(MEGABYTE)
    const { pieces, inspected } = piecesOf(
      request({ body: text(filler.slice(0, MEGABYTE - 8) + email + filler.repeat(3).slice(0, 31 * MEGABYTE - 9)) }),
    )
    expect(Math.max(...pieces.map(piece => piece.text?.length ?? 0))).toBeLessThan(1.1 * MEGABYTE)
    expect(pieces.some(piece => piece.text?.includes(email))).toBe(true)
    expect(inspected.bytes).toBe(inspected.of)
  })

  it('a window of JSON begins with a row, so that no quote in it is taken the wrong way round', () => {
    const rows = Array.from({ length: 60_000 }, (_, at) => ({ id: at, note: 'one, two: three, and so on for a while' }))
    const body = JSON.stringify(rows)
    for (const one of [text(body), bytes(Buffer.from(body))]) {
      const windows = piecesOf(request({ body: one })).pieces.filter(({ where }) => where === 'body.json')
      expect(windows.length).toBeGreaterThan(3)
      const names = new Set<string>()
      for (const { text: content, fields } of windows)
        for (let at = 0; content !== null && fields && at < fields.count; at += 1)
          names.add(fieldName(content, fields, at))
      expect([...names].sort()).toEqual(['id', 'note'])
    }
  })

  it('everything of an ordinary message was seen', () => {
    const { inspected, unseen } = piecesOf(request({ url: 'https://a.example/?q=é', body: text('{"a":"ü"}') }))
    expect(inspected).toEqual({ bytes: 'https://a.example/?q='.length + 2 + 10, of: 33 })
    expect(unseen).toEqual([])
  })
})

describe('anything at all', { timeout: 30_000 }, () => {
  it('never throws, and every place asked for is answered', () => {
    let cases = 0
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ maxLength: 300 }),
      fc.json(),
      fc
        .array(
          fc.constantFrom(
            '%',
            '%25',
            '\\',
            '\\u',
            '"',
            '{',
            '[',
            '=',
            '&',
            '&#',
            ';',
            '?',
            '//',
            'H4sIAAAA',
            'eyJ',
            '.',
            'data:',
            ',',
            '--b\r\n',
            'a@b.cd',
          ),
        )
        .map(parts => parts.join('')),
    )
    fc.assert(
      fc.property(anything, anything, fc.uint8Array({ maxLength: 300 }), (line, body, raw) => {
        cases += 1
        for (const one of [text(body), bytes(raw), { kind: 'form', fields: [[line, body]] } as const]) {
          const { pieces, inspected } = piecesOf(
            request({
              url: line,
              headers: [
                { name: 'cookie', value: body },
                { name: 'referer', value: line },
              ],
              body: one,
            }),
          )
          expect(inspected.bytes).toBe(inspected.of)
          for (const piece of pieces) {
            placeOf(piece, 0, Math.min(3, piece.text?.length ?? 0))
            expect(piece.fields === null || areInOrder(piece.fields)).toBe(true)
          }
        }
      }),
      { numRuns: Number(process.env.CASES ?? 200) },
    )
    expect(cases).toBeGreaterThanOrEqual(200)
  })
})
