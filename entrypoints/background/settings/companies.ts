import type { Company } from '../../../lib/facts'
import { siteOf } from '../../../lib/recognise/parties/site'
import { isCompany } from '../store/is-kept'
import type { GetStore } from '../store/store'
import type { Upkeep } from '../store/upkeep'

/** Companies as people described them: their sites, subsidiaries and service providers. */
export class Companies {
  readonly #store: GetStore
  readonly #upkeep: Pick<Upkeep, 'write' | 'sound'>
  readonly #companies = new Map<string, Company>()
  readonly ready: Promise<void>

  constructor(store: GetStore, upkeep: Pick<Upkeep, 'write' | 'sound'>) {
    this.#store = store
    this.#upkeep = upkeep
    this.ready = this.#recover()
  }

  get all(): readonly Company[] {
    return [...this.#companies.values()]
  }

  /** Null: nobody described the company of this site, so it speaks for itself. */
  of(site: string): Company | null {
    const owns = (known: string): boolean => known === site || siteOf(known) === site
    return this.all.find(({ sites, subsidiaries }) => sites.some(owns) || subsidiaries.some(owns)) ?? null
  }

  async save(company: Company): Promise<void> {
    await this.#upkeep.write(store => store.put('companies', company))
    this.#companies.set(company.name, company)
  }

  async remove(name: string): Promise<void> {
    await (await this.#store()).delete('companies', name)
    this.#companies.delete(name)
  }

  /** In place of all there are, at once: a worker that is stopped over it leaves those or these. */
  async replace(companies: readonly Company[]): Promise<void> {
    await this.#upkeep.write(store => {
      const writing = store.transaction('companies', 'readwrite')
      return Promise.all([writing.store.clear(), ...companies.map(one => writing.store.put(one)), writing.done])
    })
    this.#companies.clear()
    for (const company of companies) this.#companies.set(company.name, company)
  }

  wipe(): Promise<void> {
    return this.replace([])
  }

  async #recover(): Promise<void> {
    const kept = await (await this.#store()).getAll('companies')
    for (const company of this.#upkeep.sound(kept, isCompany)) this.#companies.set(company.name, company)
  }
}
