import type { DataType, Person } from '../../../lib/facts'

type Value = readonly [dataType: DataType, value: string]

export const valuesOf = ({ values }: Person): Value[] =>
  Object.entries(values).flatMap(([dataType, known]) => known.map(value => [dataType as DataType, value] as const))

/** The very same person where there is nothing to add: a search for them is built already. */
export function withValues(person: Person, more: readonly Value[]): Person {
  const values: Partial<Record<DataType, readonly string[]>> = { ...person.values }
  let added = false
  for (const [dataType, value] of more) {
    const known = values[dataType] ?? []
    if (known.includes(value)) continue
    values[dataType] = [...known, value]
    added = true
  }
  return added ? { ...person, values } : person
}
