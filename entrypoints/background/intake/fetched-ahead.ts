import type { RawHeader } from '../../../lib/observe/request'

/** Chromium itself keeps fewer. In memory: where the worker is stopped in between, the second request is recorded too. */
const MOST = 100

/**
 * Pages that Chromium fetches before anybody goes there (https://developer.chrome.com/docs/web-platform/prerender-pages).
 * Whether one is then rendered behind the page or gone to, the browser shows one more request, which is answered with what
 * was fetched and reaches nobody: it lacks what the network itself puts to each (`Sec-Fetch-Mode`; tried, 156).
 */
export class FetchedAhead {
  readonly #addresses = new Set<string>()

  /** True where this request is answered with what was fetched before. */
  answers({ type, url }: { readonly type: string; readonly url: string }, headers: readonly RawHeader[]): boolean {
    if (type !== 'main_frame') return false
    const has = (wanted: string): boolean => headers.some(({ name }) => name.toLowerCase() === wanted)
    if (!has('sec-fetch-mode')) return this.#addresses.has(url)
    if (has('sec-purpose')) this.#remember(url)
    return false
  }

  #remember(url: string): void {
    this.#addresses.add(url)
    const [oldest] = this.#addresses
    if (this.#addresses.size > MOST && oldest !== undefined) this.#addresses.delete(oldest)
  }
}
