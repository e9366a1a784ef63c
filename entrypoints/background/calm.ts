/**
 * What can wait does, while a page loads or somebody types: on a small machine every moment we take is theirs. Never for
 * long, and not where a person looks at what it will lead to.
 */

/** After the last event of a kind, in milliseconds, until things have settled. */
const SETTLES = { request: 150, navigation: 300, key: 600 } as const
const MOST_HELD = 2000
/**
 * The message that says what was typed and the browser's event of the request it led to come by two ways, in no fixed
 * order.
 */
const LEAST_HELD = 80

export class Calm {
  #settled = 0
  #hurried = Number.NEGATIVE_INFINITY
  readonly #asleep = new Set<() => void>()

  /** Something happens that a person waits for. */
  stir(what: keyof typeof SETTLES): void {
    this.#settled = Math.max(this.#settled, performance.now() + SETTLES[what])
  }

  /** A person waits for what came so far. */
  hurry(): void {
    this.#hurried = performance.now()
    for (const wake of [...this.#asleep]) wake()
  }

  /** When what came at `since` may be worked on, as far as is known now. */
  due(since: number): number {
    const latest = since <= this.#hurried ? since : since + MOST_HELD
    return Math.max(since + LEAST_HELD, Math.min(latest, this.#settled))
  }

  async until(since: number): Promise<void> {
    for (let left = this.#left(since); left > 0; left = this.#left(since)) await this.#pause(left)
  }

  #left(since: number): number {
    return this.due(since) - performance.now()
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
