import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { saidByProbe } from '../../entrypoints/page.content/payloads'

/** What a page's script holds of each request until the background has it. */

beforeEach(() => vi.stubGlobal('document', { baseURI: 'https://shop.example/cart' }))
afterEach(() => vi.unstubAllGlobals())

const URL_HERE = 'https://shop.example/a'

it('of what is known by its address alone, no function is held', () => {
  const said = saidByProbe(['xhr bare', 'get', '/a', ''])
  expect(said).toMatchObject({ kind: 'xhr', method: 'GET', url: URL_HERE, size: 0, onlyHere: false, atOnce: false })
  expect(said).not.toHaveProperty('payload')
})

it.each([
  ['a body that was copied', ['xhr copy', 'POST', '/a', 'x=1'], { text: 'x=1' }],
  ['bytes', ['beacon', 'POST', '/a', Uint8Array.of(97)], { text: 'a' }],
  ['a stream that could not be looked at', ['xhr stream', 'POST', '/a', ''], { unseen: 'stream' }],
] as const)('of %s, its content', (_, detail, content) => {
  expect(saidByProbe(detail)?.payload?.()).toMatchObject({ method: 'POST', url: URL_HERE, ...content })
})
