import { because, type PageRef, type Request } from '../../../lib/facts'
import type { Messages } from '../../../lib/messages'
import { isWhole, requestFrom } from '../../../lib/observe/request'
import type { FromPage } from '../messages/receive'
import type { Calm } from '../pace/calm'
import { keepNewest } from '../store/keep-newest'
import type { Tabs } from '../tabs/tabs'
import { Backlog } from './backlog'
import { Lacking } from './lacking'
import { Notebook } from './notebook'
import { isOnlyTold, requestTold, type Told } from './payloads'
import type { Sent } from './requests'
import { printOf, type Seen, Sightings } from './sightings'
import type { LookedAt, Waiting } from './waiting'

/** What was typed and the request it led to come by two ways, in no fixed order. */
const TOLD_WITHIN = 120
const MOST_EARLY = 20
/** A worker that has just woken may have missed what came in that moment, and is still to be told what was typed. */
const WAKING = 500
const SETTLE_AFTER_WAKING = 1000

const tabOf = ({ tab = -1 }: PageRef): number => tab

/**
 * Takes in what the browser shows and what the page says, each message once, and hands it on in the order of its
 * coming. What was taken in survives the worker; what was not, the page says again (docs/architecture.md).
 */
export class Intake {
  readonly #tabs: Tabs
  readonly #calm: Calm
  readonly #ready: Promise<unknown>
  readonly #since = Date.now()
  readonly #notebook = new Notebook()
  readonly #sightings = new Sightings(this.#notebook)
  readonly #backlog: Backlog
  /** Said by the page before the browser showed its request. */
  readonly #early = new Map<string, Told>()
  readonly #lacking = new Lacking()

  constructor(
    tabs: Tabs,
    calm: Calm,
    ready: Promise<unknown>,
    look: (waiting: Waiting) => Promise<LookedAt>,
    turnedAway: (waiting: Waiting) => void,
  ) {
    this.#tabs = tabs
    this.#calm = calm
    this.#ready = Promise.all([tabs.ready, this.#sightings.ready])
    const settled = new Promise(resolve => setTimeout(resolve, SETTLE_AFTER_WAKING))
    this.#backlog = new Backlog({
      notebook: this.#notebook,
      calm,
      ready: Promise.all([ready, settled]),
      look,
      turnedAway,
      settled: id => this.#sightings.settle(id),
    })
  }

  /** The browser's word. */
  request(sent: Sent): void {
    this.#calm.stir('request')
    void this.#ready.then(() => {
      const page = sent.page ?? this.#tabs.pageOf(sent.details)
      const request = requestFrom(sent.details, sent.headers, page)
      const unseen = sent.hidesFile ? [because('edges.file-not-examined')] : []
      // The browser asks beforehand whether the page may: of that the page itself knows nothing.
      if (request.method === 'OPTIONS') return this.#take({ request, unseen })
      const whole = isWhole(request)
      const number = sent.details.requestId
      const { id, first } = this.#sightings.meet({
        by: 'browser',
        id: String(request.id),
        tab: tabOf(page),
        url: request.url,
        time: request.time,
        body: printOf(request.body),
        whole,
      })
      const early = this.#early.get(id)
      this.#early.delete(id)
      const isHere = first !== undefined && this.#has(first)
      // The page has said more of it, and that was taken.
      if (!whole && isHere) return
      const told = whole ? null : early ? requestTold(early, page).body : this.#lacking.bodyOf(number)
      const waiting: Omit<Waiting, 'toldBy'> = {
        request: { ...request, id, body: told ?? request.body },
        unseen,
        ...(isHere && { again: 'whole' }),
        ...(sent.failed && { stopped: true }),
      }
      if (told) this.#lacking.said(number, told)
      else if (!whole) {
        this.#sightings.lacks(id)
        this.#lacking.add(id, number, waiting)
      }
      this.#take(waiting)
    })
  }

  /** The page's word that it sent something: which of it is missing here? */
  async asked({ document, sightings }: Messages['requests.seen']['in'], from: FromPage) {
    await this.#ready
    const tab = tabOf(this.#tabs.pageOfSender(from))
    const { by = 'page' } = from
    const wanted: number[] = []
    const later: number[] = []
    const known = new Map<number, string>()
    for (const { number, time, url, body = null, hasContent, called } of sightings) {
      const seen: Seen = { by, id: `${document}:${number}`, tab, url, time, body, whole: false }
      const first = this.#sightings.find(seen)
      if (first && this.#early.has(first.id)) later.push(number)
      else if (first && this.#has(first) && (first.whole || !hasContent))
        known.set(number, this.#sightings.meet(seen).id)
      else if (first || this.#mayHaveMissed(time)) wanted.push(number)
      // What the browser does not show although we listen came from a cache, was blocked, or is still to come: until it
      // has, the page must not forget it, for this worker may be stopped before.
      else if (called) later.push(number)
    }
    return { wanted, later: [...later, ...(await this.#backlog.notYet(known))] }
  }

  /** The page's word, with the content. Resolves when it can be lost no more; with false where it is not taken yet. */
  async told(told: Told): Promise<boolean> {
    await this.#ready
    const { payload, id, from } = told
    const { by = 'page' } = from
    const page = this.#tabs.pageOfSender(from)
    const request = requestTold(told, page)
    const { body, url, time } = request
    const alone = isOnlyTold(payload)
    const seen: Seen = { by, id, tab: tabOf(page), url, time, body: printOf(body), whole: true, alone }
    const isEarly = this.#early.has(id)
    const { id: known, first } = this.#sightings.meet(seen)
    if (isEarly) return false
    if (!first && !alone && !this.#mayHaveMissed(request.time)) {
      keepNewest(this.#early, id, told, MOST_EARLY)
      return false
    }
    // An earlier worker knew of it, and was stopped before it could keep it.
    if (!first || !this.#has(first)) this.#take({ request: { ...request, id: known }, unseen: [] })
    else if (!first.whole && body) {
      const onlyTold = { request: { ...request, id: known }, unseen: [] }
      for (const hop of this.#lacking.complete(known, body) ?? [onlyTold])
        this.#take({ ...hop, again: 'without its body' })
    }
    return this.#backlog.isSafe(known)
  }

  /** Of what waits, looked at no more: a person wiped it and must not find it again, or it was never sent. */
  async forget(isOfIt: (request: Request) => boolean): Promise<void> {
    await this.#ready
    await this.#backlog.forget(isOfIt)
  }

  /** Its message is here, or in the record. */
  #has({ id, settled }: { readonly id: string; readonly settled: boolean }): boolean {
    return settled || this.#backlog.has(id)
  }

  #mayHaveMissed(time: number): boolean {
    return time < this.#since + WAKING
  }

  #take(taken: Omit<Waiting, 'toldBy'>): void {
    const toldBy = Math.max(Date.now() + TOLD_WITHIN, this.#since + SETTLE_AFTER_WAKING)
    this.#backlog.take({ toldBy, ...taken })
  }
}
