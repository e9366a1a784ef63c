import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { LinkChecks } from '../../entrypoints/background/pages/link-checks'

/** Links are followed one after the other, which takes longer than a worker may live. */

const followed: string[] = []
vi.mock('../../entrypoints/background/policies/fetch-text', () => ({
  fetchText: async (address: string) => {
    followed.push(new URL(address).pathname)
    return { address, status: 404, text: '', contentType: '' }
  },
}))
vi.mock('../../lib/judge/pledges', () => ({ pledgesOf: () => [{ promise: 'child-page-links' }] }))
vi.mock('../../lib/judge/child-links', async original => ({
  ...(await original<object>()),
  linksToCheck: () => ['/a', '/b', '/c', '/d'].map(path => ({ href: `https://other.example${path}` })),
}))

function worker(): LinkChecks {
  return new LinkChecks({
    tabs: { find: async () => ({ tab: 1, url: 'https://kids.example/' }) },
    documents: { of: async () => [{ frame: 0, described: 1, page: {} }] },
    situations: { of: async () => ({ policy: {} }) },
    views: { changed: () => undefined },
  } as never)
}
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  vi.useFakeTimers()
  fakeBrowser.reset()
  followed.length = 0
})
afterEach(() => vi.useRealTimers())

it('goes on where the worker before was stopped, to the end', async () => {
  const first = worker()
  void first.start(1)
  await wait(300)
  expect(await first.of(1)).toEqual({ state: 'running', checked: 1, of: 4 })
  // Nothing of the first is left but what it wrote down.
  vi.clearAllTimers()
  const next = worker()
  expect(await next.of(1)).toEqual({ state: 'running', checked: 1, of: 4 })
  void next.goOn()
  await wait(2000)
  expect(await next.of(1)).toEqual({ state: 'done', checked: 4, of: 4 })
  expect(followed).toEqual(['/a', '/b', '/b', '/c', '/d'])
})

it('stopped by the person it stays stopped, and goes on when they ask', async () => {
  const first = worker()
  void first.start(1)
  await wait(300)
  await first.stop(1)
  vi.clearAllTimers()
  const next = worker()
  await next.goOn()
  expect(await next.of(1)).toEqual({ state: 'stopped', checked: 1, of: 4 })
  void next.start(1)
  await wait(2000)
  expect((await next.of(1))?.state).toBe('done')
})

it('asked for again while it is still at its last link: one check, not two', async () => {
  const check = worker()
  void check.start(1)
  await wait(300)
  await check.stop(1)
  void check.start(1)
  await wait(3000)
  expect(followed).toEqual(['/a', '/b', '/c', '/d'])
})

it('nothing is left of a page that was left', async () => {
  const check = worker()
  void check.start(1)
  await wait(300)
  await check.forget(1)
  await wait(2000)
  expect(followed).toEqual(['/a', '/b'])
  expect(await check.of(1)).toEqual({ state: 'offered', checked: 0, of: 4 })
})
