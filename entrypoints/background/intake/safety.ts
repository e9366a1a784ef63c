/** A page waits for fifteen seconds for an answer (page.content/tell.ts), and then says everything again. */
const SOON = 10_000

/** From when on each message can be lost no more, whatever becomes of the worker. */
export class Safety {
  readonly #safe = new Map<string, Promise<unknown>>()
  #clock: { readonly since: number; readonly over: Promise<false> } = { since: 0, over: Promise.resolve(false) }

  has(id: string): boolean {
    return this.#safe.has(id)
  }

  set(id: string, safe: Promise<unknown>): void {
    this.#safe.set(id, safe)
  }

  delete(id: string): void {
    this.#safe.delete(id)
  }

  /** Waits until it is so, but not for long: false where it still is not. */
  async isSafe(id: string): Promise<boolean> {
    const safe = this.#safe.get(id)?.then(() => true)
    return safe ? Promise.race([safe, this.#tooLate()]) : true
  }

  /** Of these messages, the numbers of those for which it is not so soon. */
  async notYet(ids: ReadonlyMap<number, string>): Promise<number[]> {
    const numbers = [...ids].map(async ([number, id]) => ((await this.isSafe(id)) ? [] : [number]))
    return (await Promise.all(numbers)).flat()
  }

  /** One timer for all that are asked about within a second. */
  #tooLate(): Promise<false> {
    const now = Date.now()
    if (Math.abs(now - this.#clock.since) > 1000)
      this.#clock = { since: now, over: new Promise(resolve => setTimeout(resolve, SOON, false)) }
    return this.#clock.over
  }
}
