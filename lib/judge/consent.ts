import { because, type Category, type Consent, type Reason, type Recipient } from '../facts'

/** What the consents that were seen say of one recipient and purpose. `unknown`: nobody looked. */
export interface ConsentAnswer {
  readonly state: 'given' | 'refused' | 'pending' | 'none' | 'unknown'
  readonly seen: Consent | null
  readonly because: readonly Reason[]
}

/** What a recipient of a category does with data, in the words consents are recorded with. */
const PURPOSES: Partial<Record<Category, readonly string[]>> = {
  advertising: ['advertising', 'marketing', 'sale', 'sharing'],
  marketing: ['marketing', 'advertising', 'sale', 'sharing'],
  social: ['social', 'advertising', 'marketing', 'sale', 'sharing'],
  'email-marketing': ['email-marketing', 'marketing', 'sharing'],
  analytics: ['analytics', 'sharing'],
  'session-recording': ['session-recording', 'analytics', 'sharing'],
  'tag-manager': ['analytics', 'sharing'],
}

const purposesOf = (category: Category): readonly string[] => PURPOSES[category] ?? [category, 'functional', 'sharing']

/** Consent for one purpose or one recipient is not consent for another. */
function bears({ purpose, recipient: named }: Consent, recipient: Recipient): boolean {
  const rightPurpose = purpose === undefined || purposesOf(recipient.category).includes(purpose)
  const names = [recipient.site, recipient.host, recipient.organisation].map(name => name?.toLowerCase())
  return rightPurpose && (named === undefined || names.includes(named.toLowerCase()))
}

/** The more particular speaks first; of two alike, the refusal. */
const STATES: readonly Consent['state'][] = ['refused', 'pending', 'given']
const particular = (one: Consent) => (one.recipient === undefined ? 0 : 2) + (one.purpose === undefined ? 0 : 1)

export function consentTo(recipient: Recipient, seen: readonly Consent[] | undefined): ConsentAnswer {
  if (!seen) return { state: 'unknown', seen: null, because: [because('judge.consent-not-observed')] }
  const [best] = seen
    .filter(one => bears(one, recipient))
    .sort((a, b) => particular(b) - particular(a) || STATES.indexOf(a.state) - STATES.indexOf(b.state))
  if (best) return { state: best.state, seen: best, because: [consentReason(best)] }
  const [other] = seen.filter(({ state }) => state === 'given')
  const reason = other
    ? because('judge.consent-for-other', { purpose: other.purpose ?? other.recipient ?? other.source })
    : because('judge.consent-none')
  return { state: 'none', seen: null, because: [reason] }
}

const consentReason = ({ source, state, text }: Consent): Reason =>
  text
    ? because(`judge.consent-${state}-words`, { source, text: text.slice(0, 200) })
    : because(`judge.consent-${state}`, { source })
