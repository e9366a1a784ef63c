import { browser } from 'wxt/browser'
import { originOf, webOriginOf } from '../../../lib/recognise/parties/origin-of'
import type { Attachment } from './attachment'
import { debug, type TargetInfo } from './protocol'

/** In milliseconds. */
const LOOK_EVERY = 100
/** A page that is loaded again starts its workers within this; of one that stays away they are forgotten. */
const MAY_COME_BACK = 10_000
const MOST = 50

interface Met {
  /** Null: the browser refuses it. */
  readonly attachment: Attachment | null
  seen: number
}

/**
 * The shared workers of the tabs that are looked at thoroughly. They belong to no page alone, so none comes with its tab,
 * and an extension is not told of those that start (`Target.setDiscoverTargets`: "Not allowed"): they are looked for. One
 * that was met is held for us when its page, loaded again, starts it again.
 */
export class SharedWorkers {
  readonly #tabs: () => readonly number[]
  readonly #attachmentTo: (targetId: string, tab: number) => Attachment
  readonly #met = new Map<string, Met>()
  #isLooking = false

  constructor(tabs: () => readonly number[], attachmentTo: (targetId: string, tab: number) => Attachment) {
    this.#tabs = tabs
    this.#attachmentTo = attachmentTo
  }

  get(targetId: string): Attachment | undefined {
    return this.#met.get(targetId)?.attachment ?? undefined
  }

  /** Looks for as long as there is a tab to look for. */
  async look(): Promise<void> {
    if (this.#isLooking) return
    this.#isLooking = true
    while (this.#tabs().length > 0) {
      await this.#round().catch(() => undefined)
      await new Promise(resolve => setTimeout(resolve, LOOK_EVERY))
    }
    this.#isLooking = false
  }

  /** Of a tab that is looked at no more. */
  async leave(tab: number): Promise<void> {
    const left = [...this.#met].filter(([, { attachment }]) => attachment?.tab === tab)
    await Promise.all(left.map(([id]) => this.forget(id)))
  }

  async forget(targetId: string): Promise<void> {
    const attachment = this.get(targetId)
    this.#met.delete(targetId)
    await attachment?.end()
  }

  async #round(): Promise<void> {
    const running = (await debug().getTargets()).filter(isSharedWorker)
    const now = Date.now()
    for (const { id } of running) {
      const met = this.#met.get(id)
      if (met) met.seen = now
    }
    for (const [id, { seen }] of this.#met) if (now - seen > MAY_COME_BACK) await this.forget(id)
    const fresh = running.filter(({ id }) => !this.#met.has(id)).slice(0, MOST - this.#met.size)
    if (fresh.length === 0) return
    const tabs = await tabsByOrigin(this.#tabs())
    for (const { id, url } of fresh) {
      const tab = tabs.get(originOf(url) ?? '')
      if (tab !== undefined) await this.#meet(id, this.#attachmentTo(id, tab))
    }
  }

  async #meet(id: string, attachment: Attachment): Promise<void> {
    const seen = Date.now()
    this.#met.set(id, { attachment, seen })
    await attachment.begin().catch(() => this.#met.set(id, { attachment: null, seen }))
  }
}

/** Its type is that of service workers too, which come with their tab. */
const isSharedWorker = ({ type, title }: TargetInfo): boolean =>
  type === 'worker' && !title.startsWith('Service Worker')

/** Only a page of its own origin can start a shared worker, in whatever frame. */
async function tabsByOrigin(tabs: readonly number[]): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>()
  for (const tabId of tabs) {
    const frames = (await browser.webNavigation.getAllFrames({ tabId }).catch(() => null)) ?? []
    const origins = frames.flatMap(({ url }) => webOriginOf(url) ?? [])
    for (const origin of origins) found.set(origin, tabId)
  }
  return found
}
