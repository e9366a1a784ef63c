import { browser } from 'wxt/browser'

/** The tab to show: named in the page's own address (`popup.html?tab=3`), or the one in front of the person. */
export async function currentTab(): Promise<number> {
  const named = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10)
  if (Number.isInteger(named)) return named
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab?.id ?? -1
}

/** Calls back with the tab to show, now and whenever the person turns to another; returns how to stop. */
export function followedTab(listener: (tab: number) => void): () => void {
  const tell = () => void currentTab().then(listener)
  tell()
  browser.tabs.onActivated.addListener(tell)
  return () => browser.tabs.onActivated.removeListener(tell)
}
