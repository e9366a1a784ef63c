import type { Person, Subject } from '../../lib/facts'
import type { Situation } from '../../lib/judge/situation'
import { siteOf } from '../../lib/recognise/parties/site'
import type { Companies } from './companies'
import type { People } from './people'
import type { Policies } from './policies'
import type { Tabs } from './tabs'
import { ageOn, toldAge } from './told-age'

export const today = (): string => new Date().toISOString().slice(0, 10)

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

  async of(url: string | null, tab: number): Promise<Situation> {
    const site = url ? siteOf(url) : ''
    const [policy, view] = await Promise.all([this.#policies.of(site), this.#policies.view(site)])
    return {
      policy,
      policyState: policy ? [] : view.because,
      company: this.#companies.of(site),
      subject: this.subject(tab),
      page: { url, site: site || null, childDirected: false },
      today: today(),
    }
  }

  /** The active person as judging knows them: no value, but the age they told one of this tab's pages. */
  subject(tab: number): Subject {
    const person = this.#people.active
    const told = this.#people.toldTo(this.#tabs.get(tab)?.visit ?? '')
    const age = toldAge(told, today())
    return { ...plainSubject(person), ...(age ? { toldAge: age } : {}) }
  }
}

export function plainSubject({ label, birthDate, minor, choices }: Person): Subject {
  const age = birthDate === undefined ? undefined : ageOn(birthDate, today())
  return {
    label,
    ...(age === undefined ? {} : { age }),
    ...(minor === undefined ? {} : { minor }),
    choices: choices ?? {},
  }
}
