import type { Payload } from '../../lib/messages'
import { tooLate } from './private-line'
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
 * It names no method and shows no content. What came from a cache or from a service worker did not leave the page. Looked
 * through when the page has time: the list comes in a hundred pieces while it loads.
 */
export function watchLoaded(use: (said: Said) => void): void {
  const lists: PerformanceObserverEntryList[] = []
  const take = (): void => {
    const drift = Date.now() - performance.now()
    for (const entry of lists.splice(0).flatMap(list => list.getEntries())) {
      const { name, startTime, initiatorType, deliveryType, workerStart } = entry as PerformanceResourceTiming & {
        deliveryType?: string
      }
      if (!/^https?:/.test(name) || deliveryType === 'cache' || workerStart > 0) continue
      // The clock behind `timeOrigin` stands still while a computer sleeps.
      const time = Math.round(drift + startTime)
      const kind = KINDS[initiatorType] ?? 'other'
      use({ time, kind, method: 'GET', url: name, onlyHere: false, atOnce: false, size: 0 })
    }
  }
  const later = (list: PerformanceObserverEntryList): void => {
    if (lists.push(list) === 1) requestIdleCallback(take, { timeout: 1000 })
  }
  // In a page that stood before us, what went before was not for us to see, or was said by the script that an update ended.
  new PerformanceObserver(later).observe({ type: 'resource', buffered: !tooLate() })
  addEventListener('pagehide', take, true)
}
