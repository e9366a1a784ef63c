import * as v from 'valibot'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PAGE_SHAPES } from '../../entrypoints/background/messages/page-shapes'
import { tell } from '../../entrypoints/page.content/tell'
import { type Said, Witness } from '../../entrypoints/page.content/witness'

/** What a page can make its own witness hold. */

vi.mock('../../entrypoints/page.content/tell', () => ({ tell: vi.fn(), isGone: () => false }))

const asked: string[] = []

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('addEventListener', () => undefined)
  asked.length = 0
  vi.mocked(tell).mockImplementation(async (type, input) => {
    if (type === 'requests.seen')
      asked.push(...(input as { sightings: { url: string }[] }).sightings.map(({ url }) => url))
    return { wanted: [], later: [] } as never
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const said = (url: string): Said => {
  const base = { time: Date.now(), kind: 'xhr', method: 'GET', url, size: 0 } as const
  return { ...base, onlyHere: false, atOnce: false }
}
const address = (n: number, length = 0): string => `https://far.example/${n}?${'x'.repeat(length)}`

it('of addresses of two megabytes it holds few, and hears again once those are said', async () => {
  const witness = new Witness('d')
  for (let n = 0; n < 50; n++) witness.call(said(address(n, 2_000_000)))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked.length).toBeLessThan(10)
  expect(asked.length).toBeGreaterThan(0)
  witness.call(said(address(99)))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toContain(address(99))
})

it('what the browser’s list names after a call is not said twice', async () => {
  const witness = new Witness('d')
  witness.call(said(address(1)))
  witness.loaded(said(address(1)))
  witness.loaded(said(address(2)))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toEqual([address(1), address(2)])
})

it('calls that the list never names are forgotten, the oldest first', async () => {
  const witness = new Witness('d')
  for (let n = 0; n < 3000; n++) witness.call(said(address(n)))
  await vi.advanceTimersByTimeAsync(60_000)
  asked.length = 0
  witness.loaded(said(address(0)))
  witness.loaded(said(address(2999)))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toEqual([address(0)])
})

it.each([
  ['the method', { method: 'M'.repeat(3_000_000) }],
  ['the address', { url: address(1, 3_000_000) }],
  ['what is sent on a socket, or the name of what is kept', { text: 'x'.repeat(3_000_000) }],
])('what is said with it is taken, however long the page makes %s', async (_, odd) => {
  const messages: unknown[] = []
  vi.mocked(tell).mockImplementation(async (_, input) => {
    messages.push(input)
    return { taken: [1, 2] } as never
  })
  const witness = new Witness('d')
  const kept = { time: Date.now(), kind: 'storage', method: 'STORE', url: address(0), text: 'kept' } as const
  for (const content of [{ ...kept, ...odd }, kept])
    witness.call({ ...content, size: content.text.length, onlyHere: true, atOnce: true, payload: () => content })
  await vi.advanceTimersByTimeAsync(5_000)
  expect(messages).toHaveLength(1)
  expect(v.safeParse(PAGE_SHAPES['payloads.seen'], messages[0]).issues).toBeUndefined()
  expect(messages[0]).toMatchObject({ payloads: [{ number: 1 }, { number: 2, text: 'kept' }] })
})

it('of what is kept over and over it says so much, and more when that is over; of messages all', async () => {
  const said: string[] = []
  vi.mocked(tell).mockImplementation(async (_, input) => {
    const { payloads } = input as { payloads: { number: number; text: string }[] }
    said.push(...payloads.map(({ text }) => text))
    return { taken: payloads.map(({ number }) => number) } as never
  })
  const witness = new Witness('d')
  const call = (kind: 'storage' | 'websocket', text: string) => {
    const content = { time: Date.now(), kind, method: 'STORE', url: address(0), text }
    witness.call({ ...content, size: 1, onlyHere: true, atOnce: true, payload: () => content })
  }
  for (let n = 0; n < 1000; n++) call('storage', 'state')
  for (let n = 0; n < 1000; n++) call('websocket', 'message')
  await vi.advanceTimersByTimeAsync(5_000)
  call('storage', 'the last')
  await vi.advanceTimersByTimeAsync(5_000)
  expect(said.filter(text => text === 'state')).toHaveLength(200)
  expect(said.filter(text => text === 'message')).toHaveLength(1000)
  expect(said).toContain('the last')
})
