import type { Notebook } from './notebook'

const PREFIX = 'waiting:'
/** A longer entry is not written down: `storage.session` holds ten megabytes for everything. */
const MOST_CHARACTERS = 100_000
const MOST_ENTRIES = 1000

/**
 * What was taken in but not yet worked on, written down in case the worker is stopped before: the next one finds it
 * there. An entry may be worked on twice, so its work must come to the same.
 */
export class Journal<Entry> {
  readonly #notebook: Notebook
  readonly #written = new Set<string>()
  /** What an earlier worker left behind. */
  readonly left: Promise<readonly (readonly [id: string, entry: Entry])[]>

  constructor(notebook: Notebook) {
    this.#notebook = notebook
    this.left = notebook.left.then(stored =>
      Object.entries(stored).flatMap(([key, text]) => {
        if (!key.startsWith(PREFIX)) return []
        this.#written.add(key.slice(PREFIX.length))
        return [[key.slice(PREFIX.length), JSON.parse(String(text)) as Entry] as const]
      }),
    )
  }

  /** Resolves when it is written down, with false where it could not be; null where it is not to be. */
  add(id: string, entry: Entry): Promise<boolean> | null {
    if (this.#written.size >= MOST_ENTRIES) return null
    const text = JSON.stringify(entry)
    if (text.length > MOST_CHARACTERS) return null
    this.#written.add(id)
    return this.#notebook.put(PREFIX + id, text)
  }

  holds(id: string): boolean {
    return this.#written.has(id)
  }

  done(id: string): void {
    if (this.#written.delete(id)) this.#notebook.remove(PREFIX + id)
  }
}
