import { browser } from 'wxt/browser'
import type { Consent, PageRef, Subject } from '../../../lib/facts'
import { EARLIER } from '../../../lib/observe/trigger'
import { siteOf } from '../../../lib/recognise/parties/site'
import type { Count } from '../intake/count-of'
import type { FromPage } from '../messages/receive'
import { painted } from '../pace/painted'
import { SessionValue } from '../store/session'
import { type Origins, pageOf, type TabPlace, withSender } from './attribution'
import { holdsUnsent } from './holds-unsent'
import { type Moments, withMoments } from './moments'
import { Openers } from './openers'
import { Recent } from './recent'
import { type Named, Tops } from './tops'
import { type Sent, type Why, whySent } from './why-sent'

/** What is known of a tab. A *visit* is a tab's stay on one site: its findings stay on the badge until it leaves. */
export interface TabState extends TabPlace, Moments {
  readonly site: string
  readonly visit: string
  /** The browser's own name for the page that stands there now; null where it gives none. */
  readonly document: string | null
  /** The visit of another site that led here. */
  readonly cameFrom: string | null
  /** When the page came or took another address, and when the one before it did: 0 where there was none. */
  readonly opened: number
  readonly openedBefore: number
  /** When the tab set out for another page, which may never come; 0 before. */
  readonly leaving: number
  /** When the tab left a page on which something was typed and nothing pressed since; 0 where it did not. */
  readonly leftUnsent: number
  /** An age that this visit's pages were told. */
  readonly told: Subject['toldAge'] | null
  /** What the boxes of the last form said as it was sent; null before the first. */
  readonly consent: readonly Consent[] | null
  readonly childDirected: boolean
  readonly seen: number
  readonly unseenBodies: number
}

/** Empty for the browser's own pages. */
const siteAt = (url: string): string => (/^https?:/.test(url) ? siteOf(url) : '')

interface Committed extends Named {
  readonly tabId: number
  readonly frameId: number
  readonly url: string
  readonly timeStamp: number
  /** Chromium's. */
  readonly documentLifecycle?: string
}

export class Tabs {
  readonly #stored = new SessionValue<Record<number, TabState>>('tabs', {}, 100)
  readonly #tabs = new Map<number, TabState>()
  readonly #before = new Recent<TabState>()
  readonly #tops = new Tops()
  readonly #openers = new Openers()
  readonly ready: Promise<void>
  awake = false
  onLeft: (tab: number, visit: string) => void = () => undefined
  onArrived: (state: TabState) => void = () => undefined

