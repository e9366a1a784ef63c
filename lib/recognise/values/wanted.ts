import { DATA_TYPES, type DataType, type Person } from '../../facts'
import { fullAddressForms } from './forms/address'
import type { Form } from './forms/form'
import { formsOf } from './forms/forms-of'
import { fullNameForms } from './forms/name'
import { mask } from './mask'
import type { Value } from './sought'

export interface Wanted {
  readonly value: Value
  /** Plainest first. */
  readonly forms: readonly Form[]
}

/** One value after the other, and then what is made of several: the full name, the full address. */
export function* wantedOf(values: Person['values'], birthDate: string | undefined, person: number): Generator<Wanted> {
  const wanted = (dataType: DataType, typed: string, forms: readonly Form[]): Wanted => ({
    value: { dataType, typed, masked: mask(dataType, typed), person },
    forms,
  })
  for (const dataType of DATA_TYPES) {
    const typed = new Set(values[dataType] ?? [])
    if (dataType === 'birth-date' && birthDate && typed.size === 0) typed.add(birthDate)
    for (const value of typed)
      if (value.trim() !== '' && dataType !== 'name') yield wanted(dataType, value, formsOf(dataType, value))
  }
  const full = new Set(values.name ?? [])
  for (const typed of full) {
    const { given, family } = halvesOf(typed)
    if (given !== '') yield wanted('name', typed, fullNameForms(given, family, typed))
  }
  for (const given of values['given-name'] ?? []) {
    for (const family of values['family-name'] ?? []) {
      if (!full.has(`${given} ${family}`))
        yield wanted('name', `${given} ${family}`, fullNameForms(given, family, null))
    }
  }
  for (const street of values.street ?? []) {
    const typed = [street, values.city?.[0], values.region?.[0], values['postal-code']?.[0]]
    if (typed[1] || typed[3]) yield wanted('postal-address', street, fullAddressForms(street, values))
  }
}

/** `Doerington, Jane` is written the other way round. */
function halvesOf(typed: string): { given: string; family: string } {
  const [before = '', after] = typed.split(',').map(part => part.trim())
  if (after) return { given: after, family: before }
  const [given = '', ...rest] = before.split(/\s+/)
  return { given, family: rest.join(' ') }
}
