import { afterEach, beforeEach, expect, it, vi } from 'vitest'
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
