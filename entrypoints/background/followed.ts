import type { Flow } from '../../lib/facts'
import { joinActivity, type Visit } from '../../lib/judge/activity'
import { SessionValue } from './session'

const MOST_VISITS = 30

/**
 * Which pages each recipient was told of in a visit, by messages that carry nothing else: a page view without an id is
 * no record, but an e-mail address that comes later ties it to a person (promise P10).
 */
export class Followed {
  readonly #visits = new SessionValue<Readonly<Record<string, Visit>>>('followed', {}, 200)
  readonly ready = this.#visits.ready

  of(visit: string): Visit {
    return this.#visits.value[visit] ?? {}
  }

  tell(visit: string, flow: Flow): void {
    const before = this.of(visit)
    const after = joinActivity(before, { ...flow, items: [PAGE_VIEW] })
    if (after === before) return
    const { [visit]: _, ...others } = this.#visits.value
    void this.#visits.set(Object.fromEntries([...Object.entries(others), [visit, after] as const].slice(-MOST_VISITS)))
  }
}

const PAGE_VIEW: Flow['items'][number] = {
  dataType: 'browsing-activity',
  value: '',
  transforms: [],
  where: '',
  known: false,
  because: [],
}
