import { deflateSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Body, Request } from '../../../lib/facts'
import type { Budget } from '../../../lib/recognise/payload/pieces'
import { recogniseRequest } from '../../../lib/recognise/recognise-request'
import { buildSearch } from '../../../lib/recognise/values/search'

const search = buildSearch([
  {
    label: 'Jane',
    values: {
      email: ['jane@example.test'],
      phone: ['+1 415 555 0132'],
      'given-name': ['Jane'],
      'family-name': ['Doerington'],
      street: ['742 Evergreen Terrace Apt 5'],
      'birth-date': ['2014-05-01'],
      'postal-code': ['94117'],
      age: ['12'],
      location: ['37.7749,-122.4194'],
    },
  },
])

const post = (body: Body | null, url = 'https://c.tracker.example/p', headers: Request['headers'] = []): Request => ({
  id: 1,
  time: 0,
  method: 'POST',
  url,
  headers,
  body,
  kind: 'xhr',
  page: { url: null },
})
const text = (content: string): Request => post({ kind: 'text', text: content })
const bytes = (content: Uint8Array): Request => post({ kind: 'bytes', bytes: content })

/** The full sizes by FINEPRINT_HOSTILE=1; a fifth of them every day. */
const M = process.env.FINEPRINT_HOSTILE ? 1_000_000 : 200_000
/** Milliseconds of the processor, which other work on the machine hardly changes; an idle one needs a tenth of it. */
const BOUND = M / 200

function inTime(request: Request, budget: Partial<Budget> = {}): ReturnType<typeof recogniseRequest> {
  const before = process.cpuUsage()
  const answer = recogniseRequest(request, search, budget)
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1000).toBeLessThan(BOUND)
  expect(answer.inspected.bytes).toBeLessThanOrEqual(answer.inspected.of)
  return answer
}

describe('hostile input costs a bounded time and never throws', () => {
  const nested = (layers: number): string => {
    let value = 'jane@example.test'
    for (let layer = 0; layer < layers; layer++) value = Buffer.from(value).toString('base64')
    return value
  }
  it.each<readonly [string, () => Request]>([
    ['a truncated gzip', () => bytes(gzipSync('jane@example.test'.repeat(999)).subarray(0, 60))],
    ['a compression bomb, 1:1000', () => bytes(gzipSync(Buffer.alloc(40 * M)))],
    ['a bomb in a bomb', () => bytes(gzipSync(deflateSync(Buffer.alloc(20 * M))))],
    ['JSON ten thousand deep', () => text('['.repeat(10_000) + ']'.repeat(10_000))],
    ['JSON that never closes', () => text('{"a":'.repeat(100_000))],
    ['lone surrogates', () => text('\ud800\udfff"\udc00jane@example.test\ud83d'.repeat(10_000))],
    ['invalid UTF-8', () => bytes(Uint8Array.from({ length: M }, (_, at) => (at * 151) & 255))],
    ['a million %25', () => text('%25'.repeat(M))],
    ['a million backslashes', () => text('\\'.repeat(M))],
    ['base64 of base64 of …, thirty deep', () => text(nested(18))],
    ['one word without end', () => text('a'.repeat(2 * M))],
    ['one number without end', () => text('1'.repeat(2 * M))],
    ['hex without end', () => text('0123456789abcdef'.repeat(M / 8))],
    ['dots and digits', () => text('1.1.1.1-1.'.repeat(M / 10))],
    ['the beginning of a value, over and over', () => text('742 evergreen '.repeat(M / 14))],
    ['the age, over and over', () => text('12,'.repeat(M / 3))],
    ['the year, over and over', () => text('2014-2014/'.repeat(M / 10))],
    ['the whole value, over and over', () => text('jane@example.test '.repeat(M / 18))],
    ['the last four digits, over and over', () => text('0132 '.repeat(M / 5))],
    ['the coordinate, over and over', () => text('37.7749 '.repeat(M / 8))],
    ['the degrees, over and over', () => text('37°46′29″N '.repeat(M / 11))],
    ['wide letters without end', () => text('ｊａｎｅ＠'.repeat(M / 5))],
    ['mail in mail in mail', () => text('=3D3D40a'.repeat(M / 8))],
    ['lines that never end', () => text('a=\r\n'.repeat(M / 4))],
    ['quotes', () => text('"'.repeat(M))],
    ['an address of a megabyte', () => post(null, `https://c.tracker.example/?${'a=1&'.repeat(M / 4)}`)],
    [
      'headers without end',
      () =>
        post(
          null,
          'https://c.tracker.example/',
          Array.from({ length: M / 100 }, (_, at) => ({ name: `x-${at}`, value: 'Jane%20Doerington' })),
        ),
    ],
    ['an address that is none', () => post(null, 'not an address %%% \u0000')],
  ])(
    '%s',
    (_, make) => {
      inTime(make())
    },
    60_000,
  )

  it('says how much of a body over the limit was inspected, and still finds what stands at its beginning', () => {
    const answer = inTime(
      bytes(
        Buffer.concat([Buffer.from('{"email":"jane@example.test","x":"'), Buffer.alloc(M, 'y'), Buffer.from('"}')]),
      ),
      { bytes: M / 4 },
    )
    expect(answer.items.map(item => item.dataType)).toContain('email')
    expect(answer.inspected.bytes).toBeLessThan(answer.inspected.of)
    expect(answer.unseen.length).toBeGreaterThan(0)
  })
})

describe('whatever comes', () => {
  it('neither throws nor tells of a value that is not there', () => {
    let cases = 0
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.string({ maxLength: 200, unit: 'binary' }), (body, query) => {
        cases++
        const answer = recogniseRequest(
          post({ kind: 'bytes', bytes: body }, `https://c.tracker.example/?q=${query}`),
          search,
        )
        expect(answer.items.filter(item => item.known)).toEqual([])
      }),
      { numRuns: 500 },
    )
    expect(cases).toBeGreaterThanOrEqual(500)
  })
})
