import type { Consent, Header } from '../../lib/facts'
import { consentObserved } from '../../lib/judge/signals/observed'
import type { Situation } from '../../lib/judge/situation'

const MOST_VISITS = 100

/** What a site's own requests show of consent: banners' cookies and Global Privacy Control. Said anew by every request. */
export class Signals {
  readonly #heard = new Map<string, readonly Consent[]>()

  hear(visit: string, headers: readonly Header[]): void {
    if (!headers.some(({ name }) => name === 'cookie' || name === 'sec-gpc')) return
    this.#heard.delete(visit)
    this.#heard.set(visit, consentObserved(headers))
    const [oldest] = this.#heard.keys()
    if (this.#heard.size > MOST_VISITS && oldest !== undefined) this.#heard.delete(oldest)
  }

  /** Where nothing was heard, nobody looked; that is not the same as none found. */
  join(situation: Situation, visit: string): Situation {
    const heard = this.#heard.get(visit)
    return heard ? { ...situation, consent: [...(situation.consent ?? []), ...heard] } : situation
  }
}
