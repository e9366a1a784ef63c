import * as v from 'valibot'
import { browser } from 'wxt/browser'
import type { Reason } from '../../../lib/facts'
import { localList } from '../store/local'

/** Sites that are not to be watched: paused one by one, or left out by what the person has set for all. */
export class Pauses {
  readonly #sites = new Set<string>()
  readonly #isLeftOut: (site: string) => boolean
  readonly ready: Promise<void>

  constructor(isLeftOut: (site: string) => boolean, tell: (trouble: Reason) => void) {
    this.#isLeftOut = isLeftOut
    this.ready = localList('paused', v.string(), tell).then(paused => {
      for (const site of paused) this.#sites.add(site)
    })
  }

  has(site: string): boolean {
    return this.stateOf(site) !== null
  }

  /** Why a site is not watched; null where it is. */
  stateOf(site: string): 'paused' | 'not-chosen' | null {
    if (this.#sites.has(site)) return 'paused'
    return this.#isLeftOut(site) ? 'not-chosen' : null
  }

  async set(site: string, paused: boolean): Promise<void> {
    if (paused) this.#sites.add(site)
    else this.#sites.delete(site)
    await browser.storage.local.set({ paused: [...this.#sites] })
  }

  async wipe(): Promise<void> {
    this.#sites.clear()
    await browser.storage.local.remove('paused')
  }
}
