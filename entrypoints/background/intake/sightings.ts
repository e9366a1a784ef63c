import type { Body } from '../../../lib/facts'
import { fingerprint } from '../../../lib/observe/fingerprint'
import type { Notebook } from './notebook'

/** One witness's word that a message left a page. */
export interface Seen {
  /** The browser's request events, the page itself, or what the testers' package has beside them. */
  readonly by: 'browser' | 'page' | 'debugger'
  readonly id: string
  readonly tab: number
  readonly url: string
  readonly time: number
  /** A fingerprint of its text; null where it has none, or where this witness cannot tell. */
  readonly body: string | null
  /** This witness showed the whole of it. */
  readonly whole: boolean
  /** There can be no other witness. */
  readonly alone?: boolean
}

/** Of a body that is text; null of any other, which only one witness may show. */
export const printOf = (body: Body | null): string | null => (body?.kind === 'text' ? fingerprint(body.text) : null)

interface Sighting extends Omit<Seen, 'url'> {
  readonly address: string
  /** What the other witness calls it, once both have spoken. */
  readonly other: string | null
  /** Its message is written down, or was looked at. */
  readonly settled: boolean
}

/** What most say of these is not written down. */
const PLAIN = { body: null, other: null, whole: false, settled: false }
const PREFIX = 'seen:'
/** Of those that wait, more than the queue holds; and as many that do not. */
const MOST = 6000
/** As many as come in the time that a page says a message again, of two hundred a second. */
const MOST_GONE = 30_000
/** A page says what it saw for two minutes (entrypoints/page.content/witness.ts). */
const FORGET_AFTER = 150_000
/** A request may wait in the browser before it is shown; clocks differ by little. */
const SHOWN_LATER = 15_000
const SHOWN_EARLIER = 2000

/** Browsers upgrade the scheme by themselves, and send no fragment. */
const addressOf = (url: string): string => fingerprint(url.replace(/^[a-z]+:/, '').replace(/#.*/s, ''))

/**
 * Joins what two witnesses say of the same messages. Either may be missing: the browser's events are lost when the
 * worker is stopped, and a page does not see what its workers send. One message has one id, that of who spoke first.
 */
export class Sightings {
  readonly #notebook: Notebook
  readonly #byId = new Map<string, Sighting>()
  readonly #byAddress = new Map<string, Set<Sighting>>()
  /** What waits must outlast what was looked at long after it: a page that says it again would be counted again. */
  readonly #waiting = new Set<Sighting>()
  readonly #settled = new Set<Sighting>()
  /** Those let go of that only the page tells of, by id: it may say them once more where our answer was lost. */
  readonly #gone = new Set<string>()
  readonly ready: Promise<void>

  constructor(notebook: Notebook) {
    this.#notebook = notebook
    this.ready = notebook.left.then(left => {
      const earlier = Object.entries(left).flatMap(([key, value]) =>
        key.startsWith(PREFIX) ? [{ ...PLAIN, ...(JSON.parse(value) as Sighting), id: key.slice(PREFIX.length) }] : [],
      )
      for (const sighting of earlier.sort((a, b) => a.time - b.time)) this.#add(sighting)
    })
  }

  /** The sighting of the same message, by either witness. */
  find(seen: Seen): Sighting | undefined {
    const same = this.#byId.get(seen.id)
    if (same) return same
    if (seen.alone) return this.#gone.has(seen.id) ? asGone(seen) : undefined
    const alike = this.#at(addressOf(seen.url), seen.by).filter(sighting => mayBeSame(sighting, seen))
    return alike.sort((a, b) => Math.abs(a.time - seen.time) - Math.abs(b.time - seen.time))[0]
  }

  /** Of those that both witnesses have spoken of, the debugger may still show what neither has. */
  #at(address: string, by: Seen['by']): Sighting[] {
    if (by !== 'debugger') return [...(this.#byAddress.get(address) ?? [])]
    return [...new Set(this.#byId.values())].filter(sighting => sighting.address === address && !sighting.alone)
  }

  /** The first to speak of a message, or the second: then `id` is the first one's. */
  meet(seen: Seen): { readonly id: string; readonly first: Sighting | undefined } {
    const first = this.find(seen)
    if (!first) {
      const { url, ...rest } = seen
      const sighting = { ...rest, address: addressOf(url), other: null, settled: false }
      this.#add(sighting)
      // Before its message is looked at: another worker must know it by the same id.
      this.#write(sighting)
      return { id: seen.id, first }
    }
    if (first.id !== seen.id && (first.other === null || seen.by === 'debugger'))
      this.#change(first, { other: first.other ?? seen.id, whole: first.whole || seen.whole })
    return { id: first.id, first }
  }

  /** Nobody has shown the whole of it. */
  lacks(id: string): void {
    const sighting = this.#byId.get(id)
    if (sighting?.whole) this.#change(sighting, { whole: false })
  }

  /** Its message can be lost no more. */
  settle(id: string): void {
    const sighting = this.#byId.get(id)
    if (sighting && !sighting.settled) this.#change(sighting, { settled: true })
  }

  #change(sighting: Sighting, change: Partial<Sighting>): void {
    const changed = { ...sighting, ...change }
    this.#forget(sighting)
    this.#add(changed)
    this.#write(changed)
  }

  #write({ id, ...sighting }: Sighting): void {
    const told = Object.entries(sighting).filter(([name, value]) => value !== PLAIN[name as keyof typeof PLAIN])
    void this.#notebook.put(PREFIX + id, JSON.stringify(Object.fromEntries(told)))
  }

  #add(sighting: Sighting): void {
    for (const id of [sighting.id, sighting.other]) if (id !== null) this.#byId.set(id, sighting)
    if (sighting.other === null && !sighting.alone) {
      const alike = this.#byAddress.get(sighting.address) ?? new Set()
      this.#byAddress.set(sighting.address, alike.add(sighting))
    }
    const group = sighting.settled ? this.#settled : this.#waiting
    group.add(sighting)
    const old = Date.now() - FORGET_AFTER
    for (const those of [this.#waiting, this.#settled])
      for (const oldest of those) {
        if (those.size <= MOST && oldest.time >= old) break
        this.#forget(oldest)
        this.#notebook.remove(PREFIX + oldest.id)
        if (oldest.alone) this.#remember(oldest.id)
      }
  }

  #remember(id: string): void {
    this.#gone.add(id)
    const [first] = this.#gone
    if (this.#gone.size > MOST_GONE && first !== undefined) this.#gone.delete(first)
  }

  #forget(sighting: Sighting): void {
    for (const id of [sighting.id, sighting.other]) if (id !== null) this.#byId.delete(id)
    this.#waiting.delete(sighting)
    this.#settled.delete(sighting)
    const alike = this.#byAddress.get(sighting.address)
    alike?.delete(sighting)
    if (alike?.size === 0) this.#byAddress.delete(sighting.address)
  }
}

const asGone = ({ url: _, ...seen }: Seen): Sighting => ({ ...seen, address: '', other: null, settled: true })

function mayBeSame(sighting: Sighting, { by, tab, time, body }: Seen): boolean {
  const [browser, page] = by === 'browser' ? [time, sighting.time] : [sighting.time, time]
  return (
    sighting.by !== by &&
    // Shared workers, and pages that are being left, have no tab.
    (sighting.tab === tab || sighting.tab < 0 || tab < 0) &&
    (sighting.body === body || sighting.body === null || body === null) &&
    browser - page < SHOWN_LATER &&
    page - browser < SHOWN_EARLIER
  )
}
