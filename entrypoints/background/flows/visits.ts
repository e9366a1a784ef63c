import type { Finding } from '../../../lib/judge/finding'
import { byImportance } from '../../../lib/judge/order'
import { isCheckRecord, isFlowRecord } from '../../../lib/keep/is-record'
import type { CheckRecord, FindingRecord, FlowRecord, InVisit } from '../../../lib/keep/record'
import { sharedParts } from '../../../lib/keep/shared-parts'
import { tally } from '../../../lib/keep/tally'
import { isFinding } from '../store/is-kept'
import type { GetStore } from '../store/store'
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

/** The record, by visit: written through to the store at once, and read back from there by a worker that was stopped. */
export class Visits {
  readonly #store: GetStore
  readonly #upkeep: Pick<Upkeep, 'write' | 'sound'>
  readonly #visits = new Map<string, Promise<Visit>>()
  readonly #findings = new Map<string, Finding>()

  constructor(store: GetStore, upkeep: Pick<Upkeep, 'write' | 'sound'>) {
    this.#store = store
    this.#upkeep = upkeep
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
    const store = await this.#store()
    const [flows, checks] = await Promise.all([
      Promise.all(sites.map(site => store.getAllFromIndex('flows', 'site', site, MOST_FLOWS))),
      Promise.all(sites.map(site => store.getAllFromIndex('checks', 'site', site))),
    ])
    return this.#tally(this.#upkeep.sound(flows.flat(), isFlowRecord), this.#upkeep.sound(checks.flat(), isCheckRecord))
  }

  async keepFlow(visit: string, flow: FlowRecord, findings: readonly Finding[]): Promise<void> {
    const { flows, known, share } = await this.#load(visit)
    if (flows.size < MOST_FLOWS || flows.has(flow.id)) {
      flows.set(flow.id, share(flow))
      known.set(flow.id, Date.now())
    }
    await this.#keep('flows', { ...flow, visit }, findings)
  }

  async keepCheck(visit: string, check: CheckRecord, findings: readonly Finding[]): Promise<void> {
    const { checks } = await this.#load(visit)
    checks.set(check.id, check)
    await this.#keep('checks', { ...check, visit }, findings)
  }

  async check(visit: string, id: string): Promise<CheckRecord | undefined> {
    return (await this.#load(visit)).checks.get(id)
  }

  forget(visit: string): void {
    this.#visits.delete(visit)
  }

  async wipe(site?: string): Promise<void> {
    const store = await this.#store()
    const transaction = store.transaction(['flows', 'checks', 'findings'], 'readwrite')
    if (site === undefined) {
      await Promise.all(['flows', 'checks', 'findings'].map(name => transaction.objectStore(name as 'flows').clear()))
    } else {
      for (const name of ['flows', 'checks'] as const) {
        const records = transaction.objectStore(name)
        for (const key of await records.index('site').getAllKeys(site)) await records.delete(key)
      }
    }
    await transaction.done
    this.forgetAll()
  }

  /** Something was deleted from the store: what is needed is read from there again, and what is found written again. */
  forgetAll(): void {
    this.#visits.clear()
    this.#findings.clear()
  }

  async #keep(
    name: 'flows' | 'checks',
    record: InVisit<FlowRecord> | InVisit<CheckRecord>,
    findings: readonly Finding[],
  ): Promise<void> {
    const fresh = findings.filter(({ id }) => !this.#findings.has(id))
    for (const finding of findings) this.#findings.set(finding.id, finding)
    await this.#upkeep.write(async store => {
      const transaction = store.transaction([name, 'findings'], 'readwrite')
      await Promise.all([
        transaction.objectStore(name).put(record as InVisit<FlowRecord> & InVisit<CheckRecord>),
        ...fresh.map(finding => transaction.objectStore('findings').put(finding)),
        transaction.done,
      ])
    })
  }

  #load(visit: string): Promise<Visit> {
    const known = this.#visits.get(visit) ?? this.#read(visit)
    this.#visits.set(visit, known)
    return known
  }

  async #read(visit: string): Promise<Visit> {
    const store = await this.#store()
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
