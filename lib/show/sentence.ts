import { because, type Reason } from '../facts'
import { dataList } from './data-list'
import { type Entry, recipientName } from './entry'
import type { Summary } from './summary'
import { visible } from './visible'
import type { Words } from './words'

/** The person as a sentence names them: a child's name, or `you`, which every language words in its own way. */
export type Who = string
export const whoOf = (person: { readonly label: string; readonly minor: boolean } | null): Who =>
  person?.minor ? person.label : 'you'

export interface PageSummary {
  readonly summary: Summary
  readonly who: Who
  readonly site: string
  readonly policy: 'none' | 'looking' | 'read' | 'failed'
}

/** What the policy says of the worst that was seen; nothing where the sentence has said it already. */
function verdictSentence({ verdict, whose }: Entry, policy: PageSummary['policy']): Reason {
  if (verdict && whose) return because('show.lead.whose', { company: visible(whose.company), verdict })
  if (verdict) return because(`show.lead.policy-${verdict}`)
  return because(policy === 'looking' ? 'show.lead.policy-looking' : 'show.lead.policy-none')
}

/**
 * The one or two sentences a page gets. They speak of the most serious things only: with one contradiction and ten
 * silences, "Klaviyo got your e-mail address. This site's policy says that would not happen."
 */
export function leadOf({ summary: { worst }, who, site, policy }: PageSummary, say: Words): Reason[] {
  if (!worst) {
    const none = { read: 'fits', looking: 'looking', none: 'no-policy', failed: 'no-policy' } as const
    return [because(`show.lead.${none[policy]}`, { site })]
  }
  const { entry, left, dataTypes, alike, companies } = worst
  const what = dataList(say, dataTypes)
  const byPolicy = verdictSentence(entry, policy)
  if (left && dataTypes.length > 0)
    return [
      because('show.lead.got', { count: companies, recipient: recipientName(entry.recipient), who, what }),
      byPolicy,
    ]
  if (entry.promise === 'minor-collection') return [because('show.lead.asks-minor', { who, what, site }), byPolicy]
  if (entry.verdict === 'incorrect') return [because('show.lead.page-problem', { count: alike })]
  return [because('show.lead.page-note', { count: alike }), byPolicy]
}

/** Promises whose finding is about a recipient getting data, as against about the page. */
const GETS = new Set<Entry['promise']>([
  'third-party-disclosure',
  'marketers-disclosure',
  'service-provider',
  'fraud-prevention',
  'minor-third-party',
  'collection-purpose',
  'offline-orders',
  'scope',
])

/** One finding as a sentence: "Klaviyo got Mia's e-mail address." */
export function sentenceOf(entry: Entry, who: Who, say: Words): Reason {
  const { promise, recipient, dataTypes } = entry
  const what = dataList(say, dataTypes)
  const to = recipientName(recipient)
  if (entry.stopped) return because('show.finding.stopped', { recipient: to, who, what })
  if (promise === 'minor-collection' && entry.flows.length === 0) return because('show.finding.asks', { who, what })
  if ((GETS.has(promise) || promise === 'minor-collection') && recipient && dataTypes.length > 0)
    return because('show.finding.got', { recipient: to, who, what })
  if (promise === 'scope') return because('show.finding.scope')
  if (recipient) return because(`show.finding.${promise}.to`, { recipient: to, who, what })
  return because(`show.finding.${promise}`, { who, what, count: dataTypes.length })
}
