import { because, type Flow, type Reason, type Request } from '../../lib/facts'
import { judgeFlowInVisit } from '../../lib/judge/judge'
import { flowOf, recordFlow } from '../../lib/keep/record-flow'
import { requestFrom } from '../../lib/observe/request'
import { recipientOf } from '../../lib/recognise/parties/recipient'
import { siteOf } from '../../lib/recognise/parties/site'
import { recogniseRequest } from '../../lib/recognise/recognise-request'
import { pageOf } from './attribution'
import type { Companies } from './companies'
import { Journal } from './journal'
import type { Pauses } from './pauses'
import { type Joined, Payloads, type Told } from './payloads'
import type { People } from './people'
import { Queue } from './queue'
import { Signals } from './signals'
import type { Situations } from './situation'
import type { TabState, Tabs } from './tabs'
import type { Views } from './views'
import type { Visits } from './visits'

interface Parts {
  readonly tabs: Tabs
  readonly visits: Visits
  readonly people: People
  readonly companies: Companies
  readonly situations: Situations
  readonly pauses: Pauses
  readonly views: Views
}

/**
 * How long a request waits before it is looked at, in milliseconds: the message that says what was typed and the
 * browser's event of the request it led to come by two ways, in no fixed order.
 */
const SETTLE = 80

interface Waiting {
  readonly request: Request
  readonly unseen: readonly Reason[]
}

/** Most of what a page loads has neither a body nor a query: it need not be written down before it is looked at. */
const mayCarry = ({ body, url, kind }: Request): boolean => body !== null || kind === 'xhr' || url.includes('?')

/** Observe → recognise → judge → keep, for every message that leaves a page. */
export class Flows {
  readonly #parts: Parts
  readonly #queue: Queue<Waiting>
  readonly #journal = new Journal<Waiting>()
  readonly #signals = new Signals()
  readonly payloads = new Payloads(
    joined => this.#take(() => this.#request(joined)),
    told => this.#take(() => this.#told(told)),
  )

  constructor(parts: Parts, ready: Promise<unknown>) {
    this.#parts = parts
    this.#queue = new Queue(waiting => this.#look(waiting), ready, SETTLE)
    // What a worker before this one took in and was stopped over.
    void this.#journal.left.then(left => {
      for (const [, waiting] of left) this.#queue.push(waiting)
    })
  }

  /** In the order of their coming, as soon as it is known where the tabs are. */
  #take(make: () => Waiting): void {
    void this.#parts.tabs.ready.then(() => {
      const waiting = make()
      // JSON, which Chromium keeps a session in, has no bytes.
      if (mayCarry(waiting.request) && waiting.request.body?.kind !== 'bytes')
        this.#journal.add(String(waiting.request.id), waiting)
      this.#queue.push(waiting)
    })
  }

  /** Everything this visit sent, judged again: a policy was read, or somebody else is browsing. */
  async judgeAgain({ visit, tab, url }: TabState): Promise<void> {
    const { visits, situations } = this.#parts
    const earlier: Flow[] = []
    for (const record of await visits.flows(visit)) {
      const flow = flowOf(record)
      const situation = this.#signals.join(await situations.of(record.page ?? url, tab, record.time), visit)
      const findings = judgeFlowInVisit(flow, earlier, situation)
      earlier.push(flow)
      await visits.keepFlow(visit, { ...record, findings: findings.map(({ id }) => id) }, findings)
    }
  }

  #request({ sent, body }: Joined): Waiting {
    const page = sent.page ?? pageOf(sent.details, this.#parts.tabs.places)
    return {
      request: { ...requestFrom(sent.details, sent.headers, page), body },
      unseen: sent.hidesFile ? [because('edges.file-not-examined')] : [],
    }
  }

  #told({ id, payload, body, from }: Told): Waiting {
    const { time, method, url, kind } = payload
    const page = { url: this.#parts.tabs.get(from.tab)?.url ?? from.url, tab: from.tab, frame: from.frame }
    return { request: { id, time, method, url, headers: [], body, kind, page }, unseen: [] }
  }

  async #look(waiting: Waiting): Promise<void> {
    await this.#recognise(waiting)
    this.#journal.done(String(waiting.request.id))
  }

  async #recognise({ request, unseen }: Waiting): Promise<void> {
    const { tabs, visits, people, companies, situations, pauses, views } = this.#parts
    const { page } = request
    const tab = page.tab ?? -1
    const site = page.url ? siteOf(page.url) : ''
    if (site === '' || pauses.has(site)) return
    tabs.count(tab, 1, request.body?.kind === 'unseen' ? 1 : 0)
    const visit = this.#visit(tab, site)
    if (siteOf(request.url) === site) this.#signals.hear(visit, request.headers)
    const recognised = recogniseRequest(request, await people.search())
    if (recognised.items.length > 0) {
      const { body: _, headers: __, ...plain } = request
      const flow: Flow = {
        request: plain,
        recipient: recipientOf(request.url, page.url, companies.of(site)),
        items: recognised.items,
        inspected: recognised.inspected,
        unseen: [...recognised.unseen, ...unseen],
      }
      const earlier = (await visits.flows(visit))
        .filter(({ recipient }) => recipient.site === flow.recipient.site)
        .map(flowOf)
      const situation = this.#signals.join(await situations.of(page.url, tab, request.time), visit)
      const findings = judgeFlowInVisit(flow, earlier, situation)
      const trigger = tabs.triggerAt(tab, request.time)
      await visits.keepFlow(visit, recordFlow(flow, { site, trigger, person: people.active }, findings), findings)
    }
    views.changed(tab)
  }

  /** What a page sends while the tab is leaving it belongs to the visit it leaves. */
  #visit(tab: number, site: string): string {
    const state = this.#parts.tabs.get(tab)
    if (!state) return 'no-tab'
    return state.site === site ? state.visit : (state.cameFrom ?? state.visit)
  }
}
