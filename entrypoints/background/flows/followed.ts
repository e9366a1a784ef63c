import type { Flow } from '../../../lib/facts'
import { joinActivity, type Visit } from '../../../lib/judge/activity'
import { latest } from '../store/latest'
import { SessionValue } from '../store/session'

const MOST_VISITS = 30

/**
 * What each recipient heard in a visit, pages on one side and ids on the other (promise P10). It is added up message by
 * message, so that judging one costs the same however many came before. A worker that was stopped adds it up again from
 * the record; pages that were told of by messages with nothing else in them are no record, so these are kept here.
 */
export class Followed {
  readonly #pages = new SessionValue<Readonly<Record<string, Visit>>>('followed', {})
  #heard: Readonly<Record<string, Visit>> = {}
  readonly ready = this.#pages.ready

  /** Those with nothing else in them. */
  pages(visit: string): Visit {
    return this.#pages.value[visit] ?? {}
  }

  /** To be awaited before the first `hear` of a visit; `kept` is asked once a visit and worker. */
  async load(visit: string, kept: () => Promise<readonly Flow[]>): Promise<void> {
    if (this.#heard[visit]) return
    const flows = await kept()
    // Another message may have been quicker.
    if (!this.#heard[visit])
      this.#heard = latest(this.#heard, visit, flows.reduce<Visit>(joinActivity, this.pages(visit)), MOST_VISITS)
  }

  /** With this message; what all of them together say. */
  hear(visit: string, flow: Flow): Visit {
    const before = this.#heard[visit] ?? {}
    const after = joinActivity(before, flow)
    if (after !== before) this.#heard = latest(this.#heard, visit, after, MOST_VISITS)
    return after
  }

  /** Resolves when it is written down: no record tells of it. */
  async hearPage(visit: string, { request, recipient }: Flow): Promise<void> {
    const flow: Flow = { request, recipient, items: [PAGE_VIEW], inspected: { bytes: 0, of: 0 }, unseen: [] }
    this.hear(visit, flow)
    const before = this.pages(visit)
    const after = joinActivity(before, flow)
    if (after !== before) await this.#pages.set(latest(this.#pages.value, visit, after, MOST_VISITS))
  }

  async wipe(): Promise<void> {
    this.#heard = {}
    await this.#pages.set({})
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
