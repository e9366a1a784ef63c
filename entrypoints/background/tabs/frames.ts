import { browser } from 'wxt/browser'
import type { PageRef } from '../../../lib/facts'
import { keepNewest } from '../store/keep-newest'

interface Stay {
  readonly url: string
  readonly since: number
}

const MOST = 5000
/** Of one frame: a message may be looked at when its frame has just gone on. */
const MOST_STAYS = 3

/** Which address each frame was at, by the browser's own word. In memory; a worker that was stopped asks. */
export class Frames {
  readonly #stays = new Map<string, readonly Stay[]>()

  constructor() {
    browser.webNavigation.onCommitted.addListener(({ tabId, frameId, url, timeStamp }) => {
      if (frameId === 0) return
      const key = `${tabId}:${frameId}`
      const before = this.#stays.get(key) ?? []
      keepNewest(this.#stays, key, [{ url, since: timeStamp }, ...before].slice(0, MOST_STAYS), MOST)
    })
  }

  /** Null for the page itself, and where nobody knows. */
  async addressOf({ tab = -1, frame = 0 }: PageRef, time: number): Promise<string | null> {
    if (frame <= 0) return null
    const stays = this.#stays.get(`${tab}:${frame}`)
    if (stays) return (stays.find(({ since }) => since <= time) ?? stays.at(-1))?.url ?? null
    const found = await browser.webNavigation.getFrame({ tabId: tab, frameId: frame }).catch(() => null)
    return found?.url || null
  }
}
