import { browser } from 'wxt/browser'
import { session } from '../store/session'

/** In milliseconds: each write costs the browser as much as one of a hundred values does. */
const AT_MOST_EVERY = 100
const PREFIX = 'notes:'
/** In characters. A page is written anew with each change of it; Firefox keeps values in pieces of four kilobytes. */
const PAGE = 3200
/** `storage.session` holds ten megabytes for everything. */
const MOST = 6_000_000

interface Page {
  readonly id: string
  readonly notes: Map<string, string>
  length: number
}

/**
 * Many small texts that outlive the worker, in `storage.session`, on pages of one kind (what stands before the colon of a
 * key) that were put at about the same time, and so go at about the same time. For each value written Firefox keeps four
 * kilobytes or more until it next tidies up: 60 MiB after 10,000 messages that were put down one by one
 * (docs/lightness.md). What is put or removed while a write is under way goes with the next one, all at once: a stop loses
 * all of it or nothing.
 */
export class Notebook {
  /** What an earlier worker left behind. */
  readonly left: Promise<Readonly<Record<string, string>>>
  readonly #changes = new Map<string, string | undefined>()
  readonly #pageOf = new Map<string, Page>()
  /** The one of each kind that has room. */
  readonly #open = new Map<string, Page>()
  #pages = 0
  #length = 0
  #next: Promise<boolean> | null = null
  #last: Promise<unknown> = Promise.resolve()
  #rest: Promise<unknown>

  constructor() {
    this.left = browser.storage.session.get(null).then(stored => this.#recover(stored))
    this.#rest = this.left
  }

  /** Resolves when it is written, or with false where there is no more room. */
  put(key: string, text: string): Promise<boolean> {
    this.#changes.set(key, text)
    return this.#write()
  }

  remove(key: string): void {
    this.#changes.set(key, undefined)
    void this.#write()
  }

  /** Everything that was put so far is written, as far as there is room. */
  written(): Promise<unknown> {
    return this.#last
  }

  #recover(stored: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
    const left: Record<string, string> = {}
    const pages = Object.entries(stored).filter(([id]) => id.startsWith(PREFIX))
    // In the order in which they were begun: what waits is taken up in the order of its coming.
    for (const [id, text] of pages.sort(([a], [b]) => (a < b ? -1 : 1))) {
      const notes = new Map(JSON.parse(String(text)) as [string, string][])
      const page = { id, notes, length: 0 }
      for (const [key, note] of notes) {
        left[key] = note
        this.#pageOf.set(key, page)
        this.#grow(page, key.length + note.length)
      }
    }
    return left
  }

  #write(): Promise<boolean> {
    this.#next ??= this.#rest.then(async () => {
      this.#next = null
      const { pages, isWhole } = this.#applied()
      const kept = pages.filter(({ notes }) => notes.size > 0)
      const gone = pages.filter(({ notes }) => notes.size === 0)
      try {
        const texts = kept.map(({ id, notes }) => [id, JSON.stringify([...notes])])
        const isPut = kept.length === 0 || (await session.put(Object.fromEntries(texts)))
        // Where there was no room, most of all.
        if (gone.length > 0) await browser.storage.session.remove(gone.map(({ id }) => id))
        return isPut && isWhole
      } catch {
        return false
      }
    })
    if (this.#last !== this.#next) {
      this.#last = this.#next
      this.#rest = this.#next.then(() => new Promise(resolve => setTimeout(resolve, AT_MOST_EVERY)))
    }
    return this.#next
  }

  /** The pages that what changed stands on, or stood on. */
  #applied(): { readonly pages: readonly Page[]; readonly isWhole: boolean } {
    const changed = new Set<Page>()
    let isWhole = true
    for (const [key, text] of this.#changes) {
      const before = this.#pageOf.get(key)
      if (before) {
        this.#grow(before, -key.length - (before.notes.get(key)?.length ?? 0))
        before.notes.delete(key)
        this.#pageOf.delete(key)
        changed.add(before)
      }
      if (text === undefined) continue
      if (this.#length + text.length > MOST) {
        isWhole = false
        continue
      }
      const page = this.#pageFor(key, text, before)
      page.notes.set(key, text)
      this.#grow(page, key.length + text.length)
      this.#pageOf.set(key, page)
      changed.add(page)
    }
    this.#changes.clear()
    return { pages: [...changed], isWhole }
  }

  /** Where it stood before, if there is room; a long one has a page to itself. */
  #pageFor(key: string, { length }: string, before: Page | undefined): Page {
    const hasRoom = (page: Page | undefined): page is Page => page !== undefined && page.length + length <= PAGE
    if (hasRoom(before)) return before
    const kind = key.slice(0, key.indexOf(':'))
    const open = this.#open.get(kind)
    if (hasRoom(open)) return open
    const number = String(++this.#pages).padStart(7, '0')
    const page = { id: `${PREFIX}${Date.now()}.${number}`, notes: new Map(), length: 0 }
    this.#open.set(kind, page)
    return page
  }

  #grow(page: Page, by: number): void {
    page.length += by
    this.#length += by
  }
}
