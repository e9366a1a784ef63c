import type { Flow, Request } from '../../../lib/facts'
import { joinActivity, type Visit } from '../../../lib/judge/activity'
import { checkedFlow } from '../../../lib/judge/checks'
import { identifiable } from '../../../lib/judge/data-kinds'
import type { Finding } from '../../../lib/judge/finding'
import { judgeFlowInVisit } from '../../../lib/judge/judge'
import { judgeFlowOfParty } from '../../../lib/judge/party'
import type { Situation } from '../../../lib/judge/situation'
import { flowOf, recordFlow } from '../../../lib/keep/record-flow'
import { recipientOf } from '../../../lib/recognise/parties/recipient'
import { siteOf } from '../../../lib/recognise/parties/site'
import { recogniseRequest } from '../../../lib/recognise/recognise-request'
import { tellsPage } from '../../../lib/recognise/unknown/tells-page'
import type { Views } from '../faces/views'
import { countOf } from '../intake/count-of'
import { Dropped } from '../intake/dropped'
import { Intake } from '../intake/intake'
import type { LookedAt, Waiting } from '../intake/waiting'
import type { Calm } from '../pace/calm'
import type { Embedded } from '../pages/embedded'
import { pageKey } from '../pages/page-key'
import type { Readers } from '../pages/readers'
import { Sources } from '../pages/sources'
import type { People } from '../people/people'
import type { Companies } from '../settings/companies'
import type { Pauses } from '../settings/pauses'
import type { TabState, Tabs } from '../tabs/tabs'
import { CanonicalNames } from './canonical-names'
import { Followed } from './followed'
import type { Occasions } from './occasions'
import { Signals } from './signals'
import type { Situations } from './situation'
import type { Visits } from './visits'

interface Parts {
  readonly tabs: Tabs
  readonly visits: Visits
  readonly people: People
  readonly companies: Companies
  readonly situations: Situations
  readonly pauses: Pauses
  readonly views: Views
  readonly occasions: Occasions
  readonly readers: Readers
  readonly embedded: Embedded
  readonly calm: Calm
}

const NOTHING_TO_KEEP: LookedAt = { written: Promise.resolve() }

/** Observe → recognise → judge → keep, for every message that leaves a page. */
export class Flows {
  readonly #parts: Parts
  readonly signals = new Signals()
  readonly sources: Sources
  readonly dropped = new Dropped()
  readonly #names = new CanonicalNames()
  readonly #followed = new Followed()
  readonly intake: Intake

  constructor(parts: Parts, ready: Promise<unknown>) {
    this.#parts = parts
    this.sources = new Sources(parts)
    this.intake = new Intake(
      parts.tabs,
      parts.calm,
      ready,
      waiting => this.#look(waiting),
      waiting => this.#turnAway(waiting),
    )
  }

  /** Of one site, or of all. */
  async wipe(site?: string): Promise<void> {
    const isOfIt = ({ page }: Request): boolean => site === undefined || siteOf(page.url ?? '') === site
    await Promise.all([this.intake.forget(isOfIt), this.#followed.wipe(), site === undefined && this.sources.wipe()])
  }

  /** Everything this visit sent, judged again: a policy was read, or somebody else is browsing. */
  async judgeAgain({ visit, tab, url }: TabState): Promise<void> {
    const { visits, situations } = this.#parts
    let heard = this.#followed.pages(visit)
    const written: Promise<unknown>[] = []
    for (const record of await visits.flows(visit)) {
      const flow = flowOf(record)
      const situation = this.signals.join(await situations.of(record.page ?? url, tab, record.time), visit, record.time)
      const { unsent = false, stopped = false } = record
      if (!stopped) heard = joinActivity(heard, flow)
      const findings = await this.#judge(flow, stopped ? {} : heard, { ...situation, unsent, stopped })
      const kept = await visits.keepFlow(visit, { ...record, findings: findings.map(({ id }) => id) }, findings)
      written.push(kept.written)
    }
    await Promise.all(written)
  }

  /** By the policy of the page, and by that of the company in whose frame it was sent. */
  async #judge(flow: Flow, heard: Visit, situation: Situation): Promise<Finding[]> {
    const party = await this.#parts.situations.party(flow.request.page.sender, situation)
    const own = judgeFlowInVisit(flow, heard, situation)
    return party ? [...own, ...judgeFlowOfParty(flow, party, situation)] : own
  }

  #turnAway(waiting: Waiting): void {
    const { tabs, pauses } = this.#parts
    const { page } = waiting.request
    const { url, tab = -1 } = page
    const site = url ? siteOf(url) : ''
    if (site !== '' && !pauses.has(site) && tabs.get(tab)?.visit === tabs.visitOf(page, site, waiting.toldBy))
      tabs.count(tab, countOf(waiting, false))
  }

  async #look(waiting: Waiting): Promise<LookedAt> {
    const { request, unseen, toldBy, again, stopped = false } = waiting
    const { tabs, visits, people, companies, situations, pauses, views, occasions, readers, embedded } = this.#parts
    await Promise.all([this.signals.ready, this.#followed.ready])
    const { page } = request
    const tab = page.tab ?? -1
    const site = page.url ? siteOf(page.url) : ''
    if (site === '' || pauses.has(site)) return NOTHING_TO_KEEP
    const visit = tabs.visitOf(page, site, toldBy)
    const person = people.asOf(toldBy)
    // The tab may have gone on to another site.
    if (tabs.get(tab)?.visit === visit) tabs.count(tab, countOf(waiting, true))
    if (siteOf(request.url) === site) this.signals.hearRequest(visit, request.headers, request.time)
    const recognised = recogniseRequest(request, await people.search(person))
    const { body: _, headers: __, ...plain } = request
    const flow: Flow = {
      request: plain,
      recipient: await readers.known(
        recipientOf(request.url, page.url, companies.of(site), {
          canonicalName: await this.#names.of(request.url, page.url),
          message: request,
        }),
        tab,
      ),
      items: recognised.items,
      inspected: recognised.inspected,
      unseen: [...recognised.unseen, ...unseen],
    }
    const situation = this.signals.join(await situations.of(page.url, tab, request.time), visit, request.time)
    const where = pageKey(page.url, person)
    if (!again && !stopped)
      await occasions.count({ visit, site, page: where, what: where }, checks =>
        checkedFlow(checks, flow, situation, people.looked),
      )
    const given = identifiable(flow.items).flatMap(({ known, dataType }) => (known ? [dataType] : []))
    if (!stopped) embedded.hears(page.sender, given, { tab, visit }, situation)
    const told = tellsPage(request)
    await this.#followed.load(visit, async () => (await visits.flows(visit)).map(flowOf))
    if (told && !stopped && !flow.items.some(({ dataType }) => dataType === 'browsing-activity'))
      await this.#followed.hearPage(visit, flow)
    let kept = NOTHING_TO_KEEP
    if (flow.items.length > 0 || told) {
      const { trigger, unsent } = tabs.whySent(request, toldBy)
      // What was stopped, nobody heard.
      const heard = stopped ? {} : this.#followed.hear(visit, flow)
      const findings = await this.#judge(flow, heard, { ...situation, unsent, stopped })
      const whoRead = await readers.of(flow, tab)
      const origin = await this.sources.of(request, recognised.values, { visit, trigger, toldBy })
      const record = recordFlow(flow, { site, trigger, unsent, stopped, person, readers: whoRead, origin }, findings)
      // A page view that is tied to nobody is no record.
      if (flow.items.length + findings.length > 0) kept = await visits.keepFlow(visit, record, findings)
    }
    views.changed(tab)
    return kept
  }
}
