import type { DataType, Flow, Recipient } from '../../../lib/facts'
import { readStack } from '../../../lib/observe/read-stack'
import type { Reading } from '../../../lib/observe/reading'
import type { ReadByScript, Reader } from '../../../lib/recognise/readers/reader'
import { readersOf } from '../../../lib/recognise/readers/readers-of'
import { asRecorder, recordersAmong } from '../../../lib/recognise/readers/recorders'
import type { FromPage } from '../messages/receive'
import { SessionValue } from '../store/session'
import type { Documents, KnownDocument } from './documents'
import { dataTypesOf } from './forms'

interface Kept extends Omit<Reading, 'stack'> {
  readonly document: string
  readonly tab: number
  readonly calls: ReadByScript['stack']
}

interface InTab {
  readonly kept: readonly Kept[]
  /** The scripts that record it. */
  readonly recorders: ReadonlySet<string>
}

/** Over all tabs, the oldest are forgotten first. */
const MOST = 1500

/** Which scripts of which page read or listened to its fields. Outlives the worker: a page says each only once. */
export class Readers {
  readonly #documents: Documents
  readonly #kept = new SessionValue<readonly Kept[]>('readers', [])
  /** Put together for every message of a page, and the same until its scripts do something new. */
  readonly #tabs = new Map<number, InTab>()
  readonly #dataTypes = new WeakMap<Kept, { readonly known: KnownDocument; readonly types: readonly DataType[] }>()

  constructor(documents: Documents) {
    this.#documents = documents
  }

  async hear(document: string, readings: readonly Reading[], { tab }: FromPage): Promise<void> {
    await this.#kept.ready
    const heard = readings.flatMap(({ stack, ...rest }): Kept[] => {
      const calls = readStack(stack)
      return calls.length > 0 ? [{ ...rest, document, tab, calls }] : []
    })
    if (heard.length > 0) await this.#set([...this.#kept.value, ...heard].slice(-MOST))
  }

  /** The scripts in this tab that read what a message of it carries. */
  async of(flow: Flow, tab: number): Promise<readonly Reader[]> {
    const { kept, recorders } = await this.#in(tab)
    if (kept.length === 0 || flow.items.length === 0) return []
    const documents = new Map<string, KnownDocument | undefined>()
    for (const { document } of kept)
      if (!documents.has(document)) documents.set(document, await this.#documents.find(document))
    const reads = kept.map(
      (one): ReadByScript => ({
        what: one.what,
        time: one.time,
        stack: one.calls,
        dataTypes: this.#dataTypesOf(one, documents.get(one.document)),
      }),
    )
    return readersOf(reads, flow, recorders)
  }

  /** The recipient, as what its scripts in this tab do shows it to be. */
  async known(recipient: Recipient, tab: number): Promise<Recipient> {
    const { recorders } = await this.#in(tab)
    return asRecorder(recipient, recorders)
  }

  async forget(tab: number): Promise<void> {
    await this.#kept.ready
    const left = this.#kept.value.filter(one => one.tab !== tab)
    if (left.length < this.#kept.value.length) await this.#set(left)
  }

  #set(kept: readonly Kept[]): Promise<void> {
    this.#tabs.clear()
    return this.#kept.set(kept)
  }

  async #in(tab: number): Promise<InTab> {
    await this.#kept.ready
    const known = this.#tabs.get(tab)
    if (known) return known
    const kept = this.#kept.value.filter(one => one.tab === tab)
    const recorders = recordersAmong(kept.map(({ calls, ...one }) => ({ ...one, stack: calls, dataTypes: null })))
    const found = { kept, recorders }
    this.#tabs.set(tab, found)
    return found
  }

  /** A page that describes itself again may know more of its fields. */
  #dataTypesOf(one: Kept, known: KnownDocument | undefined): readonly DataType[] | null {
    if (!one.fields || !known) return one.fields && []
    const before = this.#dataTypes.get(one)
    if (before?.known === known) return before.types
    const types = dataTypesOf(known, one.fields)
    this.#dataTypes.set(one, { known, types })
    return types
  }
}
