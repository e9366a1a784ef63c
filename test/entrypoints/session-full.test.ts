import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { Notebook } from '../../entrypoints/background/intake/notebook'
import { SessionValue, session } from '../../entrypoints/background/store/session'

/** `storage.session` holds ten megabytes for everything, of whatever part of ours. */

const full = vi.fn()
const refuse = (message: string) => vi.spyOn(browser.storage.session, 'set').mockRejectedValue(new Error(message))
/** As Chromium and Firefox say it. */
const CHROMIUM = 'Session storage quota bytes exceeded. Values were not stored.'
const FIREFOX = 'QuotaExceededError: storage.session API call exceeded its quota limitations.'

beforeEach(() => {
  vi.useFakeTimers()
  fakeBrowser.reset()
  full.mockClear()
  session.onFull = full
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

it.each([CHROMIUM, FIREFOX])(
  'a value that finds no room lives on in the worker, and that is told: %s',
  async message => {
    refuse(message)
    const value = new SessionValue('some', 1)
    await value.set(2)
    expect(value.value).toBe(2)
    expect(full).toHaveBeenCalledOnce()
  },
)

it('a worker that is being stopped is not full', async () => {
  refuse('Extension context invalidated.')
  await new SessionValue('some', 1).set(2)
  expect(full).not.toHaveBeenCalled()
})

it('a note that finds no room is not taken for written, and what was removed makes room all the same', async () => {
  const notebook = new Notebook()
  void notebook.put('old:1', 'x'.repeat(9000))
  await vi.advanceTimersByTimeAsync(200)
  refuse(CHROMIUM)
  notebook.remove('old:1')
  const put = notebook.put('new:1', 'y')
  await vi.advanceTimersByTimeAsync(200)
  expect(await put).toBe(false)
  expect(full).toHaveBeenCalledOnce()
  expect(await browser.storage.session.get(null)).toEqual({})
})
