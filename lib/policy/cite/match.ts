import { DATA_TYPES, type DataType } from '../../facts'
import type { Query } from '../query'
import type { Statement } from '../statement'
import { MEANS } from '../statements/data-of'

/** OPP-115's names of data, by the tags of lists/policy/data-types.json. */
const OPP: Readonly<Record<string, readonly string[]>> = {
  contact: ['email', 'phone', 'postal-address', 'postal-code', 'name', 'given-name', 'family-name', 'contact'],
  location: ['location', 'city', 'region', 'country', 'postal-code'],
  demographic: ['age', 'gender', 'birth-date', 'demographic', 'postal-code'],
  financial: ['payment-card', 'bank-account', 'financial'],
  health: ['health'],
  'personal identifier': ['government-id'],
  'user profile': ['username', 'password', 'photo', 'profile'],
  'social media data': ['social-data'],
  'survey data': ['survey'],
  'computer information': ['computer'],
  'ip address and device ids': ['ip-address', 'online-id'],
  'cookies and tracking elements': ['cookie'],
  'user online activities': ['browsing-activity'],
}

/** Tags that answer to one of our own data types: itself, what means it, and its parts. */
function tagsOf(type: DataType): readonly string[] {
  const general = Object.entries(MEANS)
    .filter(([, types]) => types.includes(type))
    .map(([tag]) => tag)
  const parts: Partial<Record<DataType, readonly string[]>> = {
    name: ['given-name', 'family-name'],
    'given-name': ['name'],
    'family-name': ['name'],
    'postal-address': ['street', 'city', 'postal-code', 'region'],
    street: ['postal-address'],
    city: ['postal-address'],
    'postal-code': ['postal-address'],
  }
  return [type, ...general, ...(parts[type] ?? [])]
}

/** What a query asks of, as tags; null when it asks of data at large or names what we have no list of. */
export function tagsAsked(dataType: string | undefined): readonly string[] | null {
  if (!dataType) return null
  if ((DATA_TYPES as readonly string[]).includes(dataType)) return tagsOf(dataType as DataType)
  return OPP[dataType.toLowerCase()] ?? null
}

/** Actions that answer a question, the nearest first. */
const FAMILY: Readonly<Record<Query['action'], readonly string[]>> = {
  collect: ['collect', 'retain', 'use', 'combine'],
  use: ['use', 'collect', 'combine', 'contact'],
  share: ['share', 'disclose', 'sell', 'trade', 'transfer', 'rent'],
  audience: [],
  choice: ['contact', 'use', 'share', 'disclose', 'sell'],
  access: ['give-access', 'correct', 'delete'],
  retain: ['retain', 'delete'],
  protect: ['protect'],
  change: ['notify'],
  notify: ['notify', 'contact'],
}

export const inFamily = (action: Query['action'], statement: Statement): boolean =>
  FAMILY[action].includes(statement.action) ||
  // "Not for under-13s": nothing is to be collected from whom the service is not for.
  (action === 'collect' && statement.action === 'give-access' && statement.modality === 'will-not') ||
  (action === 'share' && statement.action === 'give-access' && statement.recipient !== null)

const MARKETERS = new Set(['advertising', 'marketing', 'email-marketing', 'social', 'analytics'])

/** How well a statement's recipient answers the asked one: 0 not at all, 1 unnamed, 3 by name. */
export function recipientFit(asked: Query['recipient'], { recipient, actor, purpose }: Statement): number {
  const named = recipient ?? (actor === 'we' || actor === 'user' ? null : actor)
  if (!asked) return 1
  if (named === asked) return 3
  // Who measures visits does not by that advertise.
  if (named === 'analytics' && asked !== 'third-party') return 1
  if (MARKETERS.has(asked)) {
    if (named !== null && MARKETERS.has(named)) return 3
    // A network or a counter of visits is asked of by its name; who markets, by what it is given for.
    if (purpose === 'marketing' || purpose === 'advertising') return asked === 'social' || asked === 'analytics' ? 2 : 3
  }
  if (named === 'third-party' && (purpose === 'legal' || purpose === 'merger')) return 1
  if (named === 'third-party' && asked !== 'affiliate' && asked !== 'service-provider' && asked !== 'public') return 2
  if (asked === 'third-party' && named !== null && named !== 'affiliate') return 1.5
  return named === null ? 1 : 0
}
