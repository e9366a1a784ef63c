import { browser } from 'wxt/browser'

/** In milliseconds: each write costs the browser as much as one of a hundred values does. */
const AT_MOST_EVERY = 100

/**
 * Many small texts that outlive the worker, in `storage.session`: a browser takes a text apart in no time, an object
 * field by field. What is put or removed while a write is under way
 * goes with the next one, all at once: a stop loses all of it or nothing.
 */
export class Notebook {
  /** What an earlier worker left behind. */
  readonly left: Promise<Readonly<Record<string, unknown>>> = browser.storage.session.get(null)
  readonly #changes = new Map<string, string | undefined>()
  #next: Promise<boolean> | null = null
  #last: Promise<unknown> = Promise.resolve()
  #rest: Promise<unknown> = Promise.resolve()

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

  #write(): Promise<boolean> {
    this.#next ??= this.#rest.then(async () => {
      this.#next = null
      const changes = [...this.#changes]
      this.#changes.clear()
      const gone = changes.flatMap(([key, text]) => (text === undefined ? [key] : []))
      const kept = changes.filter(([, text]) => text !== undefined)
      try {
        if (kept.length > 0) await browser.storage.session.set(Object.fromEntries(kept))
        if (gone.length > 0) await browser.storage.session.remove(gone)
        return true
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
}
