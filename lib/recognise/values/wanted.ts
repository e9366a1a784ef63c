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
  const wanted = (dataType: DataType, typed: string, forms: readonly Form[], parts?: Value['parts']): Wanted => ({
    value: { dataType, typed, masked: mask(dataType, typed), person, ...(parts ? { parts } : {}) },
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
        yield wanted('name', `${given} ${family}`, fullNameForms(given, family, null), [
          ['given-name', given],
          ['family-name', family],
        ])
    }
  }
  for (const street of values.street ?? []) {
    const parts = (['city', 'region', 'postal-code'] as const).flatMap(type => {
      const typed = values[type]?.[0]
      return typed ? [[type, typed] as const] : []
    })
    if (parts.some(([type]) => type !== 'region'))
      yield wanted('postal-address', street, fullAddressForms(street, values), [['street', street], ...parts])
  }
}

/** `Doerington, Jane` is written the other way round. */
function halvesOf(typed: string): { given: string; family: string } {
  const [before = '', after] = typed.split(',').map(part => part.trim())
  if (after) return { given: after, family: before }
  const [given = '', ...rest] = before.split(/\s+/)
  return { given, family: rest.join(' ') }
}
