import type { Flow, Person, Request } from '../../../lib/facts'
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
import { type Recognised as RecognisedRequest, recogniseRequest } from '../../../lib/recognise/recognise-request'
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

/** Whom a message counts for. */
interface Whose {
  readonly tab: number
  readonly url: string
  readonly site: string
  readonly visit: string
  readonly person: Person
}

/** With the values that its known items are. */
interface Recognised extends Pick<RecognisedRequest, 'values'> {
  readonly flow: Flow
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
    const { visits } = this.#parts
    let heard = this.#followed.pages(visit)
    const written: Promise<unknown>[] = []
    for (const record of await visits.flows(visit)) {
      const flow = flowOf(record)
      const situation = await this.#situation(record.page ?? url, record.time, { tab, visit })
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
    await Promise.all([this.signals.ready, this.#followed.ready])
    const whose = this.#whose(waiting)
    if (!whose) return NOTHING_TO_KEEP
    const { tabs, visits, views } = this.#parts
    const { request, stopped = false } = waiting
    const { tab, site, visit } = whose
    // The tab may have gone on to another site.
    if (tabs.get(tab)?.visit === visit) tabs.count(tab, countOf(waiting, true))
    if (siteOf(request.url) === site) this.signals.hearRequest(visit, request.headers, request.time)
    const recognised = await this.#recognise(waiting, whose)
    const { flow } = recognised
    const situation = await this.#situation(whose.url, request.time, whose)
    await this.#passOn(flow, situation, waiting, whose)
    const told = tellsPage(request)
    await this.#followed.load(visit, async () => (await visits.flows(visit)).map(flowOf))
    if (told && !stopped && !flow.items.some(({ dataType }) => dataType === 'browsing-activity'))
      await this.#followed.hearPage(visit, flow)
    const isOfInterest = flow.items.length > 0 || told
    const kept = isOfInterest ? await this.#judgeAndKeep(recognised, situation, waiting, whose) : NOTHING_TO_KEEP
    views.changed(tab)
    return kept
  }

  /** Null where nobody is to look: no page, or a site that is paused. */
  #whose({ request: { page }, toldBy }: Waiting): Whose | null {
    const { tabs, people, pauses } = this.#parts
    const { url, tab = -1 } = page
    const site = url ? siteOf(url) : ''
    if (!url || site === '' || pauses.has(site)) return null
    return { tab, url, site, visit: tabs.visitOf(page, site, toldBy), person: people.asOf(toldBy) }
  }

  /** Who receives it, and what of the person is in it. */
  async #recognise({ request, unseen }: Waiting, { tab, url, site, person }: Whose): Promise<Recognised> {
    const { people, companies, readers } = this.#parts
    const { items, values, inspected, unseen: notLookedAt } = recogniseRequest(request, await people.search(person))
    const canonicalName = await this.#names.of(request.url, url)
    const recipient = recipientOf(request.url, url, companies.of(site), { canonicalName, message: request })
    const { body: _, headers: __, ...plain } = request
    const flow = {
      request: plain,
      recipient: await readers.known(recipient, tab),
      items,
      inspected,
      unseen: [...notLookedAt, ...unseen],
    }
    return { flow, values }
  }

  async #situation(page: string, time: number, { tab, visit }: Pick<Whose, 'tab' | 'visit'>): Promise<Situation> {
    return this.signals.join(await this.#parts.situations.of(page, tab, time), visit, time)
  }

  /** To the checks of this page, and to what is known of the frame it was sent from. */
  async #passOn(flow: Flow, situation: Situation, { again, stopped }: Waiting, whose: Whose): Promise<void> {
    if (stopped) return
    const { people, occasions, embedded } = this.#parts
    const { tab, url, site, visit, person } = whose
    const where = pageKey(url, person)
    if (!again)
      await occasions.count({ visit, site, page: where, what: where }, checks =>
        checkedFlow(checks, flow, situation, people.looked),
      )
    const given = identifiable(flow.items).flatMap(({ known, dataType }) => (known ? [dataType] : []))
    embedded.hears(flow.request.page.sender, given, { tab, visit }, situation)
  }

  async #judgeAndKeep(
    { flow, values }: Recognised,
    situation: Situation,
    { request, toldBy, stopped = false }: Waiting,
    { tab, site, visit, person }: Whose,
  ): Promise<LookedAt> {
    const { tabs, visits, readers } = this.#parts
    const { trigger, unsent } = tabs.whySent(request, toldBy)
    // What was stopped, nobody heard.
    const heard = stopped ? {} : this.#followed.hear(visit, flow)
    const findings = await this.#judge(flow, heard, { ...situation, unsent, stopped })
    const whoRead = await readers.of(flow, tab)
    const origin = await this.sources.of(request, values, { visit, trigger, toldBy })
    const record = recordFlow(flow, { site, trigger, unsent, stopped, person, readers: whoRead, origin }, findings)
    // A page view that is tied to nobody is no record.
    return flow.items.length + findings.length > 0 ? visits.keepFlow(visit, record, findings) : NOTHING_TO_KEEP
  }
}
