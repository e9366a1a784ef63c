import type { PageRef, Request } from '../../../lib/facts'
import { Alike } from './alike'
import type { Notebook } from './notebook'
import type { Waiting } from './waiting'

const PREFIX = 'waiting:'
/** A longer entry is not written down: `storage.session` holds ten megabytes for everything. */
const MOST_CHARACTERS = 100_000
const MOST_ENTRIES = 1000

/** As it is written: its headers and its page, which most messages of a page have in common, by name. */
interface Written extends Omit<Waiting, 'request'> {
  readonly request: Omit<Request, 'headers' | 'page'>
  readonly headers: string
  readonly page: string
}

/**
 * What was taken in but not yet worked on, written down in case the worker is stopped before: the next one finds it
 * there. An entry may be worked on twice, so its work must come to the same.
 */
export class Journal {
  readonly #notebook: Notebook
  readonly #alike: Alike
  readonly #written = new Map<string, Pick<Written, 'headers' | 'page'>>()
  /** What an earlier worker left behind. */
  readonly left: Promise<readonly (readonly [id: string, entry: Waiting])[]>

  constructor(notebook: Notebook) {
    this.#notebook = notebook
    this.#alike = new Alike(notebook)
    this.left = notebook.left.then(left => this.#recover(left))
  }

  /** Resolves when it is written down, with false where it could not be; null where it is not to be. */
  add(id: string, { request: { headers, page, ...request }, ...entry }: Waiting): Promise<boolean> | null {
    if (this.#written.size >= MOST_ENTRIES) return null
    const parts = { headers: this.#alike.use(JSON.stringify(headers)), page: this.#alike.use(JSON.stringify(page)) }
    const keys = { headers: parts.headers.key, page: parts.page.key }
    const written: Written = { ...entry, request, ...keys }
    const text = JSON.stringify(written)
    if (text.length > MOST_CHARACTERS) {
      this.#release(keys)
      return null
    }
    this.#release(this.#written.get(id))
    this.#written.set(id, keys)
    const all = [parts.headers.written, parts.page.written, this.#notebook.put(PREFIX + id, text)]
    return Promise.all(all).then(areWritten => areWritten.every(Boolean))
  }

  holds(id: string): boolean {
    return this.#written.has(id)
  }

  done(id: string): void {
    const keys = this.#written.get(id)
    if (!keys) return
    this.#release(keys)
    this.#written.delete(id)
    this.#notebook.remove(PREFIX + id)
  }

  #release(keys: Pick<Written, 'headers' | 'page'> | undefined): void {
    if (!keys) return
    this.#alike.release(keys.headers)
    this.#alike.release(keys.page)
  }

  #recover(left: Readonly<Record<string, string>>): (readonly [string, Waiting])[] {
    this.#alike.recover(left)
    const entries = Object.entries(left).flatMap(([key, text]) => {
      if (!key.startsWith(PREFIX)) return []
      const id = key.slice(PREFIX.length)
      const { request, headers, page, ...entry } = JSON.parse(text) as Written
      const [itsHeaders, itsPage] = [this.#alike.again(headers), this.#alike.again(page)]
      this.#written.set(id, { headers, page })
      if (itsHeaders !== undefined && itsPage !== undefined) {
        const parts = { headers: JSON.parse(itsHeaders) as Request['headers'], page: JSON.parse(itsPage) as PageRef }
        return [[id, { ...entry, request: { ...request, ...parts } }] as const]
      }
      // There was no room for a part of it: then its page was not told that it is safe.
      this.done(id)
      return []
    })
    this.#alike.forgetUnused()
    return entries
  }
}
