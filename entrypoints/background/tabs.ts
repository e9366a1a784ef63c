import { browser } from 'wxt/browser'
import type { Consent, Subject } from '../../lib/facts'
import type { Trigger } from '../../lib/keep/record'
import { siteOf } from '../../lib/recognise/parties/site'
import type { TabPlace } from './attribution'
import { SessionValue } from './session'

/** What is known of a tab. A *visit* is a tab's stay on one site: its findings stay on the badge until it leaves. */
export interface TabState extends TabPlace {
  readonly site: string
  readonly visit: string
  /** The visit of another site that led here. */
  readonly cameFrom: string | null
  readonly typed: number
  readonly submitted: number
  /** When a button or link was last pressed: many a form has no submit. */
  readonly pressed: number
  /** When the tab left a page on which something was typed and nothing pressed since; 0 where it did not. */
  readonly leftUnsent: number
  /** An age that this visit's pages were told. */
  readonly told: Subject['toldAge'] | null
  /** What the boxes of the last form said as it was sent; null before the first. */
  readonly consent: readonly Consent[] | null
  readonly childDirected: boolean
  readonly unloaded: number
  readonly seen: number
  readonly unseenBodies: number
}

/** Empty for the browser's own pages. */
const siteAt = (url: string): string => (/^https?:/.test(url) ? siteOf(url) : '')

const SUBMIT_MS = 1500
const TYPING_MS = 3000
const LOAD_MS = 5000
const UNLOAD_MS = 500

const holdsUnsent = ({ typed, submitted, pressed }: TabState): boolean => typed > Math.max(submitted, pressed)

export class Tabs {
  readonly #stored = new SessionValue<Record<number, TabState>>('tabs', {}, 100)
  readonly #tabs = new Map<number, TabState>()
  readonly ready: Promise<void>
  awake = false
  onLeft: (tab: number, visit: string) => void = () => undefined
  onArrived: (state: TabState) => void = () => undefined

  constructor() {
    browser.webNavigation.onBeforeNavigate.addListener(({ tabId, frameId, url }) => {
      if (frameId === 0) void this.ready.then(() => this.#change(tabId, { next: url }))
    })
    browser.webNavigation.onCommitted.addListener(({ tabId, frameId, url, timeStamp }) => {
      if (frameId === 0) void this.ready.then(() => this.arrive(tabId, url, timeStamp))
    })
    for (const moved of ['onHistoryStateUpdated', 'onReferenceFragmentUpdated'] as const) {
      browser.webNavigation[moved].addListener(({ tabId, frameId, url }) => {
        if (frameId === 0) void this.ready.then(() => this.#change(tabId, { url }))
      })
    }
    browser.tabs.onRemoved.addListener(tab => void this.ready.then(() => this.#forget(tab)))
    browser.tabs.onReplaced.addListener((_, gone) => void this.ready.then(() => this.#forget(gone)))
    this.ready = this.#recover().then(() => {
      this.awake = true
    })
  }

  get places(): ReadonlyMap<number, TabState> {
    return this.#tabs
  }

  get(tab: number): TabState | undefined {
    return this.#tabs.get(tab)
  }

  /** The tab's state, made from the browser's own word where no navigation was seen (opened before the install). */
  async find(tab: number): Promise<TabState | undefined> {
    await this.ready
    const known = this.#tabs.get(tab)
    if (known) return known
    const found = await browser.tabs.get(tab).catch(() => undefined)
    return found?.url ? this.arrive(tab, found.url, Date.now()) : undefined
  }

  arrive(tab: number, url: string, time: number): TabState {
    const before = this.#tabs.get(tab)
    const site = siteAt(url)
    const stays = before && before.site === site && site !== ''
    const state: TabState = {
      tab,
      url,
      site,
      next: null,
      previous: before?.url ?? null,
      changed: time,
      unloaded: before ? time : 0,
      visit: stays ? before.visit : crypto.randomUUID(),
      cameFrom: stays ? before.cameFrom : (before?.visit ?? null),
      typed: 0,
      submitted: before?.submitted ?? 0,
      pressed: before?.pressed ?? 0,
      leftUnsent: before && holdsUnsent(before) ? time : 0,
      told: stays ? before.told : null,
      consent: stays ? before.consent : null,
      childDirected: false,
      seen: stays ? before.seen : 0,
      unseenBodies: stays ? before.unseenBodies : 0,
    }
    this.#tabs.set(tab, state)
    void this.#stored.set(Object.fromEntries(this.#tabs)).then(() => this.#stored.write())
    if (before && !stays) this.onLeft(tab, before.visit)
    this.onArrived(state)
    return state
  }

  note(
    tab: number,
    what: Partial<Pick<TabState, 'typed' | 'submitted' | 'pressed' | 'told' | 'consent' | 'childDirected'>>,
  ): void {
    this.#change(tab, what)
  }

  /** Somebody else is browsing: what the pages were told was said by another. */
  forgetTold(): void {
    for (const tab of this.#tabs.keys()) this.#change(tab, { told: null })
  }

  /** Messages that were seen, and those of them whose content nobody could look at. */
  count(tab: number, seen: number, unseen: number): void {
    const state = this.#tabs.get(tab)
    if (state) this.#change(tab, { seen: state.seen + seen, unseenBodies: state.unseenBodies + unseen })
  }

  /** What made a page send something at that time, as far as its moment tells. */
  triggerAt(tab: number, time: number): Trigger {
    const state = this.#tabs.get(tab)
    if (!state) return 'unknown'
    const within = (moment: number, span: number): boolean => moment > 0 && time - moment < span && moment - time < 200
    if (within(state.submitted, SUBMIT_MS) || within(state.pressed, SUBMIT_MS)) return 'submit'
    if (within(state.typed, TYPING_MS)) return 'typing'
    if (within(state.unloaded, UNLOAD_MS)) return 'unload'
    if (within(state.changed, LOAD_MS)) return 'load'
    return 'unknown'
  }

  /** Whether what a page sent at that time went out before anything was pressed, or as it was left with nothing pressed. */
  isUnsent(tab: number, time: number): boolean {
    const state = this.#tabs.get(tab)
    if (!state) return false
    const trigger = this.triggerAt(tab, time)
    if (trigger === 'unload') return state.leftUnsent > 0
    return trigger !== 'submit' && holdsUnsent(state) && time > state.typed - TYPING_MS
  }

  async #recover(): Promise<void> {
    await this.#stored.ready
    for (const state of Object.values(this.#stored.value)) this.#tabs.set(state.tab, state)
    const open = new Map((await browser.tabs.query({})).map(({ id = -1, url }) => [id, url]))
    for (const tab of this.#tabs.keys()) if (!open.has(tab)) this.#tabs.delete(tab)
    // It may have gone on while nobody listened.
    for (const [tab, state] of this.#tabs) {
      const url = open.get(tab)
      if (url && siteAt(url) !== state.site) this.arrive(tab, url, Date.now())
      else if (url) this.#change(tab, { url })
    }
  }

  #change(tab: number, change: Partial<TabState>): void {
    const state = this.#tabs.get(tab)
    if (!state) return
    this.#tabs.set(tab, { ...state, ...change })
    void this.#stored.set(Object.fromEntries(this.#tabs))
  }

  #forget(tab: number): void {
    const state = this.#tabs.get(tab)
    this.#tabs.delete(tab)
    void this.#stored.set(Object.fromEntries(this.#tabs))
    if (state) this.onLeft(tab, state.visit)
  }
}
