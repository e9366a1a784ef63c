import { brotliCompressSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { brotli } from '../../../cli/read/brotli'
import type { Request } from '../../../lib/facts'
import { recogniseRequest } from '../../../lib/recognise/recognise-request'
import { buildSearch } from '../../../lib/recognise/values/search'

const search = buildSearch([{ label: 'Jane', values: { email: ['jane@example.test'] } }])
const packed = new Uint8Array(brotliCompressSync(JSON.stringify({ user: { email: 'jane@example.test' } })))

const sent = (bytes: Uint8Array, coding = 'br'): Request => ({
  id: 1,
  time: 0,
  method: 'POST',
  url: 'https://c.tracker.example/p',
  headers: [{ name: 'content-encoding', value: coding }],
  body: { kind: 'bytes', bytes },
  kind: 'xhr',
  page: { url: 'https://shop.example/' },
})
const unseen = (...asked: Parameters<typeof recogniseRequest>) => recogniseRequest(...asked).unseen.map(({ id }) => id)

it('is opened where the platform lends its own', () => {
  const { items, unseen } = recogniseRequest(sent(packed), search, { brotli })
  expect(items).toMatchObject([{ dataType: 'email', where: 'body.json.user.email', transforms: ['brotli'] }])
  expect(unseen).toEqual([])
})

it.each<[string, Request, { brotli?: typeof brotli }]>([
  ['where the platform has none', sent(packed), {}],
  ['that is broken', sent(packed.subarray(0, 20)), { brotli }],
  ['under another coding', sent(packed, 'gzip, br'), { brotli }],
  [
    'that grows beyond what may be decoded',
    sent(new Uint8Array(brotliCompressSync(Buffer.alloc(1e7, 'a')))),
    { brotli },
  ],
])('one %s is said to be unseen', (_, request, budget) => {
  expect(unseen(request, search, budget)).toContain('payload.unseen.brotli')
})
