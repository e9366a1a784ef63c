import { browser } from 'wxt/browser'

/** Sites that are not to be watched. */
export class Pauses {
  readonly #sites = new Set<string>()
  readonly ready: Promise<void>

  constructor() {
    this.ready = browser.storage.local.get('paused').then(({ paused }) => {
      for (const site of Array.isArray(paused) ? paused : []) this.#sites.add(String(site))
    })
  }

  has(site: string): boolean {
    return this.#sites.has(site)
  }

  async set(site: string, paused: boolean): Promise<void> {
    if (paused) this.#sites.add(site)
    else this.#sites.delete(site)
    await browser.storage.local.set({ paused: [...this.#sites] })
  }
}
