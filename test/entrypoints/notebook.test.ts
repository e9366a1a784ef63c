import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { Notebook } from '../../entrypoints/background/intake/notebook'

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const stored = () => browser.storage.session.get(null)
/** What the next worker finds. */
const left = () => new Notebook().left

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000 })
  fakeBrowser.reset()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('the next worker finds what was put', () => {
  it('as it was put last, without what was removed', async () => {
    const notebook = new Notebook()
    for (const key of ['a:1', 'a:2', 'b:1']) void notebook.put(key, `first ${key}`)
    await wait(200)
    void notebook.put('a:1', 'second')
    notebook.remove('a:2')
    await wait(200)
    expect(await left()).toEqual({ 'a:1': 'second', 'b:1': 'first b:1' })
  })

  it('in the order in which it was put', async () => {
    const notebook = new Notebook()
    const keys = Array.from({ length: 300 }, (_, n) => `waiting:${300 - n}`)
    for (const [n, key] of keys.entries()) {
      void notebook.put(key, 'x'.repeat(500))
      if (n % 40 === 0) await wait(150)
    }
    await wait(200)
    expect(Object.keys(await stored()).length).toBeGreaterThan(10)
    expect(Object.keys(await left())).toEqual(keys)
  })

  it('and takes it up: what it removes or puts anew is not found by the one after it', async () => {
    void new Notebook().put('a:1', 'one')
    await wait(200)
    const next = new Notebook()
    next.remove('a:1')
    void next.put('a:2', 'two')
    await wait(200)
    expect(await left()).toEqual({ 'a:2': 'two' })
  })

  it('what was put before it had read what was left counts', async () => {
    void new Notebook().put('a:1', 'old')
    await wait(200)
    void new Notebook().put('a:1', 'new')
    await wait(200)
    expect(await left()).toEqual({ 'a:1': 'new' })
  })
})

describe('few and small writes', () => {
  it('hundreds of notes are tens of values, and nothing is left of what was removed', async () => {
    const notebook = new Notebook()
    const keys = Array.from({ length: 600 }, (_, n) => `${n % 2 ? 'seen' : 'waiting'}:${n}`)
    for (const key of keys) void notebook.put(key, 'x'.repeat(250))
    await wait(200)
    expect(Object.keys(await stored()).length).toBeLessThan(60)
    for (const key of keys) notebook.remove(key)
    await wait(200)
    expect(await stored()).toEqual({})
  })

  it('what stays does not hold on to what went: kinds have pages of their own', async () => {
    const notebook = new Notebook()
    for (let n = 0; n < 200; n++) {
      void notebook.put(`seen:${n}`, 'seen')
      void notebook.put(`waiting:${n}`, 'x'.repeat(1000))
    }
    await wait(200)
    const set = vi.spyOn(browser.storage.session, 'set')
    for (let n = 0; n < 200; n++) notebook.remove(`waiting:${n}`)
    await wait(200)
    expect(set).not.toHaveBeenCalled()
    expect(JSON.stringify(await stored()).length).toBeLessThan(10_000)
  })

  it('a long one has a page to itself', async () => {
    const notebook = new Notebook()
    void notebook.put('waiting:long', 'x'.repeat(90_000))
    void notebook.put('waiting:1', 'short')
    await wait(200)
    const set = vi.spyOn(browser.storage.session, 'set')
    void notebook.put('waiting:2', 'short')
    await wait(200)
    expect(JSON.stringify(set.mock.calls).length).toBeLessThan(1000)
  })
})

describe('there is no room', () => {
  it('the store refuses: said, and what comes when there is room again is written', async () => {
    const notebook = new Notebook()
    vi.spyOn(browser.storage.session, 'set').mockRejectedValueOnce(new Error('quota'))
    expect(await Promise.all([notebook.put('a:1', 'one'), wait(200)])).toContain(false)
    expect(await Promise.all([notebook.put('a:2', 'two'), wait(200)])).toContain(true)
    expect(await left()).toEqual({ 'a:1': 'one', 'a:2': 'two' })
  })

  it('more than a session holds is not taken, and what is there stays', async () => {
    const notebook = new Notebook()
    const put = Array.from({ length: 80 }, (_, n) => notebook.put(`a:${n}`, 'x'.repeat(100_000)))
    await wait(200)
    expect(await Promise.all(put)).toContain(false)
    const kept = Object.keys(await left())
    expect(kept).toEqual(Array.from({ length: kept.length }, (_, n) => `a:${n}`))
    expect(kept.length).toBeGreaterThan(50)
    notebook.remove('a:0')
    expect(await Promise.all([notebook.put('a:99', 'short'), wait(200)])).toContain(true)
  })
})
