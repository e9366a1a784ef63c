import type { Person } from '../lib/facts'
import { blockable } from '../lib/judge/blockable'
import { sharedParts } from '../lib/keep/shared-parts'
import type { Messages, PageView } from '../lib/messages'
import { type Entry, entriesOf } from '../lib/show/entry'
import { isReported } from '../lib/show/order'
import type { SeenFinding, SeenFlow } from '../lib/show/seen'
import { leadOf, whoOf } from '../lib/show/sentence'
import { summaryOf } from '../lib/show/summary'
import type { Surroundings } from './surroundings'

/** As many as the background keeps at hand of one visit. */
const FLOWS = 20_000
/** A clock may be put back a little; what comes twice is merged. */
const OVERLAP = 1000

interface Begun {
  /** What was asked for before there was a page to show it on. */
  readonly view?: PageView | null
  /** How many entries are wanted; all, where nothing is said. */
  readonly most?: number
  /** In place of one question for all. */
  readonly readFlows?: ReadFlows
}
type ReadFlows = (asked: Messages['flows.get']['in']) => Promise<readonly SeenFlow[]>

/** One tab as the popup, the side panel and the DevTools panel show it. */
export class PageState {
  readonly #around: Surroundings
  readonly tab: number

  view = $state.raw<PageView | null>(null)
  /** Newest first. */
  flows = $state.raw<readonly SeenFlow[]>([])
  /** The background did not answer. */
  failed = $state(false)

  readonly who = $derived(whoOf(this.view?.person ?? null))
  readonly entries = $derived(entriesOf(this.view?.findings ?? []))
  readonly reported = $derived(this.entries.filter(isReported))
  readonly summary = $derived(this.view?.summary ?? summaryOf(this.entries))
  readonly flowById = $derived(new Map(this.flows.map(flow => [flow.id, flow])))

  /** Findings that were put aside, by id. */
  readonly asideBy = $derived(new Map((this.view?.aside ?? []).map(({ finding, by }) => [finding.id, by])))
  readonly aside = $derived(entriesOf((this.view?.aside ?? []).map(({ finding }) => finding)))

  #most: number | undefined
  readonly #readFlows: ReadFlows

  constructor(around: Surroundings, tab: number, { view = null, most, readFlows }: Begun = {}) {
    this.#around = around
    this.tab = tab
    this.view = view
    this.#most = most
    this.#readFlows = readFlows ?? (asked => around.ask('flows.get', asked))
  }

  /** So many entries from now on. */
  want(most: number): Promise<void> {
    this.#most = most
    return this.load()
  }

  get lead() {
    const { view } = this
    if (!view) return []
    return leadOf(
      { summary: this.summary, who: this.who, site: view.site, policy: view.policy.state },
      this.#around.say,
    )
  }

  flowsOf(ids: readonly string[]): readonly SeenFlow[] {
    return ids.flatMap(id => this.flowById.get(id) ?? [])
  }

  /** Follows the tab until the returned function is called. */
  follow(): () => void {
    if (!this.view) void this.load()
    return this.#around.onChanged(({ tab }) => {
      if (tab === this.tab) void this.load()
    })
  }

  #loading: Promise<void> | null = null
  #again = false
  /** One at a time: what changes meanwhile is fetched once more, so that an old answer never follows a new one. */
  load(): Promise<void> {
    if (this.#loading) this.#again = true
    this.#loading ??= this.#load().finally(() => {
      this.#loading = null
      if (this.#again) {
        this.#again = false
        void this.load()
      }
    })
    return this.#loading
  }

  async #load(): Promise<void> {
    try {
      this.view = await this.#around.ask('page.get', {
        tab: this.tab,
        ...(this.#most === undefined ? {} : { most: this.#most }),
      })
      if (this.#wantsFlows) await this.#fetchFlows()
      this.failed = false
    } catch {
      this.failed = true
    }
  }

  /** Evidence is fetched when first asked for: the popup opens without it. */
  #wantsFlows = false
  loadFlows(): Promise<void> {
    if (this.#wantsFlows) return Promise.resolve()
    this.#wantsFlows = true
    return this.load()
  }

  /** What the flows at hand belong to: another site, or everything judged anew, and they are fetched from the start. */
  #flowsAreOf = ''
  #flowsAsked = 0
  #share = sharedParts()
  async #fetchFlows(): Promise<void> {
    const of = `${this.view?.judged} ${this.view?.site}`
    const anew = of !== this.#flowsAreOf || this.flows.length === 0
    const since = anew ? {} : { since: this.#flowsAsked - OVERLAP }
    const asked = this.#around.now()
    if (anew) this.#share = sharedParts()
    const read = await this.#readFlows({ tab: this.tab, limit: FLOWS, ...since })
    const fetched = read.map(this.#share)
    this.#flowsAreOf = of
    this.#flowsAsked = asked
    if (anew) {
      this.flows = fetched
      return
    }
    const fresh = new Set(fetched.map(({ id }) => id))
    const merged = [...fetched, ...this.flows.filter(({ id }) => !fresh.has(id))]
    this.flows = merged.sort((a, b) => b.time - a.time).slice(0, FLOWS)
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

  async checkLinks(go: boolean): Promise<void> {
    await this.#around.ask(go ? 'links.check' : 'links.stop', { tab: this.tab })
    await this.load()
  }

  async putAside(findings: readonly SeenFinding[], reason: string, expires: string): Promise<void> {
    for (const { recipient, dataType } of findings)
      await this.#around.ask('finding.aside', {
        tab: this.tab,
        recipient: recipient?.site ?? null,
        dataType,
        reason,
        expires,
      })
    await this.load()
  }

  async takeBack(findings: readonly SeenFinding[]): Promise<void> {
    for (const { recipient, dataType } of findings)
      await this.#around.ask('finding.back', { tab: this.tab, recipient: recipient?.site ?? null, dataType })
    await this.load()
  }

  /** The domain to block where a minor's data reached somebody else; null where it is blocked, or nothing can be. */
  blockable({ minor, stopped, recipient }: Entry): string | null {
    const { view } = this
    if (!view || !minor || stopped || !recipient) return null
    const domain = blockable(recipient, view)
    return domain !== null && view.blocked.includes(domain) ? null : domain
  }

  async block(recipient: string, blocked: boolean): Promise<void> {
    const { view } = this
    if (!view) return
    await this.#around.ask('recipient.block', { company: view.company?.name ?? view.site, recipient, blocked })
    await this.load()
  }

  async allow(): Promise<void> {
    if (this.view && (await this.#around.requestAccess(this.view.url))) await this.load()
  }

  async importPolicy(policy: PolicyImport): Promise<readonly { readonly id: string }[]> {
    if (!this.view) return []
    const read = await this.#around.ask('policy.import', { site: this.view.site, ...policy })
    await this.load()
    return read.state === 'failed' ? read.because : []
  }

  async stopImport(): Promise<void> {
    if (this.view) await this.#around.ask('policy.stop', { site: this.view.site })
  }
}

export interface PolicyImport {
  readonly text?: string
  readonly address?: string
  readonly format?: 'markdown' | 'html' | 'text'
}
