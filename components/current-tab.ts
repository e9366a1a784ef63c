import { browser } from 'wxt/browser'

/** The tab to show: named in the page's own address (`popup.html?tab=3`), or the one in front of the person. */
export async function currentTab(): Promise<number> {
  const named = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10)
  if (Number.isInteger(named)) return named
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab?.id ?? -1
}
