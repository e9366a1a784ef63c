import type { Header } from '../../../lib/facts'
import { consentObserved } from '../../../lib/judge/signals/observed'
import { consentsAt, type Heard, hear } from '../../../lib/judge/signals/timeline'
import type { Situation } from '../../../lib/judge/situation'
import { latest } from '../store/latest'
import { SessionValue } from '../store/session'

type Timelines = Readonly<Record<string, readonly Heard[]>>

const MOST_VISITS = 50

/**
 * What each visit showed of consent, and when: answers that banners keep in cookies, a banner that waits, the page's own
 * TCF and GPP interfaces, Global Privacy Control. A yes that comes later is no yes to what was sent before.
 */
export class Signals {
  readonly #heard = new SessionValue<Timelines>('consent', {})
  readonly ready = this.#heard.ready

  hearRequest(visit: string, headers: readonly Header[], time: number): void {
    if (!headers.some(({ name }) => name === 'cookie' || name === 'sec-gpc')) return
    void this.hear(visit, { source: 'cookies', time, consents: consentObserved(headers) })
  }

  /** True where it is news, once it is written down: a page says it once. */
  async hear(visit: string, heard: Heard): Promise<boolean> {
    const before = this.#heard.value[visit] ?? []
    const after = hear(before, heard)
    if (after === before) return false
    await this.#heard.set(latest(this.#heard.value, visit, after, MOST_VISITS))
    return true
  }

  /** Where nothing was heard by then, nobody looked; that is not the same as none found. */
  join(situation: Situation, visit: string, time: number): Situation {
    const heard = consentsAt(this.#heard.value[visit] ?? [], time)
    return heard ? { ...situation, consent: [...(situation.consent ?? []), ...heard] } : situation
  }
}
