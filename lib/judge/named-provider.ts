import { because, type Category, type Flow, type Recipient } from '../facts'
import type { Policy } from '../policy/statement'
import { registrableDomain } from '../recognise/parties/site'

/** Words for what somebody does who works for the company. Whoever advertises is nobody's agent in this. */
const WORK: Partial<Record<Category, RegExp>> = {
  analytics: /\b(?:analytic\w*|statistic\w*|measur\w+|traffic)\b/i,
  'session-recording': /\b(?:session|record\w*|replay|heat ?maps?)\b/i,
  'chat-support': /\b(?:chat\w*|support|help ?desk|conversations?)\b/i,
  payment: /\b(?:pay\w*|cards?|billing|checkout)\b/i,
  'email-marketing': /\b(?:e-?mails?|newsletters?|mailings?)\b/i,
  hosting: /\b(?:host\w*|servers?|cloud|deliver\w*|content)\b/i,
  maps: /\bmaps?\b/i,
  identity: /\b(?:log[- ]?in|sign[- ]?(?:on|in)|accounts?|authenticat\w+)\b/i,
  'consent-management': /\b(?:consent|cookies?|preferences)\b/i,
  'tag-manager': /\b(?:tags?|scripts?)\b/i,
  utility: /\b(?:services?|tools?|forms?|search|errors?)\b/i,
  unknown: /\b(?:chat\w*|support|pay\w*|host\w*|e-?mails?|newsletters?|statistic\w*|analytic\w*|deliver\w*)\b/i,
}
const FOR_US =
  /\b(?:on (?:our|its) behalf|(?:work|act)\w* for us|under our instructions|service providers?|(?:sub-?)?processors?|contractors?|vendors?|suppliers?|(?:helps?|enables?|allows?) us|for us)\b/i

/** A flow whose recipient the policy itself names, in one clause with what it does, as working for the company. */
export function withNamedProvider(flow: Flow, policy: Policy | null): Flow {
  const recipient = asNamed(flow.recipient, policy)
  return recipient === flow.recipient ? flow : { ...flow, recipient }
}

export function asNamed(recipient: Recipient, policy: Policy | null): Recipient {
  if (!policy || recipient.relation !== 'third-party' || !namesProvider(recipient, policy)) return recipient
  const organisation = recipient.organisation ?? recipient.site
  const why = because('parties.named-provider', { organisation })
  return { ...recipient, relation: 'service-provider', because: [...recipient.because, why] }
}

/** Asked for every message: answered once a policy and recipient. */
const answered = new WeakMap<Policy, Map<string, boolean>>()

function namesProvider(recipient: Recipient, policy: Policy): boolean {
  const held = answered.get(policy) ?? new Map<string, boolean>()
  answered.set(policy, held)
  const asked = `${recipient.site} ${recipient.organisation} ${recipient.category}`
  const answer = held.get(asked) ?? searched(recipient, policy)
  held.set(asked, answer)
  return answer
}

function searched(recipient: Recipient, { clauses, text }: Policy): boolean {
  const work = WORK[recipient.category]
  const names = namesOf(recipient)
  if (!work || names.length === 0) return false
  const name = new RegExp(`(?<![\\p{L}\\d])(?:${names.join('|')})(?![\\p{L}\\d])`, 'u')
  return clauses.some(({ start, end }) => {
    const words = text.slice(start, end)
    return name.test(words) && FOR_US.test(words) && work.test(words)
  })
}

/** Its organisation, and its site's own label as a proper name: `deskbird.example` → `Deskbird`. */
function namesOf({ organisation, site }: Recipient): string[] {
  const label = registrableDomain(site) ? (site.split('.')[0] ?? '') : ''
  const proper = label.charAt(0).toUpperCase() + label.slice(1)
  return [organisation ?? '', proper]
    .filter(name => name.length >= 4)
    .map(name => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
}
