import type { Payload, Sighting } from '../../lib/messages'
import { allowance } from './allowance'
import { LONGEST_ADDRESS, shortened } from './shortened'
import { isGone, tell } from './tell'

/** One message that this document sent. */
export interface Said extends Omit<Sighting, 'number' | 'hasContent' | 'called'> {
  readonly kind: Payload['kind']
  readonly method: string
  /** No request event shows it. */
  readonly onlyHere: boolean
  /** Request events may hide its content, and a page that is left cannot read it any more: not to be put off. */
  readonly atOnce: boolean
  readonly size: number
  /** At once where it is at hand; absent where it is known by its address alone. */
  readonly payload?: () => Content | Promise<Content>
}
export type Content = Omit<Payload, 'number'>

/** A page of many requests holds one of each: no copy of what was said, and no function where there is nothing to read. */
interface Held {
  readonly number: number
  readonly said: Said
  readonly called: boolean
  wanted: boolean
  asked: number
}

const MOST_HELD = 2000
/** Content that is held until it is known to be in the record, in characters or bytes. */
const MOST_CONTENT = 16 * 1024 * 1024
/** Of what a page keeps, which has reached nobody yet: each is looked at, and a history's state can change all the time. */
const KEPT = { atOnce: 200, aSecond: 20 } as const
const MOST_AT_ONCE = 250
const CONTENT_AT_ONCE = 4 * 1024 * 1024
/** In milliseconds. Where the browser shows a request by itself, its own event comes first. */
const SOON = 50
const CALM = 1000
const LONGEST_PAUSE = 20_000
/** The background remembers a little longer than this what it has seen (sightings.ts). */
const FORGET_AFTER = 120_000
/** A request that the browser has not shown after so many questions was never sent. */
const MOST_ASKED = 6

/**
 * Everything this document sent, in order, held until the background has it. A worker that is stopped loses what it was
 * just told and what happened meanwhile: then it is told here. First only the addresses are said, and the content of
 * those that are missing when it asks for them, so that in quiet times a page says little.
 */
export class Witness {
  readonly #document: string
  readonly #held = new Set<Held>()
  /** Addresses said with their content, which the browser's own list will name once more. */
  readonly #named = new Map<string, number>()
  readonly #mayKeep = allowance(KEPT.atOnce, KEPT.aSecond)
  #content = 0
  #number = 0
  #dropped = 0
  #droppedSaid = 0
  #leaving = false
  #dueLast = false
  #pause = CALM
  #running = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #due = Number.POSITIVE_INFINITY

  constructor(document: string) {
    this.#document = document
    // Before the page's own listener: what it sends then is said as it comes.
    addEventListener('pagehide', () => {
      this.#leaving = true
      this.#lastWords()
    })
    addEventListener('pageshow', () => {
      this.#leaving = false
    })
  }

