import type { Surroundings } from '../../components/surroundings'
import type { Company, Person } from '../../lib/facts'
import type { People } from '../../lib/messages'

/** What is set, as the background keeps it. */
export class Settings {
  readonly #around: Surroundings
  people = $state.raw<People | null>(null)
  companies = $state.raw<readonly Company[]>([])
  failed = $state(false)

  constructor(around: Surroundings) {
    this.#around = around
  }

  async load(): Promise<void> {
    try {
      this.people = await this.#around.ask('people.get', null)
      this.companies = await this.#around.ask('companies.get', null)
      this.failed = false
    } catch {
      this.failed = true
    }
  }

  async savePerson(id: string, person: Person): Promise<void> {
    this.people = await this.#around.ask('person.save', { id, person })
  }

  async removePerson(id: string): Promise<void> {
    this.people = await this.#around.ask('person.remove', { id })
  }

  async saveCompany(company: Company): Promise<void> {
    this.companies = await this.#around.ask('company.save', { company })
  }

  async wipe(): Promise<void> {
    await this.#around.ask('record.wipe', {})
  }
}
