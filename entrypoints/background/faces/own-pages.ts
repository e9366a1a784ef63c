import { browser } from 'wxt/browser'
import type { PageView } from '../../../lib/messages'
import { firstOf } from '../../../lib/show/summary'
import type { Flows } from '../flows/flows'
import type { Occasions } from '../flows/occasions'
import type { Visits } from '../flows/visits'
import type { PageMessage } from '../messages/page-shapes'
import type { Handlers } from '../messages/receive'
import type { Calm } from '../pace/calm'
import type { Embedded } from '../pages/embedded'
import type { LinkChecks } from '../pages/link-checks'
import type { People } from '../people/people'
import type { Policies } from '../policies/policies'
import type { Blocks } from '../protect/blocks'
import type { Companies } from '../settings/companies'
import type { Pauses } from '../settings/pauses'
import type { KeptSettings } from '../settings/settings'
import type { Suppressions } from '../settings/suppressions'
import type { Upkeep } from '../store/upkeep'
import type { Tabs } from '../tabs/tabs'
import { practise } from './practice'
import { scorecardOf } from './scorecards'
import type { Speech } from './speech'
import type { Views } from './views'

interface Parts {
  readonly tabs: Tabs
  readonly people: People
  readonly policies: Policies
  readonly companies: Companies
  readonly visits: Visits
  readonly flows: Flows
  readonly views: Views
  readonly pauses: Pauses
  readonly settings: KeptSettings
  readonly upkeep: Upkeep
  readonly speech: Speech
  readonly occasions: Occasions
  readonly suppressions: Suppressions
  readonly links: LinkChecks
  readonly blocks: Blocks
  readonly embedded: Embedded
  readonly calm: Calm
}

type OwnHandlers = Omit<Handlers, PageMessage>

/** Answers the popup, the side panel and the other pages of the extension. */
export function ownHandlers(
  {
    tabs,
    people,
    policies,
    companies,
    visits,
    flows,
    views,
    pauses,
    settings,
    occasions,
    suppressions,
    links,
    blocks,
    embedded,
    calm,
    speech,
    upkeep,
  }: Parts,
  ready: Promise<unknown>,
  /** Who is browsing, or what is known of a company, is not what it was: every open page is judged again. */
  judgeAgain: () => Promise<void>,
): OwnHandlers {
  const after = async <Result>(work: () => Promise<unknown>, result: () => Result): Promise<Result> => {
    await ready
    await work()
    await judgeAgain()
    return result()
  }
  const view = async (tab: number) => {
    calm.hurry()
    await ready
    return views.of(tab)
  }
  const currentTab = async (): Promise<number | undefined> => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
    return tab?.id
  }

  const asideOn = async (tab: number, change: (company: string) => Promise<void>): Promise<PageView> => {
    const { site, company } = await view(tab)
    await change(company?.name ?? site)
    for (const open of tabs.places.keys()) views.changed(open)
    return views.of(tab)
  }

  return {
    async 'page.get'({ tab, most }) {
      const whole = { ...(await view(tab)), links: await links.of(tab) }
      return most === undefined ? whole : firstOf(whole, most)
    },
    async 'flows.get'({ tab, limit, since, skip = 0 }) {
      calm.hurry()
      await ready
      const state = await tabs.find(tab)
      if (!state) return []
      const kept = since === undefined ? visits.flows(state.visit) : visits.flowsSince(state.visit, since)
      return (await kept).toSorted((a, b) => b.time - a.time).slice(skip, skip + limit)
    },
    async 'scorecard.get'({ tab, of }) {
      calm.hurry()
      await ready
      return scorecardOf({ tabs, people, policies, companies, visits, views, occasions, suppressions }, tab, of)
    },
    'finding.aside': ({ tab, ...what }) => asideOn(tab, company => suppressions.save({ ...what, company })),
    'finding.back': ({ tab, ...what }) => asideOn(tab, company => suppressions.remove({ ...what, company })),
    async 'blocks.get'() {
      await ready
      return blocks.all
    },
    'recipient.block': ({ blocked, ...block }) =>
      after(
        () => blocks.set(block, blocked),
        () => blocks.all,
      ),
    async 'links.check'({ tab }) {
      await ready
      void links.start(tab)
      return null
    },
    async 'links.stop'({ tab }) {
      await links.stop(tab)
      return null
    },
    'policy.get': ({ site }) => policies.of(site),
    'policies.list': () => policies.list(),
    'policy.shown': ({ site, notice, address }) => policies.page(site, notice, address),
    'policy.changes': ({ site, hash }) => policies.changes(site, hash),
    'policy.correct': ({ site, sentence, statements }) => policies.correct(site, sentence, statements),
    'policy.refresh': ({ site }) => policies.refresh(site),
    'policy.import': input => policies.import(input),
    async 'policy.stop'({ site }) {
      policies.stop(site)
      return null
    },
    async 'people.get'() {
      await ready
      return people.view
    },
    'person.save': ({ id, person }) =>
      after(
        () => people.save(id, person),
        () => people.view,
      ),
    'person.remove': ({ id }) =>
      after(
        () => people.remove(id),
        () => people.view,
      ),
    'person.choose': ({ id }) =>
      after(
        () => people.choose(id).then(() => tabs.forgetTold()),
        () => people.view,
      ),
    async 'practice.try'(typed) {
      return practise(typed, (await speech.words)('practice.policy'), Date.now())
    },
    'company.save': ({ company }) =>
      after(
        () => companies.save(company),
        () => companies.all,
      ),
    async 'companies.get'() {
      await ready
      return companies.all
    },
    'company.remove': ({ name }) =>
      after(
        () => companies.remove(name),
        () => companies.all,
      ),
    async 'settings.get'() {
      await ready
      return settings.value
    },
    'settings.save': input =>
      after(
        () => settings.save(input.settings).then(() => upkeep.prune(Date.now(), settings.retention)),
        () => settings.value,
      ),
    'settings.import': file =>
      after(
        () =>
          Promise.all([
            people.replace(file.people),
            companies.replace(file.companies),
            settings.save(file.settings),
            blocks.replace(file.blocks ?? []),
          ]),
        () => null,
      ),
    'everything.wipe': () =>
      after(
        () =>
          Promise.all(
            [
              visits,
              people,
              companies,
              policies,
              pauses,
              settings,
              occasions,
              suppressions,
              flows,
              blocks,
              embedded,
            ].map(part => part.wipe()),
          ),
        () => null,
      ),
    async 'site.pause'({ site, paused }) {
      await after(
        () => pauses.set(site, paused),
        () => null,
      )
      const tab = await currentTab()
      return tab === undefined ? null : views.of(tab)
    },
    async 'record.wipe'({ site }) {
      await after(
        async () => {
          // First what waits: it would be in the record a moment later.
          await flows.wipe(site)
          await Promise.all([visits.wipe(site), occasions.wipe(site)])
        },
        () => null,
      )
      return null
    },
  }
}
