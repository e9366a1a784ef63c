import { PageState } from '../../components/page-state.svelte'
import type { Surroundings } from '../../components/surroundings'
import type { ScoreRow } from '../../lib/judge/scorecard'
import { type Report, reportOf } from '../../lib/show/export/report'
import { revealed } from '../../lib/show/export/reveal'
import type { ShownPolicy } from '../../lib/show/policy-text'

/** The report of what one tab has shown so far. */
export class ReportState {
  readonly #around: Surroundings
  readonly page: PageState
  policy = $state.raw<ShownPolicy | null>(null)
  scorecard = $state.raw<readonly ScoreRow[]>([])
  /** Null until all of it is there: a report that grows under one's eyes might be printed half done. */
  made = $state<number | null>(null)

  constructor(around: Surroundings, tab: number) {
    this.#around = around
    this.page = new PageState(around, tab)
  }

  async load(): Promise<void> {
    await this.page.loadFlows().catch(() => undefined)
    await this.page.load()
    const { view } = this.page
    if (view?.policy.state === 'read')
      this.policy = (await this.#around.ask('policy.shown', { site: view.site }).catch(() => null))?.policy ?? null
    // Judged in the background: the judge and the policy reader are no code of a page's.
    this.scorecard = await this.#around.ask('scorecard.get', { tab: this.page.tab }).catch(() => [])
    this.made = this.#around.now()
  }

  readonly report: Report | null = $derived.by(() => {
    const { view, flows } = this.page
    const { policy, made, scorecard } = this
    if (!view || made === null) return null
    const { company, site, requests, findings } = view
    const seen = { made, company, sites: [site], policy, requests, findings, flows, scorecard, text: policy }
    return reportOf(seen, this.#around.say)
  })

  /** With the values of whoever is browsing in place of their masks: asked for by hand, for one file. */
  async withValues(report: Report): Promise<Report> {
    const { active, people } = await this.#around.ask('people.get', null)
    return revealed(report, people.find(({ id }) => id === active)?.person.values ?? {})
  }
}
