import { because, type DataType, type Reason } from '../facts'
import { dataList } from './data-list'
import { type Entry, leaves, recipientName } from './entry'
import { isReported } from './order'
import { visible } from './visible'
import type { Words } from './words'

/** The person as a sentence names them: a child's name, or `you`, which every language words in its own way. */
export type Who = string
export const whoOf = (person: { readonly label: string; readonly minor: boolean } | null): Who =>
  person?.minor ? person.label : 'you'

export interface PageSummary {
  readonly entries: readonly Entry[]
  readonly who: Who
  readonly site: string
  readonly policy: 'none' | 'looking' | 'read' | 'failed'
}

const left = (entry: Entry) => entry.recipient !== null && leaves(entry.recipient)
const typesOf = (entries: readonly Entry[]): DataType[] => [...new Set(entries.flatMap(entry => entry.dataTypes))]

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
export function leadOf(page: PageSummary, say: Words): Reason[] {
  const reported = page.entries.filter(isReported)
  const [worst] = reported
  if (!worst) {
    const none = { read: 'fits', looking: 'looking', none: 'no-policy', failed: 'no-policy' } as const
    return [because(`show.lead.${none[page.policy]}`, { site: page.site })]
  }
  const alike = reported.filter(
    entry =>
      entry.verdict === worst.verdict &&
      left(entry) === left(worst) &&
      entry.minor === worst.minor &&
      entry.whose?.site === worst.whose?.site,
  )
  const what = dataList(say, typesOf(alike))
  if (left(worst) && typesOf(alike).length > 0) {
    const companies = new Set(alike.map(entry => recipientName(entry.recipient)))
    const got = { count: companies.size, recipient: recipientName(worst.recipient), who: page.who, what }
    return [because('show.lead.got', got), verdictSentence(worst, page.policy)]
  }
  if (worst.promise === 'minor-collection')
    return [
      because('show.lead.asks-minor', { who: page.who, what, site: page.site }),
      verdictSentence(worst, page.policy),
    ]
  if (worst.verdict === 'incorrect') return [because('show.lead.page-problem', { count: alike.length })]
  return [because('show.lead.page-note', { count: alike.length }), verdictSentence(worst, page.policy)]
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
