import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { Views } from '../../entrypoints/background/faces/views'
import { Calm } from '../../entrypoints/background/pace/calm'

const badge = vi.fn()

function worker(): Views {
  return new Views({
    tabs: { get: (tab: number) => ({ tab, visit: 'v', site: 'shop.example', cameFrom: null }) },
    visits: { findings: async () => [] },
    companies: { of: () => null },
    suppressions: { ready: Promise.resolve(), all: [] },
    pauses: { has: () => false },
    speech: { words: Promise.resolve(() => '') },
    calm: new Calm(),
  } as never)
}
const shown = () => badge.mock.calls.map(([{ tabId }]) => tabId)

beforeEach(() => {
  vi.useFakeTimers()
  fakeBrowser.reset()
  badge.mockClear()
  Object.assign(browser.action, { setBadgeText: badge, setBadgeBackgroundColor: vi.fn(), setTitle: vi.fn() })
})
afterEach(() => vi.useRealTimers())

it('a badge that the worker was stopped before it could show is shown by the next, and no other', async () => {
  const first = worker()
  first.changed(1)
  await vi.advanceTimersByTimeAsync(1000)
  first.changed(2)
  await vi.advanceTimersByTimeAsync(10)
  vi.clearAllTimers()
  expect(shown()).toEqual([1])
  const next = worker()
  await next.goOn()
  await vi.advanceTimersByTimeAsync(1000)
  expect(shown()).toEqual([1, 2])
  const last = worker()
  await last.goOn()
  await vi.advanceTimersByTimeAsync(1000)
  expect(shown()).toEqual([1, 2])
})
