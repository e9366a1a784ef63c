import type { Checks } from '../../../lib/judge/checks'
import type { Finding } from '../../../lib/judge/finding'
import { type ScoreRow, scorecard } from '../../../lib/judge/scorecard'
import { putAside } from '../../../lib/judge/suppression'
import type { ScoreOf } from '../../../lib/messages'
import { asGoverning } from '../../../lib/policy/beside'
import { siteOf } from '../../../lib/recognise/parties/site'
import type { Occasions } from '../flows/occasions'
import type { Visits } from '../flows/visits'
import { pageKey } from '../pages/page-key'
import type { People } from '../people/people'
import { today } from '../policies/fetch-policy'
import type { Policies } from '../policies/policies'
import type { Companies } from '../settings/companies'
import type { Suppressions } from '../settings/suppressions'
import type { TabState, Tabs } from '../tabs/tabs'
import type { Views } from './views'

interface Parts {
  readonly tabs: Tabs
  readonly people: People
  readonly policies: Policies
  readonly companies: Companies
  readonly visits: Visits
  readonly views: Views
  readonly occasions: Occasions
  readonly suppressions: Suppressions
}

interface Evidence {
  readonly findings: readonly Finding[]
  readonly checks: Checks
}

/** How each promise of the policy of a tab's site stands: by this page, this visit, or all that is kept of the company. */
export async function scorecardOf(parts: Parts, tab: number, of: ScoreOf = 'visit'): Promise<readonly ScoreRow[]> {
  const { tabs, people, policies, companies, suppressions } = parts
  const state = await tabs.find(tab)
  const policy = state && (await policies.of(state.site))
  if (!state || !policy) return []
  const { findings, checks } = await evidence[of](parts, state)
  const company = companies.of(state.site)?.name ?? state.site
  const { aside } = putAside(findings, suppressions.all, { company, today: today() })
  return scorecard(
    asGoverning(policy, people.residence),
    findings,
    checks,
    new Set(aside.map(({ finding }) => finding.id)),
  )
}

const evidence: Readonly<Record<ScoreOf, (parts: Parts, state: TabState) => Promise<Evidence>>> = {
  async page({ visits, occasions, people }, { visit, url }) {
    const page = pageKey(url, people.active)
    return { findings: await visits.findingsOfPage(visit, page), checks: await occasions.ofVisit(visit, page) }
  },
  async visit({ views, occasions }, { tab, visit }) {
    const { findings, aside } = await views.of(tab)
    return { findings: [...findings, ...aside.map(({ finding }) => finding)], checks: await occasions.ofVisit(visit) }
  },
  async company({ visits, occasions, companies }, { site }) {
    const { sites = [], subsidiaries = [] } = companies.of(site) ?? {}
    const all = [...new Set([site, ...sites, ...subsidiaries].map(siteOf))]
    return { findings: await visits.findingsOfSites(all), checks: await occasions.ofSites(all) }
  },
}