  /** Said by a call of the page, before it is sent. */
  call(said: Said): void {
    if (said.kind === 'storage' && !this.#mayKeep()) return
    const address = nameOf(said.url)
    if (!said.onlyHere) this.#named.set(address, (this.#named.get(address) ?? 0) + 1)
    // Of what is blocked, or broken off at once, the browser's list never tells.
    const [oldest] = this.#named.keys()
    if (this.#named.size > MOST_HELD && oldest !== undefined) this.#named.delete(oldest)
    this.#hold(said, true)
  }

  /** Named by the browser, after it was sent. */
  loaded(said: Said): void {
    const address = nameOf(said.url)
    const named = this.#named.get(address) ?? 0
    if (named > 1) this.#named.set(address, named - 1)
    else this.#named.delete(address)
    if (named === 0) this.#hold(said, false)
  }

  /** One message that nobody will look at: it is counted. */
  leaveOut(): void {
    if (isGone()) return
    this.#dropped++
    this.#soon(CALM)
  }

  #hold(said: Said, called: boolean): void {
    if (isGone()) return
    if (this.#held.size >= MOST_HELD || this.#content + lengthOf(said) > MOST_CONTENT) {
      this.#drop(said)
      return
    }
    this.#content += lengthOf(said)
    this.#held.add({ number: ++this.#number, said, called, wanted: said.atOnce, asked: 0 })
    if (this.#leaving) this.#lastWordsSoon()
    else this.#soon(said.atOnce ? SOON : CALM)
  }

  #release(one: Held): void {
    if (this.#held.delete(one)) this.#content -= lengthOf(one.said)
  }

  /** Every other message the browser shows as well, and it is counted there. */
  #drop({ onlyHere, kind }: Said): void {
    if (onlyHere && kind !== 'storage') this.#dropped++
  }

  #soon(pause: number): void {
    const due = performance.now() + pause
    if (this.#running || due >= this.#due) return
    clearTimeout(this.#timer)
    this.#due = due
    this.#timer = setTimeout(() => void this.#round(), pause)
  }

  async #round(): Promise<void> {
    this.#due = Number.POSITIVE_INFINITY
    this.#running = true
    const heard = (await this.#askWhichAreMissing()) && (await this.#sayWhatIsWanted())
    this.#running = false
    if (isGone()) return this.#held.clear()
    this.#pause = heard ? CALM : Math.min(this.#pause * 2, LONGEST_PAUSE)
    if (this.#held.size > 0 || this.#dropped > this.#droppedSaid)
      this.#soon([...this.#held].some(one => one.wanted) && heard ? SOON : this.#pause)
  }

  /** False where nobody answered. */
  async #askWhichAreMissing(): Promise<boolean> {
    const old = Date.now() - FORGET_AFTER
    for (const one of this.#held) {
      if (one.said.time >= old) break
      this.#release(one)
      this.#drop(one.said)
    }
    const asked = [...this.#held].filter(({ wanted }) => !wanted).slice(0, MOST_AT_ONCE)
    if (asked.length === 0) return true
    const sightings = asked.map(({ number, said: { time, url, body, method, size }, called }) => ({
      number,
      time,
      url: url.slice(0, LONGEST_ADDRESS),
      hasContent: size > 0 || method !== 'GET',
      called,
      ...(body === undefined ? {} : { body }),
    }))
    const answer = await tell('requests.seen', { document: this.#document, sightings })
    if (!answer) return false
    const wanted = new Set(answer.wanted)
    const later = new Set(answer.later)
    for (const one of asked) {
      one.wanted = wanted.has(one.number)
      if (!one.wanted && !(later.has(one.number) && ++one.asked < MOST_ASKED)) this.#release(one)
    }
    return true
  }

  async #sayWhatIsWanted(): Promise<boolean> {
    const batch = this.#batch(({ wanted }) => wanted)
    if (batch.length === 0 && this.#dropped === this.#droppedSaid) return true
    return this.#say(batch, await Promise.all(batch.map(contentOf)))
  }

  #batch(isOfIt: (one: Held) => boolean): readonly Held[] {
    const batch: Held[] = []
    let content = 0
    for (const one of this.#held) {
      if (!isOfIt(one)) continue
      if (batch.length === MOST_AT_ONCE || (batch.length > 0 && content + one.said.size > CONTENT_AT_ONCE)) break
      batch.push(one)
      content += one.said.size
    }
    return batch
  }

  async #say(batch: readonly Held[], contents: readonly Content[]): Promise<boolean> {
    const dropped = this.#dropped
    const payloads = contents.map((content, at) => ({ number: batch[at]?.number ?? 0, ...shortened(content) }))
    const answer = await tell('payloads.seen', { document: this.#document, payloads, dropped })
    if (!answer) return false
    this.#droppedSaid = dropped
    const taken = new Set(answer.taken)
    for (const one of batch) {
      // Not taken: the request it belongs to has not come yet.
      if (taken.has(one.number) || ++one.asked >= MOST_ASKED) this.#release(one)
      else one.wanted = one.said.onlyHere
    }
    return true
  }

  /** Once for all that one listener of the page sends. */
  #lastWordsSoon(): void {
    if (this.#dueLast) return
    this.#dueLast = true
    queueMicrotask(() => {
      this.#dueLast = false
      this.#lastWords()
    })
  }

  /**
   * The page is going: there is no time to ask what is missing. A frame that is taken out goes with this very call, and a
   * Blob can often be read no more: what is at hand is said now, and waits for none that is not.
   */
  #lastWords(): void {
    const atHand: Held[] = []
    const contents: Content[] = []
    for (const one of this.#batch(() => true)) {
      const content = contentOf(one)
      if (content instanceof Promise) void content.then(late => this.#say([one], [late]))
      else {
        atHand.push(one)
        contents.push(content)
      }
    }
    if (atHand.length > 0 || this.#dropped > this.#droppedSaid) void this.#say(atHand, contents)
  }
}

/** An address may be two megabytes long. */
const lengthOf = ({ size, url }: Said): number => size + url.length

const contentOf = ({ said }: Held): Content | Promise<Content> => {
  const { time, kind, method, url, payload } = said
  return payload ? payload() : { time, kind, method, url }
}

/** Requests have no fragment, and a browser may change their scheme. */
const nameOf = (url: string): string => url.replace(/^[a-z]+:/, '').replace(/#.*/s, '')
