import { DATA_TYPES, type DataType } from '../../facts'
import type { Query } from '../query'
import type { Statement } from '../statement'

/** OPP-115's names of data, in the types of this program. */
const OPP: Readonly<Record<string, readonly DataType[]>> = {
  contact: ['email', 'phone', 'postal-address', 'street', 'postal-code', 'name'],
  location: ['location', 'city', 'region', 'country'],
  demographic: ['age', 'gender', 'birth-date'],
  financial: ['payment-card', 'bank-account'],
  health: ['health'],
  'personal identifier': ['government-id', 'name'],
  'user profile': ['username', 'password', 'photo'],
  'social media data': ['username'],
  'survey data': ['message-content'],
  'computer information': ['online-id'],
  'ip address and device ids': ['ip-address', 'online-id'],
  'cookies and tracking elements': ['online-id'],
  'user online activities': ['browsing-activity'],
}

/** Data types a query asks for; null when it asks of data at large. */
export function typesAsked(dataType: string | undefined): readonly DataType[] | null {
  if (!dataType) return null
  if ((DATA_TYPES as readonly string[]).includes(dataType)) return [dataType as DataType]
  return OPP[dataType.toLowerCase()] ?? null
}

const FAMILY: Readonly<Record<Query['action'], readonly string[]>> = {
  collect: ['collect', 'retain', 'use'],
  use: ['use', 'collect', 'combine', 'contact'],
  share: ['share', 'sell', 'trade', 'disclose', 'transfer', 'rent'],
  audience: [],
  choice: ['contact', 'use', 'share', 'disclose', 'sell'],
  access: ['give-access', 'correct', 'delete'],
  retain: ['retain', 'delete'],
  protect: ['protect'],
  change: ['notify'],
  notify: ['notify', 'contact'],
}

export const inFamily = (action: Query['action'], statement: Statement): boolean =>
  FAMILY[action].includes(statement.action)

const MARKETERS = new Set(['advertising', 'marketing', 'email-marketing', 'social'])

/** How well a statement's recipient answers the asked one: 0 not at all, 3 by name. */
export function recipientFit(asked: Query['recipient'], statement: Statement): number {
  const { recipient, actor } = statement
  const named = recipient ?? (actor === 'we' ? null : actor)
  if (!asked) return 1
  if (named === asked) return 3
  if (
    named &&
    MARKETERS.has(asked) &&
    (MARKETERS.has(named) || statement.purpose === 'marketing' || statement.purpose === 'advertising')
  )
    return 3
  if (named === 'third-party' && asked !== 'affiliate' && asked !== 'service-provider') return 2
  if (asked === 'third-party' && named !== null) return 1.5
  return named === null ? 1 : 0
}
