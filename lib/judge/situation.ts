import type { Company, Consent, Reason, Subject } from '../facts'
import type { Policy, PolicyName } from '../policy/statement'

/** All that a fact is judged against. Built at the edge for one page; nothing in it is a value of the person's. */
export interface Situation {
  readonly policy: Policy | null
  /** Set where `policy` is that of a company in a frame, and not of the one whose page it is. */
  readonly whose?: PolicyName
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
  /** The message was stopped on its way, because its recipient is blocked. */
  readonly stopped?: boolean
  /** ISO date, for expiring what was put aside. */
  readonly today: string
}

interface SituationPage {
  readonly url: string | null
  /** Registrable domain of the page; null where no page is known. */
  readonly site: string | null
  readonly childDirected: boolean
}

/**
 * What was seen of consent: on the page, in the person's own choices, and what this company in particular was told to
 * stop. Undefined where nobody looked.
 */
export function consentSeen({ consent, subject, company, today }: Situation): readonly Consent[] | undefined {
  const recorded = subject?.choices.consent
  const stopped = (company?.optOuts ?? [])
    .filter(({ since }) => since <= today)
    .map(({ from }): Consent => ({ source: 'recorded', state: 'refused', purpose: from }))
  return consent || recorded || stopped.length > 0 ? [...(consent ?? []), ...(recorded ?? []), ...stopped] : undefined
}

/** A no to marketing, to everybody or to this company; Global Privacy Control says no to a sale only. */
export const saidNoToMarketing = (situation: Situation): boolean =>
  situation.subject?.choices.marketing === 'opted-out' ||
  (consentSeen(situation) ?? []).some(
    ({ state, purpose, recipient, source }) =>
      state === 'refused' &&
      recipient === undefined &&
      (purpose === 'marketing' || purpose === 'email-marketing') &&
      source !== 'gpc',
  )
