import { latest } from '../store/latest'
import { SessionValue } from '../store/session'
import type { Count } from './count-of'

const MOST_DOCUMENTS = 500

/** How many messages each document could not hold. It says how many in all, so that what it says twice counts once. */
export class Dropped {
  readonly #known = new SessionValue<Readonly<Record<string, number>>>('dropped', {})

  /** What that adds to the count. */
  async hear(document: string, inAll: number): Promise<Count> {
    if (inAll === 0) return { seen: 0, unseen: 0 }
    await this.#known.ready
    const { [document]: before = 0 } = this.#known.value
    const news = Math.max(0, inAll - before)
    if (news > 0) void this.#known.set(latest(this.#known.value, document, inAll, MOST_DOCUMENTS))
    return { seen: news, unseen: news }
  }
}
