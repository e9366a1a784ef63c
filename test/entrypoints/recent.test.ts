import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Recent } from '../../entrypoints/background/tabs/recent'

const START = 1_800_000_000_000
beforeEach(() => vi.useFakeTimers({ now: START }))
afterEach(() => vi.useRealTimers())

/** One value after another, each replaced 100 ms after it came. */
function replaced(values: readonly string[]): Recent<string> {
  const recent = new Recent<string>()
  for (const value of values) {
    vi.advanceTimersByTime(100)
    recent.keep(value)
  }
  return recent
}

it.each([
  [0, 'a'],
  [99, 'a'],
  [100, 'b'],
  [250, 'c'],
  [300, undefined],
] as const)('%d ms after the first came, it was %s', (ms, value) => {
  expect(replaced(['a', 'b', 'c']).at(START + ms)).toBe(value)
})

it('of several, that which is asked for', () => {
  const recent = replaced(['a1', 'b1', 'a2', 'b2'])
  expect(recent.at(START + 150, value => value.startsWith('a'))).toBe('a2')
  expect(recent.at(START + 350, value => value.startsWith('a'))).toBeUndefined()
})

it('is remembered for a while only, or until it must be forgotten', () => {
  const recent = replaced(['a', 'b'])
  vi.advanceTimersByTime(20_000)
  recent.keep('c')
  expect(recent.at(START)).toBe('c')
  recent.forget()
  expect(recent.at(START)).toBeUndefined()
})

it('a clock that was put back: what is said to have stood until later is not believed', () => {
  const recent = replaced(['a', 'b'])
  vi.setSystemTime(START - 3_600_000)
  expect(recent.at(Date.now())).toBeUndefined()
  recent.keep('c')
  expect(recent.at(START - 3_600_001)).toBe('c')
  vi.setSystemTime(START + 1000)
  expect(recent.at(START)).toBeUndefined()
})
