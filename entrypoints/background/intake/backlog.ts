import type { Request } from '../../../lib/facts'
import type { Calm } from '../pace/calm'
import { Queue } from '../pace/queue'
import { BodiesHeld } from './bodies-held'
import { Journal } from './journal'
import type { Notebook } from './notebook'
import { Safety } from './safety'
import { type LookedAt, mayCarry, type Waiting } from './waiting'

interface Parts {
  readonly notebook: Notebook
  readonly calm: Calm
  /** What looking at a message needs is there. */
  readonly ready: Promise<unknown>
  readonly look: (waiting: Waiting) => Promise<LookedAt>
  readonly turnedAway: (waiting: Waiting) => void
  /** It can be lost no more. */
  readonly settled: (id: string) => void
}

const MOST_FAILED = 3

/**
 * Messages that were taken in and are not in the record yet. They are looked at one by one, in the order of their coming;
 * each is done with when what was found is written, which the next need not wait for.
 */
export class Backlog {
  readonly #parts: Parts
  readonly #journal: Journal
  readonly #queue: Queue<string>
  readonly #waiting = new Map<string, Waiting>()
  /** By the last look at each, until what it found is written. */
  readonly #lookedAt = new Map<string, Waiting>()
  readonly #bodies = new BodiesHeld()
  readonly #safety = new Safety()
  readonly #worked = new Map<string, () => void>()
  /** When all that must be known of each by another worker is written down. */
  readonly #noted = new Map<string, Promise<unknown>>()

  constructor(parts: Parts) {
    this.#parts = parts
    this.#journal = new Journal(parts.notebook)
    this.#queue = new Queue(id => this.#work(id), parts.ready, parts.calm)
    void this.#journal.left.then(left => {
      for (const [id, waiting] of left) this.#enqueue(id, waiting)
    })
  }

  take({ again, ...taken }: Waiting): void {
    const id = String(taken.request.id)
    const before = this.#waiting.get(id)
    // Of one that still waits it is the first look all the same, and it is counted then.
    const as = before ? before.again : again
    const request = this.#bodies.hold(id, taken.request)
    const waiting: Waiting = { ...taken, request, ...(as && { again: as }) }
    // JSON, which Chromium keeps a session in, has no bytes.
    const writable = mayCarry(waiting.request) && waiting.request.body?.kind !== 'bytes'
    const written = writable ? this.#journal.add(id, waiting) : null
    if (written) this.#parts.settled(id)
    this.#noted.set(id, this.#parts.notebook.written())
    const worked = this.#enqueue(id, waiting)
    // One that was turned away is done with.
    if (this.#waiting.has(id))
      this.#safety.set(id, written?.then(isWritten => (isWritten ? undefined : worked)) ?? worked)
  }

  has(id: string): boolean {
    return this.#safety.has(id)
  }

  /** Waits until it can be lost no more, but not for long: false where it still can. */
  isSafe(id: string): Promise<boolean> {
    return this.#safety.isSafe(id)
  }

  /** Of these messages, the numbers of those that can still be lost. */
  notYet(ids: ReadonlyMap<number, string>): Promise<number[]> {
    return this.#safety.notYet(ids)
  }

  async forget(isOfIt: (request: Request) => boolean): Promise<void> {
    await this.#journal.left
    for (const [id, { request }] of this.#waiting) if (isOfIt(request)) this.#done(id)
  }

  #enqueue(id: string, waiting: Waiting): Promise<void> {
    const isQueued = this.#waiting.has(id)
    this.#waiting.set(id, waiting)
    if (!isQueued && !this.#queue.push(id)) {
      this.#parts.turnedAway(waiting)
      this.#waiting.delete(id)
      if (!this.#lookedAt.has(id)) this.#done(id)
      return Promise.resolve()
    }
    return new Promise(resolve => {
      const before = this.#worked.get(id)
      this.#worked.set(id, () => {
        before?.()
        resolve()
      })
    })
  }

  async #work(id: string): Promise<void> {
    await this.#noted.get(id)
    const waiting = this.#waiting.get(id)
    if (!waiting) return
    this.#waiting.delete(id)
    this.#bodies.release(id)
    this.#lookedAt.set(id, waiting)
    try {
      const { written } = await this.#parts.look(waiting)
      void written.then(
        () => this.#written(id, waiting),
        () => this.#failed(id, waiting),
      )
    } catch {
      this.#failed(id, waiting)
    }
  }

  #written(id: string, waiting: Waiting): void {
    if (this.#isLast(id, waiting)) this.#done(id)
  }

  /** A worker fails at everything while it is being stopped: what was written down stays there for the next one. */
  #failed(id: string, waiting: Waiting): void {
    if (!this.#isLast(id, waiting)) return
    const failed = (waiting.failed ?? 0) + 1
    const stays = failed < MOST_FAILED && this.#journal.holds(id)
    if (stays && this.#journal.add(id, { ...waiting, failed }) !== null) this.#lookedAt.delete(id)
    else this.#done(id)
  }

  /** Not taken in once more meanwhile, with its body: that is to be looked at, and written, too. */
  #isLast(id: string, waiting: Waiting): boolean {
    return this.#lookedAt.get(id) === waiting && !this.#waiting.has(id)
  }

  #done(id: string): void {
    this.#waiting.delete(id)
    this.#lookedAt.delete(id)
    this.#bodies.release(id)
    this.#noted.delete(id)
    this.#parts.settled(id)
    this.#journal.done(id)
    this.#worked.get(id)?.()
    this.#worked.delete(id)
    this.#safety.delete(id)
  }
}
