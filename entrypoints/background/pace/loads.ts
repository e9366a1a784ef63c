import { browser } from 'wxt/browser'
import type { Calm } from './calm'
import { notToBePainted } from './painted'

/** Tells when tabs begin to load a page and when they are done. */
export function watchLoads(calm: Calm): void {
  const { onBeforeNavigate, onCompleted, onErrorOccurred } = browser.webNavigation
  onBeforeNavigate.addListener(({ tabId, frameId }) => {
    notToBePainted()
    if (frameId === 0) calm.loads(tabId)
  })
  for (const ended of [onCompleted, onErrorOccurred])
    ended.addListener(({ tabId, frameId }) => {
      if (frameId === 0) calm.loaded(tabId)
    })
  browser.tabs.onRemoved.addListener(tab => calm.loaded(tab))
}
