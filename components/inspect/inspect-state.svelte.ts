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

/** `known`: findings that were put aside. */
type List = 'findings' | 'timeline' | 'known'

/** What a tester looks at of one tab: which list, narrowed how, and which row. */
export class InspectState {
  readonly page: PageState
  readonly filter = new FilterState()
  #chosen = $state<List>('findings')
  selected = $state<string | null>(null)

  constructor(around: Surroundings, tab: number) {
    this.page = new PageState(around, tab)
  }

  /** The last finding taken back takes its list along. */
  readonly showing: List = $derived.by(() =>
    this.#chosen === 'known' && this.page.aside.length === 0 ? 'findings' : this.#chosen,
  )
  readonly #listed = $derived.by(() => (this.showing === 'known' ? this.page.aside : this.page.entries))
  readonly facets = $derived.by(() => facetsOf(this.page.entries, this.page.flows))
  readonly entries = $derived.by(() =>
    this.#listed.filter(showsEntry(this.filter.now, entry => this.page.flowsOf(entry.flows))),
  )
  readonly flows = $derived.by(() => this.page.flows.filter(showsFlow(this.filter.now, this.#verdicts)))
  readonly left = $derived.by(() => (this.showing === 'timeline' ? this.flows : this.entries).length)
  readonly all = $derived.by(() => (this.showing === 'timeline' ? this.page.flows : this.#listed).length)

  readonly selectedEntry = $derived.by(
    () => (this.showing !== 'timeline' && this.entries.find(({ id }) => id === this.selected)) || null,
  )
  readonly selectedFlow = $derived.by(
    () => (this.showing === 'timeline' && this.selected && this.page.flowById.get(this.selected)) || null,
  )
  readonly ticketPage: TicketPage | null = $derived.by(() => {
    const { view, who } = this.page
    return view && { url: view.url, who, policy: view.policy }
  })

  /** Those put aside too: a message that led to them did so all the same. */
  readonly #findings = $derived.by(() => {
    const { view } = this.page
    return view ? [...view.findings, ...view.aside.map(({ finding }) => finding)] : []
  })
  readonly #verdicts = $derived.by(
    (): ReadonlyMap<string, Verdict | null> => new Map(this.#findings.map(({ id, verdict }) => [id, verdict])),
  )
  /** By finding: the gravest first, since a message shows one verdict only. */
  readonly #rank = $derived.by(
    () => new Map([...this.#findings].sort(byImportance).map(({ id }, index) => [id, index])),
  )
  readonly #entryOf = $derived.by(
    () =>
      new Map(
        [...this.page.entries, ...this.page.aside].flatMap(entry =>
          entry.findings.map(({ id }) => [id, entry] as const),
        ),
      ),
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

  show(list: List): void {
    this.#chosen = list
    this.selected = null
  }

  select(id: string | null): void {
    this.selected = id
  }
}
