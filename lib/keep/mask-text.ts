import type { Person } from '../facts'

/** What stands where a value stood. */
export const MASKED = '…'
const SHORTEST = 4

/** The values of a person that are long enough to be told from other words, in lower case. */
export const plainValues = (person: Person | null): readonly string[] =>
  Object.values(person?.values ?? {})
    .flat()
    .map(value => value.trim().toLowerCase())
    .filter(value => value.length >= SHORTEST)

/**
 * Words of a page as they may be kept: without any value of the person.
 *
 * @example maskText('Nearly there, Ottoline!', person) // 'Nearly there, …!'
 */
export function maskText(text: string, person: Person | null): string {
  // Longest first: of a whole name nothing is left when a part of it was found before.
  const values = plainValues(person).toSorted((a, b) => b.length - a.length)
  return values.reduce((left, value) => left.replace(new RegExp(literally(value), 'giu'), MASKED), text)
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
