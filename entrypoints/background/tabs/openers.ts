import { browser } from 'wxt/browser'
import { keepNewest } from '../store/keep-newest'

const MOST = 500

/** Which tab each was opened from: until it has a page of its own, what is sent there is sent by the page that opened it. */
export class Openers {
  readonly #openers = new Map<number, number>()

  constructor() {
    browser.tabs.onCreated.addListener(({ id, openerTabId }) => this.#hear(id, openerTabId))
    // Of a tab in another window, Firefox names no opener.
    browser.webNavigation.onCreatedNavigationTarget.addListener(({ tabId, sourceTabId }) =>
      this.#hear(tabId, sourceTabId),
    )
  }

  /** A worker that was stopped asks for those it did not hear of. */
  recover(open: readonly { readonly id?: number | undefined; readonly openerTabId?: number | undefined }[]): void {
    for (const { id, openerTabId } of open) this.#hear(id, openerTabId)
  }

  of(tab: number): number | undefined {
    return this.#openers.get(tab)
  }

  #hear(tab: number | undefined, opener: number | undefined): void {
    if (tab !== undefined && opener !== undefined) keepNewest(this.#openers, tab, opener, MOST)
  }
}
