import type { Payload } from '../../lib/messages'
import type { Said } from './witness'

const KINDS: Readonly<Record<string, Payload['kind']>> = {
  fetch: 'xhr',
  xmlhttprequest: 'xhr',
  beacon: 'beacon',
  img: 'image',
  image: 'image',
  script: 'script',
  link: 'style',
  css: 'style',
  iframe: 'frame',
  frame: 'frame',
}

/**
 * Every address this document asked for, by the browser's own list of them: the witness of what nobody else reported.
 * It names no method and shows no content. What came from a cache or from a service worker did not leave the page.
 */
export function watchLoaded(use: (said: Said) => void): void {
  const take = (entries: readonly PerformanceEntry[]): void => {
    const drift = Date.now() - performance.now()
    for (const entry of entries) {
      const { name, startTime, initiatorType, deliveryType, workerStart } = entry as PerformanceResourceTiming & {
        deliveryType?: string
      }
      if (!/^https?:/.test(name) || deliveryType === 'cache' || workerStart > 0) continue
      // The clock behind `timeOrigin` stands still while a computer sleeps.
      const time = Math.round(drift + startTime)
      const base = { time, kind: KINDS[initiatorType] ?? 'other', method: 'GET', url: name } as const
      use({ ...base, onlyHere: false, atOnce: false, size: 0, payload: async () => base })
    }
  }
  new PerformanceObserver(list => take(list.getEntries())).observe({ type: 'resource', buffered: true })
}
