import type { Person } from '../lib/facts'
import type { PageView } from '../lib/messages'
import { entriesOf } from '../lib/show/entry'
import { isReported } from '../lib/show/order'
import type { SeenFlow } from '../lib/show/seen'
import { leadOf, whoOf } from '../lib/show/sentence'
import type { Surroundings } from './surroundings'

/** How many flows a page of the extension asks for: evidence is about the latest. */
const FLOWS = 2_000

/** One tab as the popup and the side panel show it. */
export class PageState {
  readonly #around: Surroundings
  readonly tab: number

  view = $state.raw<PageView | null>(null)
  flows = $state.raw<readonly SeenFlow[]>([])
  /** The background did not answer. */
  failed = $state(false)

  readonly who = $derived(whoOf(this.view?.person ?? null))
  readonly entries = $derived(entriesOf(this.view?.findings ?? []))
  readonly reported = $derived(this.entries.filter(isReported))
  readonly allowed = $derived(this.entries.filter(entry => !isReported(entry)))
  readonly flowById = $derived(new Map(this.flows.map(flow => [flow.id, flow])))

  constructor(around: Surroundings, tab: number) {
    this.#around = around
    this.tab = tab
  }

  get lead() {
    const { view } = this
    if (!view) return []
    return leadOf(
      { entries: this.entries, who: this.who, site: view.site, policy: view.policy.state },
      this.#around.say,
    )
  }

  /** Follows the tab until the returned function is called. */
  follow(): () => void {
    void this.load()
    return this.#around.onChanged(({ tab }) => {
      if (tab === this.tab) void this.load()
    })
  }

  async load(): Promise<void> {
    try {
      this.view = await this.#around.ask('page.get', { tab: this.tab })
      this.failed = false
      if (this.#wantsFlows) await this.loadFlows()
    } catch {
      this.failed = true
    }
  }

  /** Evidence is fetched when first asked for: the popup opens without it. */
  #wantsFlows = false
  async loadFlows(): Promise<void> {
    this.#wantsFlows = true
    this.flows = await this.#around.ask('flows.get', { tab: this.tab, limit: FLOWS })
  }

  async choose(id: string | null): Promise<void> {
    await this.#around.ask('person.choose', { id })
    await this.load()
  }

  async addPerson(person: Person): Promise<void> {
    const id = crypto.randomUUID()
    await this.#around.ask('person.save', { id, person })
    await this.choose(id)
  }

  async pause(paused: boolean): Promise<void> {
    if (!this.view) return
    await this.#around.ask('site.pause', { site: this.view.site, paused })
    await this.load()
  }

  async importPolicy(policy: PolicyImport): Promise<readonly { readonly id: string }[]> {
    if (!this.view) return []
    const read = await this.#around.ask('policy.import', { site: this.view.site, ...policy })
    await this.load()
    return read.state === 'failed' ? read.because : []
  }
}

export interface PolicyImport {
  readonly text?: string
  readonly address?: string
  readonly format?: 'markdown' | 'html' | 'text'
}
