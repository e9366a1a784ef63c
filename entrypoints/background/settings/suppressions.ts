import type { Suppression } from '../../../lib/judge/suppression'
import { isSuppression } from '../store/is-kept'
import type { GetStore } from '../store/store'
import type { Upkeep } from '../store/upkeep'

/** What somebody looked at and put aside on one company, until a day. */
export class Suppressions {
  readonly #store: GetStore
  readonly #upkeep: Pick<Upkeep, 'write' | 'sound'>
  #all: readonly Suppression[] = []
  readonly ready: Promise<void>

  constructor(store: GetStore, upkeep: Pick<Upkeep, 'write' | 'sound'>) {
    this.#store = store
    this.#upkeep = upkeep
    this.ready = this.#recover()
  }

  get all(): readonly Suppression[] {
    return this.#all
  }

  async save(suppression: Suppression): Promise<void> {
    const { recipient, dataType } = suppression
    const kept = { ...suppression, recipient: recipient ?? '', dataType: dataType ?? '' } as const
    await this.#upkeep.write(store => store.put('suppressions', kept))
    await this.#recover()
  }

  async remove({
    company,
    recipient,
    dataType,
  }: Pick<Suppression, 'company' | 'recipient' | 'dataType'>): Promise<void> {
    await (await this.#store()).delete('suppressions', [company, recipient ?? '', dataType ?? ''])
    await this.#recover()
  }

  async wipe(): Promise<void> {
    await (await this.#store()).clear('suppressions')
    this.#all = []
  }

  async #recover(): Promise<void> {
    const kept = await (await this.#store()).getAll('suppressions')
    this.#all = this.#upkeep
      .sound(kept, isSuppression)
      .map(one => ({ ...one, recipient: one.recipient || null, dataType: one.dataType || null }))
  }
}
