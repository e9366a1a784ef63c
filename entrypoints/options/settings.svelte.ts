import type { Surroundings } from '../../components/surroundings'
import type { Company, Person } from '../../lib/facts'
import type { Block } from '../../lib/judge/blocking'
import type { SettingsFile } from '../../lib/keep/settings-file'
import type { People } from '../../lib/messages'

/** What is set, as the background keeps it. */
export class Settings {
  readonly #around: Surroundings
  people = $state.raw<People | null>(null)
  companies = $state.raw<readonly Company[]>([])
  sites = $state.raw<SettingsFile['settings']>({ inspect: 'everything', marks: true })
  blocks = $state.raw<readonly Block[]>([])
  failed = $state(false)

  constructor(around: Surroundings) {
    this.#around = around
  }

  get file(): SettingsFile {
    return { people: this.people?.people ?? [], companies: this.companies, settings: this.sites, blocks: this.blocks }
  }

  async load(): Promise<void> {
    const { ask } = this.#around
    try {
      const [people, companies, sites, blocks] = await Promise.all([
        ask('people.get', null),
        ask('companies.get', null),
        ask('settings.get', null),
        ask('blocks.get', null),
      ])
      this.people = people
      this.companies = companies
      this.sites = sites
      this.blocks = blocks
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

  /** Companies are known by their name: one that is called something else now is another. */
  async saveCompany(company: Company, before?: Company): Promise<void> {
    this.companies = await this.#around.ask('company.save', { company })
    if (before && before.name !== company.name) await this.removeCompany(before.name)
  }

  async removeCompany(name: string): Promise<void> {
    this.companies = await this.#around.ask('company.remove', { name })
  }

  async allow(block: Block): Promise<void> {
    this.blocks = await this.#around.ask('recipient.block', { ...block, blocked: false })
  }

  async saveSites(settings: SettingsFile['settings']): Promise<void> {
    this.sites = await this.#around.ask('settings.save', { settings })
  }

  async replace(file: SettingsFile): Promise<void> {
    await this.#around.ask('settings.import', file)
    await this.load()
  }

  async wipe(): Promise<void> {
    await this.#around.ask('record.wipe', {})
  }

  async wipeEverything(): Promise<void> {
    await this.#around.ask('everything.wipe', null)
    await this.load()
  }
}
