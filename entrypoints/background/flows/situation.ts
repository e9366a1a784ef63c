import type { Person, Subject } from '../../../lib/facts'
import { type Party, partyAt } from '../../../lib/judge/party'
import type { Situation } from '../../../lib/judge/situation'
import { asGoverning } from '../../../lib/policy/beside'
import type { Policy } from '../../../lib/policy/statement'
import { siteOf } from '../../../lib/recognise/parties/site'
import { ageOn } from '../../../lib/recognise/people/typed-date'
import type { People } from '../people/people'
import { today } from '../policies/fetch-policy'
import type { Policies } from '../policies/policies'
import type { Companies } from '../settings/companies'
import type { Tabs } from '../tabs/tabs'

/** What judging needs of the page a fact was met on. */
export class Situations {
  readonly #people: People
  readonly #policies: Policies
  readonly #companies: Companies
  readonly #tabs: Tabs

  constructor(people: People, policies: Policies, companies: Companies, tabs: Tabs) {
    this.#people = people
    this.#policies = policies
    this.#companies = companies
    this.#tabs = tabs
  }

  /** As it was at `time`: a box ticked later is no consent to what had been sent before. */
  async of(url: string | null, tab: number, time = Date.now()): Promise<Situation> {
    const site = url ? siteOf(url) : ''
    const state = this.#tabs.get(tab)
    const [policy, view] = await Promise.all([this.#policyOf(site), this.#policies.view(site)])
    const consent = state?.consent && state.submitted <= time + 1000 ? state.consent : undefined
    return {
      policy,
      policyState: policy ? [] : view.because,
      company: this.#companies.of(site),
      subject: { ...subjectOf(this.#people.active), ...(state?.told ? { toldAge: state.told } : {}) },
      page: { url, site: site || null, childDirected: state?.childDirected ?? false },
      ...(consent ? { consent } : {}),
      today: today(),
    }
  }

  /** Who keeps the frame at this address, where that is another company and its own policy was read. */
  async party(frame: string | undefined, around: Situation): Promise<Party | null> {
    const company = frame ? partyAt(frame, around) : null
    if (!frame || !company) return null
    const site = siteOf(frame)
    const policy = await this.#policyOf(site)
    return policy && { company: this.#companies.of(site) ?? company, url: frame, policy }
  }

  /** As it governs the active person: with the notice for where they live. */
  async #policyOf(site: string): Promise<Policy | null> {
    const policy = await this.#policies.of(site)
    return policy && asGoverning(policy, this.#people.residence)
  }
}

/** A person as judging knows them: no value. */
export function subjectOf({ label, birthDate, minor, choices }: Person): Subject {
  const [year = 0, month = 1, day = 1] = birthDate?.split('-').map(Number) ?? []
  return {
    label,
    ...(birthDate === undefined ? {} : { age: ageOn({ year, month, day }, today()) }),
    ...(minor === undefined ? {} : { minor }),
    choices: choices ?? {},
  }
}
