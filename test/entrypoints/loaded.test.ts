import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchLoaded } from '../../entrypoints/page.content/loaded'

/** An update of the extension puts its scripts into pages that stand already, where the old ones have said what went before. */

const observed = vi.fn()

beforeEach(() => {
  observed.mockReset()
  vi.stubGlobal('addEventListener', () => undefined)
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      observe = observed
    },
  )
})
afterEach(() => vi.unstubAllGlobals())

it.each([
  ['a page that is just coming', 'loading', 'https://shop.example/', true],
  ['the first document of a frame', 'complete', 'about:blank', true],
  ['a page that stood before us', 'complete', 'https://shop.example/', false],
  ['one that is half there', 'interactive', 'https://shop.example/', false],
])('in %s', (_, readyState, href, whole) => {
  vi.stubGlobal('document', { readyState })
  vi.stubGlobal('location', { href })
  watchLoaded(() => undefined)
  expect(observed).toHaveBeenCalledWith({ type: 'resource', buffered: whole })
})
