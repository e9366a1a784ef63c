import type { Finding } from '../../../lib/judge/finding'
import type { CheckRecord, FlowRecord, InVisit } from '../../../lib/keep/record'
import type { Store } from './store'
import type { Upkeep } from './upkeep'

/** A record, with the findings that it led to. */
export type Entry = { readonly findings: readonly Finding[] } & (
  | { readonly kind: 'flows'; readonly record: InVisit<FlowRecord> }
  | { readonly kind: 'checks'; readonly record: InVisit<CheckRecord> }
)

type Failures = ReadonlyMap<Entry, unknown>

/** As many as come while a disk is slow; whoever writes more waits. */
const MOST_UNWRITTEN = 200

/**
 * Writes to the record in groups, in the order in which it is told: what comes while one transaction is under way goes
 * with the next. With a transaction for each message Firefox examined two thirds of those of a page at its worst
 * (docs/lightness.md).
 */
export class Ledger {
  readonly #upkeep: Pick<Upkeep, 'write'>
  #entries: Entry[] = []
  #next: Promise<Failures> | null = null
  #last: Promise<unknown> = Promise.resolve()
  /** Of the findings those that are in the store: most messages of a page lead to the same. */
  readonly #findings = new Set<string>()

  constructor(upkeep: Pick<Upkeep, 'write'>) {
    this.#upkeep = upkeep
  }

  /** Resolves when it is written. */
  async add(entry: Entry): Promise<void> {
    this.#entries.push(entry)
    this.#next ??= this.#last.then(() => {
      this.#next = null
      return this.#write(this.#entries.splice(0))
    })
    this.#last = this.#next
    const failed = await this.#next
    if (failed.has(entry)) throw failed.get(entry)
  }

  /** Resolves when there is room for more. */
  async room(): Promise<void> {
    while (this.#entries.length >= MOST_UNWRITTEN) await this.#last
  }

  /** All that was added so far is written, or has failed. */
  async written(): Promise<void> {
    await this.#last
  }

  /** Something was deleted from the store. */
  forget(): void {
    this.#findings.clear()
  }

  async #write(entries: readonly Entry[]): Promise<Failures> {
    try {
      await this.#upkeep.write(store => this.#inOne(store, entries))
      return new Map()
    } catch (error) {
      if (entries.length === 1) return new Map(entries.map(entry => [entry, error]))
      // One that cannot be written must not take the others with it.
      const failed = new Map<Entry, unknown>()
      for (const entry of entries) for (const [one, why] of await this.#write([entry])) failed.set(one, why)
      return failed
    }
  }

  async #inOne(store: Store, entries: readonly Entry[]): Promise<void> {
    const transaction = store.transaction(['flows', 'checks', 'findings'], 'readwrite')
    const findings = new Map(entries.flatMap(entry => entry.findings.map(finding => [finding.id, finding] as const)))
    const fresh = [...findings.values()].filter(({ id }) => !this.#findings.has(id))
    await Promise.all([
      ...entries.map(({ kind, record }) => transaction.objectStore(kind).put(record as never)),
      ...fresh.map(finding => transaction.objectStore('findings').put(finding)),
      transaction.done,
    ])
    for (const { id } of fresh) this.#findings.add(id)
  }
}
