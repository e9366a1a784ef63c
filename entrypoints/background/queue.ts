import { turn } from './turn'

/** Work is done between the browser's events, in order, a slice at a time, and never grows without bound. */

const SLICE_MS = 12
const MOST_WAITING = 5000

export class Queue<Item> {
  readonly #items: Item[] = []
  readonly #work: (item: Item) => void | Promise<void>
  readonly #ready: Promise<unknown>
  readonly #settle: number
  #running = false

  /** Work begins when `ready` resolves, and `settle` milliseconds after the first item came. */
  constructor(work: (item: Item) => void | Promise<void>, ready: Promise<unknown>, settle: number) {
    this.#work = work
    this.#ready = ready
    this.#settle = settle
  }

  /** False where it is turned away because too many wait. */
  push(item: Item): boolean {
    if (this.#items.length >= MOST_WAITING) return false
    this.#items.push(item)
    if (!this.#running) void this.#run()
    return true
  }

  async #run(): Promise<void> {
    this.#running = true
    await this.#ready
    await pause(this.#settle)
    let until = performance.now() + SLICE_MS
    for (let item = this.#items.shift(); item !== undefined; item = this.#items.shift()) {
      try {
        await this.#work(item)
      } catch {
        // One item that cannot be handled must not stop those behind it.
      }
      if (performance.now() < until) continue
      await turn()
      until = performance.now() + SLICE_MS
    }
    this.#running = false
  }
}

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))
