import type { Calm } from './calm'
import { turn } from './turn'

/** Work is done between the browser's events, in order, a slice at a time, and never grows without bound. */

const SLICE_MS = 8
const MOST_WAITING = 5000

export class Queue<Item> {
  readonly #items: { readonly item: Item; readonly since: number }[] = []
  readonly #work: (item: Item) => void | Promise<void>
  readonly #ready: Promise<unknown>
  readonly #calm: Calm
  #running = false

  /** Work begins when `ready` resolves, and is done while it is calm. */
  constructor(work: (item: Item) => void | Promise<void>, ready: Promise<unknown>, calm: Calm) {
    this.#work = work
    this.#ready = ready
    this.#calm = calm
  }

  /** False where it is turned away because too many wait. */
  push(item: Item): boolean {
    if (this.#items.length >= MOST_WAITING) return false
    this.#items.push({ item, since: performance.now() })
    if (!this.#running) void this.#run()
    return true
  }

  async #run(): Promise<void> {
    this.#running = true
    await this.#ready
    let until = performance.now() + SLICE_MS
    for (let next = this.#items.shift(); next; next = this.#items.shift()) {
      if (performance.now() >= until) {
        await turn()
        until = performance.now() + SLICE_MS
      }
      await this.#calm.until(next.since)
      try {
        await this.#work(next.item)
      } catch {
        // One item that cannot be handled must not stop those behind it.
      }
    }
    this.#running = false
  }
}
