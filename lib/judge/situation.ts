import type { Company, Consent, Reason, Subject } from '../facts'
import type { Policy } from '../policy/statement'

/** All that a fact is judged against. Built at the edge for one page; nothing in it is a value of the person's. */
export interface Situation {
  readonly policy: Policy | null
  /** Why there is no policy ("no policy link was found on the site"); empty where one was read. */
  readonly policyState: readonly Reason[]
  /** Null: every site speaks for itself, and the policy is taken for that of the page's own site. */
  readonly company: Company | null
  /** Null: nobody is chosen. */
  readonly subject: Subject | null
  readonly page: SituationPage
  /**
   * What this page and visit showed of consent (`lib/judge/consent.ts` makes it), beside what `subject.choices` holds.
   * Absent: nobody looked. Empty: looked for, none found.
   */
  readonly consent?: readonly Consent[]
  /** The fact came about while the person was still typing, or as they left a form that they never sent. */
  readonly unsent?: boolean
  /** ISO date, for expiring what was put aside. */
  readonly today: string
}

interface SituationPage {
  readonly url: string | null
  /** Registrable domain of the page; null where no page is known. */
  readonly site: string | null
  readonly childDirected: boolean
}

/** What was seen of consent from both sources; undefined where nobody looked. */
export function consentSeen({ consent, subject }: Situation): readonly Consent[] | undefined {
  const recorded = subject?.choices.consent
  return consent || recorded ? [...(consent ?? []), ...(recorded ?? [])] : undefined
}
