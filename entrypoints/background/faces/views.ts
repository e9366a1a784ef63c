import { browser } from 'wxt/browser'
import type { Person } from '../../../lib/facts'
import { minorBy } from '../../../lib/judge/minor'
import { type PutAside, putAside } from '../../../lib/judge/suppression'
import type { FindingRecord } from '../../../lib/keep/record'
import type { Changed, PageView, PersonView } from '../../../lib/messages'
import { type Situations, subjectOf } from '../flows/situation'
import type { Visits } from '../flows/visits'
import type { Calm } from '../pace/calm'
import type { People } from '../people/people'
import { today } from '../policies/fetch-policy'
import type { Policies } from '../policies/policies'
import type { Blocks } from '../protect/blocks'
import type { Companies } from '../settings/companies'
import type { Pauses } from '../settings/pauses'
import type { Suppressions } from '../settings/suppressions'
import { SessionValue } from '../store/session'
import type { Troubles } from '../store/troubles'
import type { TabState, Tabs } from '../tabs/tabs'
import { showBadge } from './badge'
import type { Speech } from './speech'

/** Changes come in bursts; a reader sees them this often at most, in milliseconds. */
const AT_MOST_EVERY = 150

interface Parts {
  readonly tabs: Tabs
  readonly visits: Visits
  readonly people: People
  readonly policies: Policies
  readonly companies: Companies
  readonly situations: Situations
  readonly pauses: Pauses
  readonly troubles: Troubles
  readonly speech: Speech
  readonly suppressions: Suppressions
  readonly blocks: Blocks
  readonly calm: Calm
}

/** What the popup and the side panel show of a tab, and the badge's number. */
export class Views {
  readonly #parts: Parts
  readonly #due = new Set<number>()
  /** The same, for the next worker where this one is stopped before. */
  readonly #unshown = new SessionValue<readonly number[]>('unshown', [])
  readonly #left = this.#unshown.ready.then(() => this.#unshown.value)
  readonly #judged = new SessionValue('judged', 0)
  onShown: (state: TabState) => void = () => undefined

  constructor(parts: Parts) {
    this.#parts = parts
  }

  async of(tab: number): Promise<PageView> {
    const { tabs, people, policies, companies, pauses, situations, troubles, blocks } = this.#parts
    const [state] = await Promise.all([tabs.find(tab), this.#judged.ready])
    const url = state?.url ?? ''
    const site = state?.site ?? ''
    const { policy } = await situations.of(url, tab)
    const { shown, aside } = state ? await this.#findings(state) : { shown: [], aside: [] }
    const view = ({ id, person }: { id: string; person: Person }): PersonView => {
      const subject = subjectOf(person)
      return { id, label: person.label, age: subject.age ?? null, minor: minorBy({ policy, subject }).minor }
    }
    const everyone = people.view
    const active = everyone.people.find(({ id }) => id === everyone.active)
    return {
      tab,
      url,
      site,
      state: site === '' ? 'not-a-site' : (pauses.stateOf(site) ?? ((await mayRead(url)) ? 'ready' : 'no-permission')),
      person: active ? view(active) : null,
      people: everyone.people.map(view),
      company: companies.of(site),
      policy: await policies.view(site),
      findings: shown,
      aside,
      blocked: blocks.of(companies.of(site)?.name ?? site),
      requests: { seen: state?.seen ?? 0, unseenBodies: state?.unseenBodies ?? 0 },
      troubles: troubles.all,
      judged: this.#judged.value,
    }
  }

  /** What pages of ours have read of flows is out of date. */
  judgedAnew(): void {
    void this.#judged.ready.then(() => this.#judged.set(Date.now()))
  }

  /** The badge, and a word to every open page of ours; soon, and once for many changes. */
  changed(tab: number): void {
    if (tab < 0 || this.#due.has(tab)) return
    this.#due.add(tab)
    this.#note()
    void this.#parts.calm.until(performance.now() + AT_MOST_EVERY).then(async () => {
      this.#due.delete(tab)
      await this.#show(tab)
      this.#note()
    })
  }

  /** What an earlier worker was stopped before it could show. */
  async goOn(): Promise<void> {
    for (const tab of await this.#left) this.changed(tab)
  }

  #note(): void {
    void this.#left.then(() => this.#unshown.set([...this.#due]))
  }

  async #show(tab: number): Promise<void> {
    const state = this.#parts.tabs.get(tab)
    if (!state) return
    const { pauses, speech } = this.#parts
    const { shown } = await this.#findings(state)
    await showBadge(tab, pauses.has(state.site) ? [] : shown, await speech.words)
    this.onShown(state)
    const changed: Changed = { type: 'view.changed', tab }
    // Nobody listens where no page of ours is open.
    await browser.runtime.sendMessage(changed).catch(() => undefined)
  }

  /** Of this visit; and what the navigation that led here carried from the page before. */
  async #findings({ visit, site, cameFrom }: TabState): Promise<PutAside<FindingRecord>> {
    const { visits, companies, suppressions } = this.#parts
    const findings = await visits.findings(
      cameFrom === null ? [visit] : [visit, cameFrom],
      (flow, of) => of === visit || (flow.kind === 'document' && flow.recipient.site === site),
    )
    await suppressions.ready
    return putAside(findings, suppressions.all, { company: companies.of(site)?.name ?? site, today: today() })
  }
}

async function mayRead(url: string): Promise<boolean> {
  try {
    return await browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] })
  } catch {
    return false
  }
}
