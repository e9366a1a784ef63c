import type { Suppression } from '../../../lib/judge/suppression'
import type { Store } from '../store/store'

/** What somebody looked at and put aside on one company, until a day. */
export class Suppressions {
  readonly #store: Promise<Store>
  #all: readonly Suppression[] = []
  readonly ready: Promise<void>

  constructor(store: Promise<Store>) {
    this.#store = store
    this.ready = this.#recover()
  }

  get all(): readonly Suppression[] {
    return this.#all
  }

  async save(suppression: Suppression): Promise<void> {
    const { recipient, dataType } = suppression
    await (await this.#store).put('suppressions', {
      ...suppression,
      recipient: recipient ?? '',
      dataType: dataType ?? '',
    })
    await this.#recover()
  }

  async remove({
    company,
    recipient,
    dataType,
  }: Pick<Suppression, 'company' | 'recipient' | 'dataType'>): Promise<void> {
    await (await this.#store).delete('suppressions', [company, recipient ?? '', dataType ?? ''])
    await this.#recover()
  }

  async wipe(): Promise<void> {
    await (await this.#store).clear('suppressions')
    this.#all = []
  }

  async #recover(): Promise<void> {
    const kept = await (await this.#store).getAll('suppressions')
    this.#all = kept.map(one => ({ ...one, recipient: one.recipient || null, dataType: one.dataType || null }))
  }
}
