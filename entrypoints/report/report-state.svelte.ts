import { PageState } from '../../components/page-state.svelte'
import type { Surroundings } from '../../components/surroundings'
import type { ScoreRow } from '../../lib/judge/scorecard'
import type { Messages } from '../../lib/messages'
import { type Report, reportOf } from '../../lib/show/export/report'
import { revealed } from '../../lib/show/export/reveal'
import type { ShownPolicy } from '../../lib/show/policy-text'
import type { SeenFlow } from '../../lib/show/seen'

/** As many messages as come at once: few enough to stop soon, and enough that a short visit is one answer. */
const PIECE = 1_000

/** The report of what one tab has shown so far. */
export class ReportState {
  readonly #around: Surroundings
  readonly page: PageState
  policy = $state.raw<ShownPolicy | null>(null)
  scorecard = $state.raw<readonly ScoreRow[]>([])
  /** Null until all of it is there: a report that grows under one's eyes might be printed half done. */
  made = $state<number | null>(null)

  /** How many of the visit's messages are here. */
  read = $state(0)
  /** They all are, and are being judged. */
  judging = $state(false)
  stopped = $state(false)
  /** Counts on when one is begun or stopped: what belongs to another goes no further. */
  #run = 0

  constructor(around: Surroundings, tab: number) {
    this.#around = around
    this.page = new PageState(around, tab, { readFlows: asked => this.#inPieces(asked) })
  }

  async load(): Promise<void> {
    this.stopped = false
    this.judging = false
    this.read = 0
    this.page.failed = false
    const run = ++this.#run
    await this.page.loadFlows().catch(() => undefined)
    if (run === this.#run) await this.page.load()
    if (run !== this.#run || this.page.failed) return
    this.judging = true
    const { view } = this.page
    const policy =
      view?.policy.state === 'read'
        ? (await this.#around.ask('policy.shown', { site: view.site }).catch(() => null))?.policy
        : null
    // Judged in the background: the judge and the policy reader are no code of a page's.
    const scorecard = await this.#around.ask('scorecard.get', { tab: this.page.tab }).catch(() => [])
    if (run !== this.#run) return
    this.policy = policy ?? null
    this.scorecard = scorecard
    this.made = this.#around.now()
  }

  stop(): void {
    this.#run++
    this.stopped = true
  }

  async #inPieces({ limit, ...asked }: Messages['flows.get']['in']): Promise<readonly SeenFlow[]> {
    const run = this.#run
    // One that came meanwhile pushes the others along.
    const read = new Map<string, SeenFlow>()
    for (let skip = 0; skip < limit; skip += PIECE) {
      const piece = await this.#around.ask('flows.get', { ...asked, limit: PIECE, skip })
      if (run !== this.#run) throw new Error('stopped')
      for (const flow of piece) read.set(flow.id, flow)
      this.read = Math.max(this.read, read.size)
      if (piece.length < PIECE) break
    }
    return [...read.values()]
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
