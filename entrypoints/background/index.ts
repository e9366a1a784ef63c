import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { because, type Reason } from '../../lib/facts'
import { ownHandlers } from './faces/own-pages'
import { Speech } from './faces/speech'
import { Views } from './faces/views'
import { Flows } from './flows/flows'
import { Occasions } from './flows/occasions'
import { Situations } from './flows/situation'
import { Visits } from './flows/visits'
import { watchRequests } from './intake/requests'
import { receive } from './messages/receive'
import { Calm } from './pace/calm'
import { watchLoads } from './pace/loads'
import { Documents } from './pages/documents'
import { Embedded } from './pages/embedded'
import { FieldMarks } from './pages/field-marks'
import { LinkChecks } from './pages/link-checks'
import { judgePage, pageHandlers } from './pages/pages'
import { Readers } from './pages/readers'
import { People } from './people/people'
import { Policies } from './policies/policies'
import { Blocks } from './protect/blocks'
import { tellGuard } from './protect/guard'
import { Companies } from './settings/companies'
import { Pauses } from './settings/pauses'
import { KeptSettings } from './settings/settings'
import { Suppressions } from './settings/suppressions'
import { session } from './store/session'
import { storeOf } from './store/store'
import { Troubles } from './store/troubles'
import { Upkeep } from './store/upkeep'
import { type TabState, Tabs } from './tabs/tabs'
import { tellFaces } from './thorough/faces'
import { Thorough } from './thorough/thorough'

type Stay = Pick<TabState, 'site' | 'visit'>

/** Only wires. Every listener is registered before the first `await`: an event may be what woke the worker. */
export default defineBackground({ type: 'module', main })

function main(): void {
  const troubles = new Troubles()
  const tell = (trouble: Reason): void => void troubles.tell(trouble)
  const store = storeOf(tell)
  const upkeep = new Upkeep(store, tell)
  session.onFull = () => tell(because('edges.session-full'))
  const calm = new Calm()
  const tabs = new Tabs()
  const people = new People(store, upkeep)
  const companies = new Companies(store, upkeep)
  const settings = new KeptSettings(tell)
  const pauses = new Pauses(site => settings.value.inspect === 'companies' && companies.of(site) === null, tell)
  const speech = new Speech()
  const documents = new Documents()
  const readers = new Readers(documents)
  const visits = new Visits(store, upkeep)
  const occasions = new Occasions(store, upkeep)
  const suppressions = new Suppressions(store, upkeep)
  const policies = new Policies(store, upkeep, site => {
    const isAbout = (stay: Stay): boolean => stay.site === site || embedded.of(stay.visit).includes(site)
    void judgeAgain(isAbout).then(() => judgeLeft(isAbout))
  })
  const embedded = new Embedded({ tabs, documents, policies })
  const situations = new Situations(people, policies, companies, tabs)
  const known = Promise.all([tabs.ready, people.ready, companies.ready, pauses.ready, settings.ready, embedded.ready])
  const blocks = new Blocks({ tabs, people, policies, companies, pauses, situations, tell }, known)
  const views = new Views({
    tabs,
    visits,
    people,
    policies,
    companies,
    situations,
    pauses,
    speech,
    suppressions,
    troubles,
    blocks,
    calm,
  })
  const ready = Promise.all([known, blocks.ready])
  const flows = new Flows(
    { tabs, visits, people, companies, situations, pauses, views, occasions, readers, embedded, calm },
    ready,
  )
  const links = new LinkChecks({ tabs, people, documents, situations, visits, occasions, views })
  const parts = {
    tabs,
    documents,
    people,
    policies,
    companies,
    situations,
    visits,
    flows,
    views,
    pauses,
    speech,
    settings,
    upkeep,
    occasions,
    suppressions,
    links,
    readers,
    embedded,
    blocks,
    calm,
  }

  const marks = new FieldMarks(parts)
  views.onShown = state => void marks.show(state)

  async function judgeAgain(concerns: (stay: Stay) => boolean = () => true): Promise<void> {
    await ready
    await blocks.apply()
    for (const state of tabs.places.values()) {
      if (!concerns(state)) continue
      await flows.judgeAgain(state)
      views.judgedAnew()
      for (const known of await documents.of(state.tab)) await judgePage(parts, known)
      views.changed(state.tab)
      await tellGuard(parts, state.tab, state.url)
    }
  }

  /** A form may be sent, and its page left, before the policy is read that says whether it may. */
  async function judgeLeft(concerns: (stay: Stay) => boolean): Promise<void> {
    for (const state of tabs.places.values()) {
      const visit = state.cameFrom
      const [first] = visit === null ? [] : await visits.flows(visit)
      if (visit === null || !first || !concerns({ site: first.site, visit })) continue
      await flows.judgeAgain({ ...state, visit })
      views.changed(state.tab)
    }
  }

  /** What an earlier worker was stopped in. */
  void ready.then(() => Promise.all([policies.goOn(), embedded.goOn(), links.goOn(), views.goOn()]))
  tabs.onArrived = ({ tab }) => {
    void documents.forget(tab)
    void links.forget(tab)
    void blocks.apply()
    views.changed(tab)
  }
  upkeep.onPruned = () => visits.forgetAll()
  tabs.onLeft = (tab, visit) => {
    visits.forget(visit)
    void readers.forget(tab)
    void blocks.apply()
    if (!tabs.get(tab)) void documents.forget(tab, 0)
  }
  void settings.ready.then(async () => {
    const now = Date.now()
    if (!(await upkeep.isDue(now))) return
    await upkeep.prune(now, settings.retention)
    await occasions.prune(now, settings.retention)
    await upkeep.didPrune(now)
  })
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
  })
  watchLoads(calm)
  watchRequests(
    request => (tabs.awake ? tabs.pageOf(request) : null),
    async sent => {
      if (!sent.failed || (await blocks.stopped(sent))) flows.intake.request(sent)
    },
    // What is told by the browser is named by its number and the time.
    number => void flows.intake.forget(({ id }) => String(id).startsWith(`${number}:`)),
  )
  // Of the testers' package alone: the ordinary one is built without a byte of it (docs/permissions.md).
  if (import.meta.env.MODE === 'tester') tellFaces(new Thorough(flows.intake))
  receive({ ...pageHandlers(parts, ready), ...ownHandlers(parts, ready, judgeAgain) })
}
