import type { Category, DataType, Recipient } from '../facts'
import { isNegative } from '../policy/is-negative'
import type { Statement } from '../policy/statement'
import { closerText } from './closer-text'
import { covers } from './data-kinds'
import type { Pledge } from './pledge'
import { aboutTotals } from './terms'

/** Whose business it is to bring products to people (promise P7). */
const MARKETING: ReadonlySet<Category> = new Set(['advertising', 'marketing', 'email-marketing', 'social'])
export const isMarketer = ({ category }: Pick<Recipient, 'category'>): boolean => MARKETING.has(category)

/** A pledge on sharing and how closely it speaks of this datum and this recipient. */
export interface Weighed {
  readonly pledge: Pledge
  /** 1 at large, 2 its relation, 3 its category or purpose. */
  readonly recipient: number
  /** 1 personal data at large, 2 this datum. */
  readonly data: number
}

export const closeness = ({ recipient, data }: Weighed): number => recipient * 10 + data

/** The pledges on sharing that bear on a datum reaching a recipient, the most specific first: those of the text that governs. */
export function bearing(pledges: readonly Pledge[], dataType: DataType, to: Recipient): Weighed[] {
  const weighed = pledges
    .filter(({ promise }) => promise === 'third-party-disclosure' || promise === 'marketers-disclosure')
    .filter(({ statement }) => isNegative(statement) || !aboutTotals(statement))
    .map(pledge => ({
      pledge,
      recipient: recipientWeight(pledge.statement, to),
      data: dataWeight(pledge.statement, dataType),
    }))
    .filter(({ recipient, data }) => recipient > 0 && data > 0)
    .sort((a, b) => closeness(b) - closeness(a))
  const { governs } = closerText(weighed.map(({ pledge }) => pledge))
  return weighed.filter(({ pledge }) => governs.includes(pledge))
}

const dataWeight = ({ dataTypes }: Statement, dataType: DataType): number =>
  dataTypes.length === 0 ? 1 : covers(dataTypes, dataType) ? 2 : 0

const WANTS: Readonly<Record<string, readonly Category[]>> = {
  marketing: ['advertising', 'marketing', 'email-marketing', 'social'],
  advertising: ['advertising', 'marketing', 'social'],
  analytics: ['analytics', 'session-recording', 'tag-manager'],
  billing: ['payment'],
  'fraud-prevention': ['fraud-prevention'],
}

function recipientWeight(statement: Statement, to: Recipient): number {
  const { recipient, purpose, actor, action } = statement
  const named = recipient ?? (actor === 'third-party' ? 'third-party' : null)
  if (named === 'public' || named === 'user' || named === 'service-provider') return 0
  if (named === 'affiliate') return to.relation === 'affiliate' ? 2 : 0
  if (to.relation === 'affiliate') return 0
  const group = named === null ? undefined : WANTS[named]
  if (group) return group.includes(to.category) ? 3 : 0
  // In a refusal "except as required by law" is what may be done; in a permission it is all that may be done.
  if (isNotAPurpose(purpose)) return isNegative(statement) ? (named === null ? 1 : 2) : 0
  const wanted = purpose === null ? undefined : WANTS[purpose]
  // A promise not to share for one purpose says nothing of sharing for another.
  if (wanted) return wanted.includes(to.category) ? 3 : 0
  // Who promises not to sell has not promised not to share; a marketer is whom one sells to.
  if ((action === 'sell' || action === 'rent' || action === 'trade') && !isMarketer(to)) return 0
  return recipient === null ? 1 : 2
}

const isNotAPurpose = (purpose: string | null): boolean => purpose === 'legal' || purpose === 'merger'

/** A chat, a payment, a fraud check or a log-in needs an id to work; there it is no sign of following. */
const NEEDS_AN_ID: ReadonlySet<Category> = new Set([
  'chat-support',
  'payment',
  'fraud-prevention',
  'consent-management',
  'hosting',
  'identity',
])
export const followsPeople = ({ category, relation }: Recipient): boolean =>
  relation === 'third-party' && !NEEDS_AN_ID.has(category)
