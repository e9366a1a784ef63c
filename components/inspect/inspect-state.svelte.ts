import type { Verdict } from '../../lib/judge/finding'
import { byImportance } from '../../lib/judge/order'
import type { Entry } from '../../lib/show/entry'
import { facetsOf } from '../../lib/show/facets'
import { showsEntry, showsFlow } from '../../lib/show/filter'
import type { SeenFlow } from '../../lib/show/seen'
import type { TicketPage } from '../../lib/show/ticket'
import { PageState } from '../page-state.svelte'
import type { Surroundings } from '../surroundings'
import { FilterState } from './filter-state.svelte'

/** What a tester looks at of one tab: which list, narrowed how, and which row. */
export class InspectState {
  readonly page: PageState
  readonly filter = new FilterState()
  showing = $state<'findings' | 'timeline'>('findings')
  selected = $state<string | null>(null)

  constructor(around: Surroundings, tab: number) {
    this.page = new PageState(around, tab)
  }

  readonly facets = $derived.by(() => facetsOf(this.page.entries, this.page.flows))
  readonly entries = $derived.by(() =>
    this.page.entries.filter(showsEntry(this.filter.now, entry => this.page.flowsOf(entry.flows))),
  )
  readonly flows = $derived.by(() => this.page.flows.filter(showsFlow(this.filter.now, this.#verdicts)))
  readonly left = $derived.by(() => (this.showing === 'findings' ? this.entries : this.flows).length)
  readonly all = $derived.by(() => (this.showing === 'findings' ? this.page.entries : this.page.flows).length)

  readonly selectedEntry = $derived.by(
    () => (this.showing === 'findings' && this.entries.find(({ id }) => id === this.selected)) || null,
  )
  readonly selectedFlow = $derived.by(
    () => (this.showing === 'timeline' && this.selected && this.page.flowById.get(this.selected)) || null,
  )
  readonly ticketPage: TicketPage | null = $derived.by(() => {
    const { view, who } = this.page
    return view && { url: view.url, who, policy: view.policy }
  })

  readonly #verdicts = $derived.by(
    (): ReadonlyMap<string, Verdict | null> =>
      new Map(this.page.view?.findings.map(({ id, verdict }) => [id, verdict])),
  )
  /** By finding: the gravest first, since a message shows one verdict only. */
  readonly #rank = $derived.by(
    () => new Map([...(this.page.view?.findings ?? [])].sort(byImportance).map(({ id }, index) => [id, index])),
  )
  readonly #entryOf = $derived.by(
    () => new Map(this.page.entries.flatMap(entry => entry.findings.map(({ id }) => [id, entry] as const))),
  )

  /** Undefined where a message led to no finding. */
  verdictOf({ findings }: SeenFlow): Verdict | null | undefined {
    const last = Number.MAX_SAFE_INTEGER
    const rank = (id: string) => this.#rank.get(id) ?? last
    const [gravest] = findings.length > 1 ? [...findings].sort((a, b) => rank(a) - rank(b)) : findings
    return gravest === undefined ? undefined : this.#verdicts.get(gravest)
  }

  entriesOf({ findings }: SeenFlow): readonly Entry[] {
    return [...new Set(findings.flatMap(id => this.#entryOf.get(id) ?? []))]
  }

  follow(): () => void {
    void this.page.loadFlows()
    return this.page.follow()
  }

  show(list: 'findings' | 'timeline'): void {
    this.showing = list
    this.selected = null
  }

  select(id: string | null): void {
    this.selected = id
  }
}
