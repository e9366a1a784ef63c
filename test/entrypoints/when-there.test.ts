import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { whenThere } from '../../entrypoints/page.content/when-there'

/** A page of which nothing is there yet, and a browser that has time after a tenth of a second. */
let page: EventTarget
let readyState: DocumentReadyState
const use = vi.fn()
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const happens = (name: string) => page.dispatchEvent(new Event(name))

beforeEach(() => {
  vi.useFakeTimers()
  use.mockClear()
  page = new EventTarget()
  readyState = 'loading'
  vi.stubGlobal('document', {
    get readyState() {
      return readyState
    },
  })
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
  vi.stubGlobal('requestIdleCallback', (then: () => void) => setTimeout(then, 100))
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('a page is looked at', () => {
  it('once all that belongs to it is there and the browser has time', async () => {
    whenThere(use)
    happens('DOMContentLoaded')
    await wait(1500)
    expect(use).not.toHaveBeenCalled()
    happens('load')
    expect(use).not.toHaveBeenCalled()
    await wait(100)
    expect(use).toHaveBeenCalledTimes(1)
  })

  it('all the same where something never comes: two seconds after its own text', async () => {
    whenThere(use)
    await wait(5000)
    happens('DOMContentLoaded')
    await wait(1900)
    expect(use).not.toHaveBeenCalled()
    await wait(200)
    expect(use).toHaveBeenCalledTimes(1)
  })

  it('all the same where its text never ends', async () => {
    whenThere(use)
    await wait(9900)
    expect(use).not.toHaveBeenCalled()
    await wait(300)
    expect(use).toHaveBeenCalledTimes(1)
    happens('DOMContentLoaded')
    await wait(5000)
    expect(use).toHaveBeenCalledTimes(1)
  })

  it.each(['pointerdown', 'keydown'])('at once where a person touches it: %s', touch => {
    whenThere(use)
    happens(touch)
    expect(use).toHaveBeenCalledTimes(1)
  })

  it('once, whatever else comes', async () => {
    whenThere(use)
    for (const name of ['DOMContentLoaded', 'keydown', 'load', 'pointerdown', 'keydown']) happens(name)
    await wait(10_000)
    expect(use).toHaveBeenCalledTimes(1)
  })

  it.each(['interactive', 'complete'] as const)('also where we come late: %s', async state => {
    readyState = state
    whenThere(use)
    await wait(state === 'complete' ? 100 : 2100)
    expect(use).toHaveBeenCalledTimes(1)
  })
})
