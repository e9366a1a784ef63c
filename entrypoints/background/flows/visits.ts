import type { Finding } from '../../../lib/judge/finding'
import { byImportance } from '../../../lib/judge/order'
import { isCheckRecord, isFlowRecord } from '../../../lib/keep/is-record'
import type { CheckRecord, FindingRecord, FlowRecord } from '../../../lib/keep/record'
import { sharedParts } from '../../../lib/keep/shared-parts'
import { tally } from '../../../lib/keep/tally'
import type { LookedAt } from '../intake/waiting'
import { isFinding } from '../store/is-kept'
import { type Entry, Ledger } from '../store/ledger'
import type { GetStore, Store } from '../store/store'
import type { Upkeep } from '../store/upkeep'

/** What a tab did while it stayed on one site. */
interface Visit {
  readonly flows: Map<string, FlowRecord>
  readonly share: (flow: FlowRecord) => FlowRecord
  /** When this worker came to know each. */
  readonly known: Map<string, number>
  readonly checks: Map<string, CheckRecord>
}

/** More flows of one visit stay in the store but are not counted in the view. */
const MOST_FLOWS = 20_000

/** The record, by visit: written to the store as soon as it takes more, and read back from there by a worker that was stopped. */
export class Visits {
  readonly #store: GetStore
  readonly #ledger: Ledger
  readonly #upkeep: Pick<Upkeep, 'write' | 'sound'>
  readonly #visits = new Map<string, Promise<Visit>>()
  readonly #findings = new Map<string, Finding>()

  constructor(store: GetStore, upkeep: Pick<Upkeep, 'write' | 'sound'>) {
    this.#store = store
    this.#upkeep = upkeep
    this.#ledger = new Ledger(upkeep)
  }

  async flows(visit: string): Promise<readonly FlowRecord[]> {
    return [...(await this.#load(visit)).flows.values()]
  }

  /** Those that were kept, or kept anew, since then: a message may be looked at long after it was sent. */
  async flowsSince(visit: string, since: number): Promise<readonly FlowRecord[]> {
    const { flows, known } = await this.#load(visit)
    return [...flows.values()].filter(({ id }) => (known.get(id) ?? 0) >= since)
  }

  async findings(
    visits: readonly string[],
    counts: (flow: FlowRecord, visit: string) => boolean,
  ): Promise<FindingRecord[]> {
    const flows: FlowRecord[] = []
    const checks: CheckRecord[] = []
    for (const visit of visits) {
      const loaded = await this.#load(visit)
      for (const flow of loaded.flows.values()) if (counts(flow, visit)) flows.push(flow)
      if (visit === visits[0]) checks.push(...loaded.checks.values())
    }
    return this.#tally(flows, checks)
  }

  /** What one page of a visit sent and showed. */
  async findingsOfPage(visit: string, page: string): Promise<FindingRecord[]> {
    const { flows, checks } = await this.#load(visit)
    return this.#tally(
      [...flows.values()].filter(flow => flow.page === page),
      [...checks.values()].filter(check => check.page === page),
    )
  }

  /** Of all visits that are kept. */
  async findingsOfSites(sites: readonly string[]): Promise<FindingRecord[]> {
    const store = await this.#written()
    const [flows, checks] = await Promise.all([
      Promise.all(sites.map(site => store.getAllFromIndex('flows', 'site', site, MOST_FLOWS))),
      Promise.all(sites.map(site => store.getAllFromIndex('checks', 'site', site))),
    ])
    return this.#tally(this.#upkeep.sound(flows.flat(), isFlowRecord), this.#upkeep.sound(checks.flat(), isCheckRecord))
  }

  /** Resolves when it is known here and there is room for another. */
  async keepFlow(visit: string, flow: FlowRecord, findings: readonly Finding[]): Promise<LookedAt> {
    const { flows, known, share } = await this.#load(visit)
    if (flows.size < MOST_FLOWS || flows.has(flow.id)) {
      flows.set(flow.id, share(flow))
      known.set(flow.id, Date.now())
    }
    const written = this.#keep({ kind: 'flows', record: { ...flow, visit }, findings })
    await this.#ledger.room()
    return { written }
  }

  async keepCheck(visit: string, check: CheckRecord, findings: readonly Finding[]): Promise<void> {
    const { checks } = await this.#load(visit)
    checks.set(check.id, check)
    await this.#keep({ kind: 'checks', record: { ...check, visit }, findings })
  }

  async check(visit: string, id: string): Promise<CheckRecord | undefined> {
    return (await this.#load(visit)).checks.get(id)
  }

  forget(visit: string): void {
    this.#visits.delete(visit)
  }

  async wipe(site?: string): Promise<void> {
    const store = await this.#written()
    const transaction = store.transaction(['flows', 'checks', 'findings'], 'readwrite')
    // What is written from here on comes after it.
    this.forgetAll()
    if (site === undefined) {
      await Promise.all(['flows', 'checks', 'findings'].map(name => transaction.objectStore(name as 'flows').clear()))
    } else {
      for (const name of ['flows', 'checks'] as const) {
        const records = transaction.objectStore(name)
        for (const key of await records.index('site').getAllKeys(site)) await records.delete(key)
      }
    }
    await transaction.done
  }

  /** Something was deleted from the store: what is needed is read from there again, and what is found written again. */
  forgetAll(): void {
    this.#visits.clear()
    this.#findings.clear()
    this.#ledger.forget()
  }

  /** The store, with all that was kept so far. */
  async #written(): Promise<Store> {
    await this.#ledger.written()
    return this.#store()
  }

  #keep(entry: Entry): Promise<void> {
    for (const finding of entry.findings) this.#findings.set(finding.id, finding)
    return this.#ledger.add(entry)
  }

  #load(visit: string): Promise<Visit> {
    const known = this.#visits.get(visit) ?? this.#read(visit)
    this.#visits.set(visit, known)
    return known
  }

  async #read(visit: string): Promise<Visit> {
    const store = await this.#written()
    const [flows, checks] = await Promise.all([
      store.getAllFromIndex('flows', 'visit', visit, MOST_FLOWS),
      store.getAllFromIndex('checks', 'visit', visit),
    ])
    const now = Date.now()
    const share = sharedParts()
    return {
      flows: new Map(this.#upkeep.sound(flows, isFlowRecord).map(flow => [flow.id, share(flow)])),
      share,
      known: new Map(flows.map(({ id }) => [id, now])),
      checks: new Map(this.#upkeep.sound(checks, isCheckRecord).map(check => [check.id, check])),
    }
  }

  async #tally(flows: readonly FlowRecord[], checks: readonly CheckRecord[]): Promise<FindingRecord[]> {
    await this.#findFindings([...flows, ...checks].flatMap(record => record.findings))
    return tally(flows, checks, id => this.#findings.get(id)).sort(byImportance)
  }

  async #findFindings(ids: readonly string[]): Promise<void> {
    const missing = [...new Set(ids)].filter(id => !this.#findings.has(id))
    if (missing.length === 0) return
    const findings = (await this.#store()).transaction('findings').store
    const found = (await Promise.all(missing.map(id => findings.get(id)))).filter(one => one !== undefined)
    for (const one of this.#upkeep.sound(found, isFinding)) this.#findings.set(one.id, one)
  }
}
