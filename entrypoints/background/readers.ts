import type { Recipient } from '../../lib/facts'
import { readStack } from '../../lib/observe/read-stack'
import type { Reading } from '../../lib/observe/reading'
import type { ReadByScript } from '../../lib/recognise/readers/reader'
import { asRecorder, recordersAmong } from '../../lib/recognise/readers/recorders'
import type { Documents } from './documents'
import { dataTypesOf } from './forms'
import type { FromPage } from './receive'
import { SessionValue } from './session'

interface Kept extends Omit<Reading, 'stack'> {
  readonly document: string
  readonly tab: number
  readonly calls: ReadByScript['stack']
}

/** Over all tabs, the oldest are forgotten first. */
const MOST = 1500

/** Which scripts of which page read or listened to its fields. Outlives the worker: a page says each only once. */
export class Readers {
  readonly #documents: Documents
  readonly #kept = new SessionValue<readonly Kept[]>('readers', [])

  constructor(documents: Documents) {
    this.#documents = documents
  }

  async hear(document: string, readings: readonly Reading[], { tab }: FromPage): Promise<void> {
    await this.#kept.ready
    const heard = readings.flatMap(({ stack, ...rest }): Kept[] => {
      const calls = readStack(stack)
      return calls.length > 0 ? [{ ...rest, document, tab, calls }] : []
    })
    if (heard.length > 0) await this.#kept.set([...this.#kept.value, ...heard].slice(-MOST))
  }

  /** What the scripts in this tab did that could concern a message of it. */
  async in(tab: number): Promise<readonly ReadByScript[]> {
    const kept = await this.#in(tab)
    return Promise.all(
      kept.map(async ({ document, what, fields, calls, time }) => {
        const known = fields && (await this.#documents.find(document))
        return { what, time, stack: calls, dataTypes: fields && (known ? dataTypesOf(known, fields) : []) }
      }),
    )
  }

  /** The recipient, as what its scripts in this tab do shows it to be. */
  async known(recipient: Recipient, tab: number): Promise<Recipient> {
    const kept = await this.#in(tab)
    if (kept.length === 0) return recipient
    return asRecorder(recipient, recordersAmong(kept.map(one => ({ ...one, stack: one.calls, dataTypes: null }))))
  }

  async forget(tab: number): Promise<void> {
    await this.#kept.ready
    const left = this.#kept.value.filter(one => one.tab !== tab)
    if (left.length < this.#kept.value.length) await this.#kept.set(left)
  }

  async #in(tab: number): Promise<readonly Kept[]> {
    await this.#kept.ready
    return this.#kept.value.filter(one => one.tab === tab)
  }
}
