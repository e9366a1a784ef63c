/**
 * What can wait does, while a page loads or somebody types: on a small machine every moment we take is theirs. Never for
 * long, and not where a person looks at what it will lead to.
 */

/** After the last event of a kind, in milliseconds, until things have settled. */
const SETTLES = { request: 150, navigation: 300, key: 600 } as const
const MOST_HELD = 2000
/** A page that is never there with all that belongs to it is no longer waited for. */
const LONGEST_LOAD = 10_000
/**
 * The message that says what was typed and the browser's event of the request it led to come by two ways, in no fixed
 * order.
 */
const LEAST_HELD = 80

export class Calm {
  #settled = 0
  /** Until when each tab that loads a page is waited for at most. */
  readonly #loading = new Map<number, number>()
  #hurried = Number.NEGATIVE_INFINITY
  readonly #asleep = new Set<() => void>()

  /** Something happens that a person waits for. */
  stir(what: keyof typeof SETTLES): void {
    this.#settled = Math.max(this.#settled, performance.now() + SETTLES[what])
  }

  /** A tab set out for another page: its requests leave at once, and it is long busy with what they bring. */
  loads(tab: number): void {
    this.stir('navigation')
    this.#loading.set(tab, performance.now() + LONGEST_LOAD)
  }

  /** The page is there with all that belongs to it, or will never be. */
  loaded(tab: number): void {
    if (!this.#loading.delete(tab)) return
    this.stir('navigation')
    this.#wake()
  }

  /** A person waits for what came so far. */
  hurry(): void {
    this.#hurried = performance.now()
    this.#wake()
  }

  /** When what came at `since` may be worked on, as far as is known now. */
  due(since: number): number {
    const latest = since <= this.#hurried ? since : since + MOST_HELD
    return Math.max(since + LEAST_HELD, Math.min(latest, Math.max(this.#settled, ...this.#loading.values())))
  }

  async until(since: number): Promise<void> {
    for (let left = this.#left(since); left > 0; left = this.#left(since)) await this.#pause(left)
  }

  #left(since: number): number {
    return this.due(since) - performance.now()
  }

  #wake(): void {
    for (const wake of [...this.#asleep]) wake()
  }

  #pause(ms: number): Promise<void> {
    return new Promise(resolve => {
      const wake = (): void => {
        clearTimeout(timer)
        this.#asleep.delete(wake)
        resolve()
      }
      const timer = setTimeout(wake, ms)
      this.#asleep.add(wake)
    })
  }
}
