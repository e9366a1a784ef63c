import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { keyPressed, notToBePainted, painted } from '../../entrypoints/background/pace/painted'
import { SessionValue } from '../../entrypoints/background/store/session'

/** What a key makes us write down waits until the page has shown the key. */

const writes = vi.fn()

beforeEach(() => {
  vi.useFakeTimers()
  fakeBrowser.reset()
  writes.mockReset()
  fakeBrowser.storage.session.onChanged.addListener(({ typed }) => void writes(typed?.newValue))
})
afterEach(() => {
  notToBePainted()
  vi.useRealTimers()
})

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms)

it('without a key at once', async () => {
  void new SessionValue('typed', '').set('r', painted())
  await wait(0)
  expect(writes).toHaveBeenCalledWith('r')
})

it('with a key a moment later, and then what stands by then, in one', async () => {
  const typed = new SessionValue('typed', '')
  const written = vi.fn()
  for (const value of ['r', 'ro', 'rob']) {
    keyPressed()
    void typed.set(value, painted()).then(written)
    await wait(15)
  }
  expect(typed.value).toBe('rob')
  expect(writes).not.toHaveBeenCalled()
  expect(written).not.toHaveBeenCalled()
  await wait(10)
  expect(writes.mock.calls).toEqual([['rob']])
  expect(written).toHaveBeenCalledTimes(3)
})

it('but not what no page would say again', async () => {
  keyPressed()
  void new SessionValue('typed', '').set('r')
  await wait(0)
  expect(writes).toHaveBeenCalledWith('r')
})

it('not for longer, however fast the next keys come', async () => {
  const typed = new SessionValue('typed', 0)
  for (let key = 1; key <= 20; key++) {
    keyPressed()
    void typed.set(key, painted())
    await wait(20)
  }
  expect(writes.mock.calls.length).toBeGreaterThanOrEqual(5)
})

it('not where the page is being left', async () => {
  keyPressed()
  void new SessionValue('typed', '').set('r', painted())
  await wait(0)
  expect(writes).not.toHaveBeenCalled()
  notToBePainted()
  await wait(0)
  expect(writes).toHaveBeenCalledWith('r')
})
