import type { DataType } from '../facts'
import { type Finding, SEVERITIES } from './finding'

/** An order people can predict: minors, passwords and payment, messages, contact data, the rest, activity. */
const GRAVE: readonly (readonly DataType[])[] = [
  ['password', 'payment-card', 'bank-account', 'government-id'],
  ['message-content', 'health', 'photo'],
  ['email', 'phone', 'postal-address', 'street', 'parent-contact', 'name', 'given-name', 'family-name', 'username'],
]

function rankOfData(dataType: DataType | null): number {
  if (dataType === 'browsing-activity' || dataType === 'online-id') return GRAVE.length + 1
  const rank = GRAVE.findIndex(group => dataType !== null && group.includes(dataType))
  return rank < 0 ? GRAVE.length : rank
}

type Ranked = Pick<Finding, 'id' | 'severity' | 'minor' | 'dataType'>

const weights = ({ severity, minor, dataType }: Ranked): readonly number[] => [
  minor && severity !== 'info' ? 0 : 1,
  -SEVERITIES.indexOf(severity),
  rankOfData(dataType),
]

/** Most important first. Where all else is equal the id decides, so that nothing jumps from one run to the next. */
export function byImportance(a: Ranked, b: Ranked): number {
  const other = weights(b)
  for (const [at, weight] of weights(a).entries()) {
    const difference = weight - (other[at] ?? 0)
    if (difference !== 0) return difference
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
