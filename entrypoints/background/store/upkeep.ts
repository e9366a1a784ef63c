import { browser } from 'wxt/browser'
import { because, type Reason } from '../../../lib/facts'
import { isCheckRecord } from '../../../lib/keep/is-record'
import { keptSince, type Retention } from '../../../lib/keep/retention'
import { SessionValue } from './session'
import type { GetStore, Store } from './store'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
/** Of all messages kept, so many go at once where the disk is full. */
const SHARE_THAT_GOES = 0.1

/** Keeps the record within what people set, and within what the disk holds. Nothing else ever deletes from it. */
export class Upkeep {
  readonly #store: GetStore
  readonly #tell: (trouble: Reason) => void
  /** When room was made last, and did not help. */
  readonly #inVain = new SessionValue('room-in-vain', 0)
  /** Messages are gone, and findings that only they led to are about to go. */
  onPruned: () => void = () => undefined

  constructor(store: GetStore, tell: (trouble: Reason) => void) {
    this.#store = store
    this.#tell = tell
  }

  /**
   * Once a day: a browser may stay open for weeks, and its worker may start a thousand times a day. A day that is yet to
   * come is one of a clock that was wrong.
   */
  async isDue(now: number): Promise<boolean> {
    const { pruned } = await browser.storage.local.get('pruned').catch(() => ({ pruned: 0 }))
    const since = now - Number(pruned)
    return !(since >= 0 && since < DAY)
  }

  /** Said at the end: what a worker is stopped in is done by the next. */
  async didPrune(now: number): Promise<void> {
    await browser.storage.local.set({ pruned: now })
  }

  async prune(now: number, retention: Retention): Promise<void> {
    const store = await this.#store()
    const old = IDBKeyRange.upperBound(keptSince(now, retention), true)
    const transaction = store.transaction(['flows', 'checks'], 'readwrite')
    for (const name of ['flows', 'checks'] as const) {
      const records = transaction.objectStore(name)
      for (const key of await records.index('time').getAllKeys(old)) await records.delete(key)
    }
    await transaction.done
    await this.#forgetOldest((await store.count('flows')) - retention.flows)
    this.onPruned()
    await this.#forgetUnused()
  }

  /**
   * Does what writes to the record, and does it once more where the browser had closed it, or after room was made where
   * the disk is full.
   */
  async write(work: (store: Store) => Promise<unknown>): Promise<void> {
    try {
      await work(await this.#store())
    } catch (error) {
      const name = error instanceof DOMException ? error.name : ''
      if (name === 'QuotaExceededError') return this.#writeInFull(work, error)
      if (name !== 'InvalidStateError') throw error
      await work(await this.#store())
    }
  }

  /** A disk may give back less than was put there: what a row must have is looked at as it is read, and the others are kept. */
  sound<Row>(rows: readonly unknown[], isSound: (row: unknown) => row is Row): Row[] {
    const sound = rows.filter(isSound)
    if (sound.length < rows.length) this.#tell(because('edges.rows-unreadable'))
    return sound
  }

  /** Where others fill the disk, making room gives none: for a while nothing more is deleted in vain. */
  async #writeInFull(work: (store: Store) => Promise<unknown>, full: unknown): Promise<void> {
    await this.#inVain.ready
    const since = Date.now() - this.#inVain.value
    if (since >= 0 && since < HOUR) throw full
    this.#tell(because('edges.record-full'))
    const store = await this.#store()
    await this.#forgetOldest(Math.ceil((await store.count('flows')) * SHARE_THAT_GOES))
    try {
      await work(store)
    } catch (error) {
      this.#tell(because('edges.record-not-kept'))
      await this.#inVain.set(Date.now())
      throw error
    }
  }

  async #forgetOldest(count: number): Promise<void> {
    if (count <= 0) return
    const transaction = (await this.#store()).transaction('flows', 'readwrite')
    for (const key of await transaction.store.index('time').getAllKeys(null, count)) await transaction.store.delete(key)
    await transaction.done
  }

  /** Findings that nothing in the record leads to any more. */
  async #forgetUnused(): Promise<void> {
    const transaction = (await this.#store()).transaction(['flows', 'checks', 'findings'], 'readwrite')
    const used = new Set<string>()
    for (const name of ['flows', 'checks'] as const)
      for await (const { value } of transaction.objectStore(name))
        if (isCheckRecord(value)) for (const id of value.findings) used.add(id)
    const findings = transaction.objectStore('findings')
    for (const id of await findings.getAllKeys()) if (!used.has(id)) await findings.delete(id)
    await transaction.done
  }
}