  constructor() {
    browser.webNavigation.onBeforeNavigate.addListener(({ tabId, frameId, url, timeStamp }) => {
      if (frameId === 0) void this.ready.then(() => this.#change(tabId, { next: url, leaving: timeStamp }))
    })
    browser.webNavigation.onCommitted.addListener(details => void this.ready.then(() => this.#commit(details)))
    for (const moved of ['onHistoryStateUpdated', 'onReferenceFragmentUpdated'] as const) {
      browser.webNavigation[moved].addListener(({ tabId, frameId, url, timeStamp }) => {
        if (frameId === 0) void this.ready.then(() => this.#move(tabId, url, timeStamp))
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

  /** The page a request left, as far as the browser tells. */
  pageOf(request: Origins): PageRef {
    const isOfAPage = request.initiator ?? request.originUrl ?? request.documentUrl
    return pageOf(isOfAPage ? { ...request, tabId: this.#owner(request.tabId) } : request, this.#tabs, this.#tops)
  }

  /** The page that a message of its content scripts is about. */
  pageOfSender({ tab, frame, url, document, own }: FromPage): PageRef {
    const owner = this.#owner(tab)
    if (owner !== tab) return { url: this.#tabs.get(owner)?.url ?? null, tab: owner, frame: 0 }
    const top = this.#tops.of({ documentId: document })
    const known = top && { url: top.url, tab, frame, document: top.document }
    return withSender(known ?? { url: this.#tabs.get(tab)?.url ?? url, tab, frame }, own ?? null)
  }

  /** The visit a page belongs to: what it sends while its tab is leaving it belongs to the visit that is left. */
  visitOf({ tab = -1, document }: PageRef, site: string, then: number): string {
    const visit = this.#tops.of({ documentId: document })?.visit
    if (visit) return visit
    const state = this.#asOf(tab, then)
    if (!state) return 'no-tab'
    return state.site === site ? state.visit : (state.cameFrom ?? state.visit)
  }

  arrive(tab: number, url: string, time: number, document: string | null = null): TabState {
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
      document,
      visit: stays ? before.visit : crypto.randomUUID(),
      cameFrom: stays ? before.cameFrom : (before?.visit ?? null),
      typed: 0,
      submitted: before?.submitted ?? 0,
      pressed: before?.pressed ?? 0,
      touched: before?.touched ?? 0,
      opened: time,
      openedBefore: before?.opened ?? 0,
      leaving: 0,
      leftUnsent: before && holdsUnsent(before) ? time : 0,
      told: stays ? before.told : null,
      consent: stays ? before.consent : null,
      childDirected: false,
      seen: stays ? before.seen : 0,
      unseenBodies: stays ? before.unseenBodies : 0,
    }
    this.#set(state)
    if (document !== null) this.#tops.come({ document, tab, url, visit: state.visit })
    void this.#stored.set(Object.fromEntries(this.#tabs)).then(() => this.#stored.write())
    if (before && !stays) this.onLeft(tab, before.visit)
    this.onArrived(state)
    return state
  }

  /** Resolves when it is written down: a page tells it once. */
  async note(
    tab: number,
    what: Partial<Moments & Pick<TabState, 'told' | 'consent' | 'childDirected'>>,
  ): Promise<void> {
    const state = this.#tabs.get(tab)
    if (!state) return
    this.#change(tab, { ...what, ...withMoments(state, what, Date.now()) })
    await this.#stored.write(painted())
  }

  /** Somebody else is browsing: what the pages were told was said by another. */
  forgetTold(): void {
    for (const tab of this.#tabs.keys()) this.#change(tab, { told: null })
  }

  count(tab: number, { seen, unseen }: Count): void {
    const state = this.#tabs.get(tab)
    if (!state) return
    this.#tabs.set(tab, { ...state, seen: state.seen + seen, unseenBodies: state.unseenBodies + unseen })
    this.#write()
  }

  /** What made a page send something, as far as its moment tells and was known at `then`. */
  whySent(sent: Sent, then: number): Why {
    const tab = sent.page.tab ?? -1
    const known = this.#asOf(tab, then)
    const before = this.#asOf(tab, Math.min(then, sent.time + EARLIER))
    return known && before ? whySent(sent, known, before) : { trigger: 'unknown', unsent: false }
  }

  /** A window without a page of its own belongs to the one that opened it. */
  #owner(tab: number): number {
    const opener = this.#openers.of(tab)
    return opener !== undefined && this.#tabs.has(opener) && !this.#tabs.get(tab)?.site ? opener : tab
  }

  #commit({ tabId, frameId, url, timeStamp, documentId, parentDocumentId, documentLifecycle }: Committed): void {
    if (documentId && parentDocumentId) this.#tops.frame(documentId, parentDocumentId)
    else if (documentId && documentLifecycle === 'prerender')
      this.#tops.come({ document: documentId, tab: tabId, url, visit: null })
    else if (frameId === 0) this.arrive(tabId, url, timeStamp, documentId)
  }

  #move(tab: number, url: string, time: number): void {
    const document = this.#tabs.get(tab)?.document
    if (document) this.#tops.move(document, url)
    this.#change(tab, { url, opened: time, leaving: 0 })
  }

  async #recover(): Promise<void> {
    await Promise.all([this.#stored.ready, this.#tops.ready])
    for (const state of Object.values(this.#stored.value)) this.#tabs.set(state.tab, state)
    const tabs = await browser.tabs.query({})
    this.#openers.recover(tabs)
    const open = new Map(tabs.map(({ id = -1, url }) => [id, url]))
    for (const tab of [...this.#tabs.keys()]) if (!open.has(tab)) this.#forget(tab)
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
    this.#set({ ...state, ...change })
    this.#write()
  }

  #set(state: TabState): void {
    this.#before.keep(this.#tabs.get(state.tab) ?? state)
    this.#tabs.set(state.tab, state)
  }

  #asOf(tab: number, then: number): TabState | undefined {
    return this.#before.at(then, state => state.tab === tab) ?? this.#tabs.get(tab)
  }

  #write(): void {
    void this.#stored.set(Object.fromEntries(this.#tabs))
  }

  #forget(tab: number): void {
    const state = this.#tabs.get(tab)
    this.#tabs.delete(tab)
    this.#write()
    if (state) this.onLeft(tab, state.visit)
  }
}
