import type { Company, Person, Request, Subject } from '../lib/facts'
import type { Situation } from '../lib/judge/situation'
import type { Policy } from '../lib/policy/statement'
import { siteOf } from '../lib/recognise/parties/site'

const TODAY = new Date().toISOString().slice(0, 10)

/** Full years between two ISO dates. */
function yearsBetween(birth: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4))
  return today.slice(5) < birth.slice(5) ? years - 1 : years
}

const subjectOf = ({ label, birthDate, minor, choices }: Person): Subject => ({
  label,
  ...(birthDate ? { age: yearsBetween(birthDate, TODAY) } : {}),
  ...(minor === undefined ? {} : { minor }),
  choices: choices ?? {},
})

/** A saved request shows nothing of consent but what the person's file says. */
export function situationOf(
  { page }: Request,
  { person, policy, company }: { person: Person; policy: Policy | null; company: Company | null },
): Situation {
  return {
    policy,
    policyState: [],
    company,
    subject: subjectOf(person),
    page: { url: page.url, site: page.url ? siteOf(page.url) : null, childDirected: false },
    today: TODAY,
  }
}
