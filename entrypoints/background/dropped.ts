import { latest } from './latest'
import { SessionValue } from './session'

const MOST_DOCUMENTS = 500

/** How many messages each document could not hold. It says how many in all, so that what it says twice counts once. */
export class Dropped {
  readonly #known = new SessionValue<Readonly<Record<string, number>>>('dropped', {})

  /** How many of them are news. */
  async hear(document: string, inAll: number): Promise<number> {
    if (inAll === 0) return 0
    await this.#known.ready
    const { [document]: before = 0 } = this.#known.value
    if (inAll <= before) return 0
    void this.#known.set(latest(this.#known.value, document, inAll, MOST_DOCUMENTS))
    return inAll - before
  }
}
