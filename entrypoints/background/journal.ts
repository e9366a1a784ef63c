import { browser } from 'wxt/browser'

const PREFIX = 'waiting:'
/** A longer entry is not written down: `storage.session` holds ten megabytes for everything. */
const MOST_CHARACTERS = 100_000
const MOST_ENTRIES = 300

/**
 * What was taken in but not yet worked on, written down in `storage.session` in case the worker is stopped before: the
 * next one finds it there. An entry may be worked on twice, so its work must come to the same.
 */
export class Journal<Entry> {
  readonly #unwritten = new Map<string, Entry>()
  readonly #written = new Set<string>()
  /** What an earlier worker left behind. */
  readonly left: Promise<readonly (readonly [id: string, entry: Entry])[]>

  constructor() {
    this.left = browser.storage.session.get(null).then(stored =>
      Object.entries(stored).flatMap(([key, entry]) => {
        if (!key.startsWith(PREFIX)) return []
        this.#written.add(key.slice(PREFIX.length))
        return [[key.slice(PREFIX.length), entry as Entry] as const]
      }),
    )
  }

  add(id: string, entry: Entry): void {
    if (this.#written.size + this.#unwritten.size >= MOST_ENTRIES) return
    this.#unwritten.set(id, entry)
    // Everything that came in this turn goes in one write.
    if (this.#unwritten.size === 1) queueMicrotask(() => this.#write())
  }

  done(id: string): void {
    this.#unwritten.delete(id)
    if (this.#written.delete(id)) void browser.storage.session.remove(PREFIX + id)
  }

  #write(): void {
    const entries = [...this.#unwritten].filter(([, entry]) => JSON.stringify(entry).length < MOST_CHARACTERS)
    this.#unwritten.clear()
    if (entries.length === 0) return
    for (const [id] of entries) this.#written.add(id)
    browser.storage.session
      .set(Object.fromEntries(entries.map(([id, entry]) => [PREFIX + id, entry])))
      .catch(() => undefined)
  }
}
