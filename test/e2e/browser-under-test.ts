import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { asking, PageView } from '../../lib/messages'

/** One page in a real browser, driven as a person would. */
export interface Tab {
  goto(url: string): Promise<void>
  /** Key by key. */
  type(selector: string, text: string): Promise<void>
  click(selector: string): Promise<void>
  /** A named key (`Enter`, `Tab`, `Escape`) at whatever has the focus. */
  press(key: string): Promise<void>
  url(): Promise<string>
  /** The result of an expression in the page, promises awaited; plain data only. */
  run<Result>(expression: string): Promise<Result>
  close(): Promise<void>
}

/** A real browser with Fineprint in it, in a throw-away profile. */
export interface BrowserUnderTest {
  readonly name: 'chromium' | 'firefox'
  open(url: string): Promise<Tab>
  /** Speaks to the background as any page of the extension does. */
  readonly ask: ReturnType<typeof asking>
  /** An expression in a page of the extension, where `browser` or `chrome` can be used. */
  own<Result>(expression: string): Promise<Result>
  /** Stops the service worker or the event page, as the browser may at any moment; resolves when it is gone. */
  killBackground(): Promise<void>
  /** Takes the record away while it is in use, as a browser does that finds its files damaged; settings stay. */
  loseRecord(): Promise<void>
  /** In bytes, what its scripts hold; null where the browser does not tell. */
  backgroundHeap(): Promise<number | null>
  /** Uninstalls Fineprint: pages opened from then on are as they would be without it. */
  removeFineprint(): Promise<void>
  close(): Promise<void>
}

export interface Ports {
  readonly tls: number
  readonly http: number
}

export const OUT = process.env.FINEPRINT_OUT ?? join(import.meta.dirname, '../../.output')

/** A browser that is not there is a failure, never a skipped test. */
export function findProgram(variable: string, names: readonly string[]): string {
  const named = process.env[variable]
  if (named) return named
  const folders = (process.env.PATH ?? '').split(delimiter)
  const found = names.flatMap(name => folders.map(folder => join(folder, name))).find(existsSync)
  if (!found) throw new Error(`none of ${names.join(', ')} was found; name one in ${variable}`)
  return found
}

/** The tab that shows `url` (a beginning is enough), as the extension numbers it. */
export const tabAt = async ({ own }: BrowserUnderTest, url: string): Promise<number> => {
  const tabs = await own<{ id: number; url?: string }[]>('chrome.tabs.query({})')
  const found = tabs.find(tab => tab.url?.startsWith(url))
  if (!found) throw new Error(`no tab shows ${url}: ${tabs.map(tab => tab.url).join(', ')}`)
  return found.id
}

export async function viewOf(browser: BrowserUnderTest, url: string): Promise<PageView> {
  return browser.ask('page.get', { tab: await tabAt(browser, url) })
}

export const badgeOf = async (browser: BrowserUnderTest, url: string): Promise<string> =>
  browser.own(`chrome.action.getBadgeText({ tabId: ${await tabAt(browser, url)} })`)

/** Asks once more where the background was stopped while it was asked. */
export async function patiently<Answer>(ask: () => Promise<Answer>, times = 5): Promise<Answer> {
  try {
    return await ask()
  } catch (error) {
    if (times === 0) throw error
    await new Promise(resolve => setTimeout(resolve, 300))
    return patiently(ask, times - 1)
  }
}

/** Asks again until the answer is true; the last answer is in the error. */
export async function until<Answer>(
  ask: () => Promise<Answer>,
  isSo: (answer: Answer) => boolean,
  seconds = 30,
): Promise<Answer> {
  const end = Date.now() + seconds * 1000
  let answer = await ask()
  while (!isSo(answer)) {
    if (Date.now() > end) throw new Error(`still not so after ${seconds} s: ${JSON.stringify(answer)?.slice(0, 3000)}`)
    await new Promise(resolve => setTimeout(resolve, 100))
    answer = await ask()
  }
  return answer
}
