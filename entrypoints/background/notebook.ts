import { browser } from 'wxt/browser'

/**
 * Many small values that outlive the worker, in `storage.session`. What is put or removed while a write is under way
 * goes with the next one, all at once: a stop loses all of it or nothing.
 */
export class Notebook {
  /** What an earlier worker left behind. */
  readonly left: Promise<Readonly<Record<string, unknown>>> = browser.storage.session.get(null)
  readonly #changes = new Map<string, unknown>()
  #next: Promise<boolean> | null = null
  #last: Promise<unknown> = Promise.resolve()

  /** Resolves when it is written, or with false where there is no more room. */
  put(key: string, value: unknown): Promise<boolean> {
    this.#changes.set(key, value)
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
    this.#next ??= this.#last.then(async () => {
      this.#next = null
      const changes = [...this.#changes]
      this.#changes.clear()
      const gone = changes.flatMap(([key, value]) => (value === undefined ? [key] : []))
      const kept = changes.filter(([, value]) => value !== undefined)
      try {
        if (kept.length > 0) await browser.storage.session.set(Object.fromEntries(kept))
        if (gone.length > 0) await browser.storage.session.remove(gone)
        return true
      } catch {
        return false
      }
    })
    this.#last = this.#next
    return this.#next
  }
}
