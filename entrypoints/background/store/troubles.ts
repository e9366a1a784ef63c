import type { Reason } from '../../../lib/facts'
import { SessionValue } from './session'

const MOST = 10

/** What went wrong with the record itself: said in the popup and the side panel until the browser is closed. */
export class Troubles {
  readonly #told = new SessionValue<readonly Reason[]>('troubles', [])

  get all(): readonly Reason[] {
    return this.#told.value
  }

  async tell(reason: Reason): Promise<void> {
    await this.#told.ready
    if (this.all.some(({ id }) => id === reason.id)) return
    await this.#told.set([...this.all, reason].slice(-MOST))
  }
}
