import { browser } from 'wxt/browser'

/** Ten megabytes for everything. What finds no room lives as long as the worker does. */
export const session = {
  onFull: (): void => undefined,
  /** Resolves with false where it was not put there: the browser has no room, or is about to stop us. */
  async put(values: Readonly<Record<string, unknown>>): Promise<boolean> {
    try {
      await browser.storage.session.set(values)
      return true
    } catch (error) {
      // Neither browser gives this error a name of its own.
      if (/quota/i.test(String(error))) session.onFull()
      return false
    }
  },
}

/**
 * One value that outlives the worker but not the browser: a Chrome worker may be stopped at any moment, so it is read
 * once when the worker wakes and written whenever it changes. `storage.session` is memory, never disk.
 */
export class SessionValue<T> {
  readonly #key: string
  readonly #writeAfter: number
  #timer: ReturnType<typeof setTimeout> | undefined
  #next: Promise<void> | null = null
  #last: Promise<void> = Promise.resolve()
  #value: T
  readonly ready: Promise<void>

  /** `writeAfter` in milliseconds: 0 for what must not be lost, more for what may be a moment old after a stop. */
  constructor(key: string, empty: T, writeAfter = 0) {
    this.#key = key
    this.#value = empty
    this.#writeAfter = writeAfter
    this.ready = browser.storage.session.get(key).then(found => {
      if (found[key] !== undefined) this.#value = found[key] as T
    })
  }

  get value(): T {
    return this.#value
  }

  /** Resolves when it is written, which for a delayed one means soon. */
  async set(value: T, after?: Promise<unknown>): Promise<void> {
    this.#value = value
    if (this.#writeAfter === 0) return this.write(after)
    this.#timer ??= setTimeout(() => void this.write(), this.#writeAfter)
  }

  /** Once `after` is over; what is set meanwhile goes with it. */
  async write(after?: Promise<unknown>): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    // What is set while a write is under way goes with the next, as it is then.
    this.#next ??= Promise.all([this.#last, after]).then(async () => {
      this.#next = null
      await session.put({ [this.#key]: this.#value })
    })
    this.#last = this.#next
    return this.#next
  }
}
