import type { Surroundings } from '../../components/surroundings'
import type { PolicyPage } from '../../lib/messages'
import type { ClauseChange } from '../../lib/policy/changes'
import type { Said } from '../../lib/policy/corrections'
import type { NoticeKind } from '../../lib/policy/statement'

/** One site's policy and what persons said of it; without a site, the list of all. */
export class PolicyState {
  readonly #around: Surroundings
  readonly site: string | null
  /** Null: the policy itself. */
  readonly #notice: { readonly notice: NoticeKind; readonly address?: string } | null
  page = $state.raw<PolicyPage | null>(null)
  all = $state.raw<readonly { readonly site: string; readonly title: string }[]>([])
  changes = $state.raw<readonly ClauseChange[]>([])
  state = $state<'loading' | 'loaded' | 'failed'>('loading')

  constructor(around: Surroundings, { site, notice, from }: Omit<Wanted, 'at'>) {
    this.#around = around
    this.site = site
    this.#notice = notice && { notice, ...(from === null ? {} : { address: from }) }
  }

  async #shown(site: string): Promise<PolicyPage | null> {
    return this.#around.ask('policy.shown', { site, ...this.#notice })
  }

  async load(): Promise<void> {
    try {
      if (this.site !== null) this.page = await this.#shown(this.site)
      if (!this.page) this.all = await this.#around.ask('policies.list', null)
      const [, before] = this.page?.versions ?? []
      if (before) await this.compare(before.hash)
      this.state = 'loaded'
    } catch {
      this.state = 'failed'
    }
  }

  async compare(hash: string): Promise<void> {
    this.changes = await this.#around.ask('policy.changes', { site: this.site ?? '', hash })
  }

  /** Null takes a correction back. */
  async correct(sentence: string, statements: readonly Said[] | null): Promise<void> {
    const page = await this.#around.ask('policy.correct', { site: this.site ?? '', sentence, statements })
    if (page) this.page = this.#notice ? await this.#shown(page.site) : page
  }
}

/** What the page's own address asks for: `policy.html?site=shop.example&at=120-188&notice=children&from=…`. */
export interface Wanted {
  readonly site: string | null
  readonly at: { readonly start: number; readonly end: number } | null
  /** Null: the policy itself. */
  readonly notice: NoticeKind | null
  /** Address of the notice: a company may have one for each of several places. */
  readonly from: string | null
}

/** Written down here: the lists of the reader stand in the background's chunks, which a page must not load. */
const NOTICES: readonly NoticeKind[] = ['children', 'supplement', 'cookies']

export function wantedFrom(query: string): Wanted {
  const parameters = new URLSearchParams(query)
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(parameters.get('at') ?? '') ?? []
  const at = start && end ? { start: Number(start), end: Number(end) } : null
  const notice = NOTICES.find(kind => kind === parameters.get('notice')) ?? null
  return { site: parameters.get('site'), at, notice, from: parameters.get('from') }
}
