import type { DataItem, DataType } from '../facts'

/**
 * How much a datum says about who somebody is. `direct`: points to one person by itself. `partial`: only beside a
 * direct one (a city, a birth date). `device`: tells devices apart, not people. `activity`: what somebody does.
 */
export type DataKind = 'direct' | 'partial' | 'device' | 'activity'

const KINDS: Readonly<Record<DataType, DataKind>> = {
  name: 'direct',
  'given-name': 'direct',
  'family-name': 'direct',
  email: 'direct',
  username: 'direct',
  password: 'direct',
  phone: 'direct',
  'postal-address': 'direct',
  street: 'direct',
  city: 'partial',
  region: 'partial',
  'postal-code': 'partial',
  country: 'partial',
  'birth-date': 'partial',
  age: 'partial',
  gender: 'partial',
  'payment-card': 'direct',
  'bank-account': 'direct',
  'government-id': 'direct',
  location: 'partial',
  'ip-address': 'device',
  'online-id': 'device',
  'browsing-activity': 'activity',
  'message-content': 'direct',
  school: 'partial',
  health: 'partial',
  photo: 'direct',
  'parent-contact': 'direct',
}

export const kindOf = (dataType: DataType): DataKind => KINDS[dataType]

/** The word a policy is likelier to use: who promises not to share "your address" means the street as well. */
const WIDER: Partial<Record<DataType, DataType>> = {
  'given-name': 'name',
  'family-name': 'name',
  street: 'postal-address',
  city: 'postal-address',
  region: 'postal-address',
  'postal-code': 'postal-address',
  country: 'postal-address',
  age: 'birth-date',
  'ip-address': 'online-id',
}

/** A policy's data types cover a datum when they name it, or the whole it is a part of. */
export const covers = (said: readonly DataType[], dataType: DataType): boolean => {
  const wider = WIDER[dataType]
  return said.includes(dataType) || (wider !== undefined && said.includes(wider))
}

/** The identifiable data in one message: what is direct, and what is partial in its company. One item a data type. */
export function identifiable(items: readonly DataItem[]): DataItem[] {
  const linked = items.some(({ dataType }) => kindOf(dataType) === 'direct')
  return onePerType(items).filter(({ dataType }) => {
    const kind = kindOf(dataType)
    return kind === 'direct' || (kind === 'partial' && linked)
  })
}

/** A value that was found outweighs a parameter that is only named like one. */
export function onePerType(items: readonly DataItem[]): DataItem[] {
  const byType = new Map<DataType, DataItem>()
  for (const item of items) {
    const held = byType.get(item.dataType)
    if (!held || (item.known && !held.known)) byType.set(item.dataType, item)
  }
  return [...byType.values()]
}
