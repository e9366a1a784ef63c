import { agesIn, MUST_BE, mayNameAge } from '../facts/ages-in'
import type { StatementSubject } from '../statement'
import type { Reading } from './reading'

/**
 * Of whom a sentence speaks. "Under 13", "not yet sixteen", "must be at least 13" → the age; "13 and under" is under 14; children or
 * teenagers without an age → the group.
 */
export function subjectOf({ plain, people }: Reading): StatementSubject | null {
  const ages = mayNameAge(plain) ? agesIn(plain) : []
  const age = ages.find(({ weak }) => !weak) ?? (MUST_BE.test(plain) ? ages[0] : undefined)
  if (age) return { under: age.age }
  if (people.some(match => match.tag === 'children')) return { group: 'children' }
  const other = people[0]
  return other ? { group: other.tag === 'teenagers' ? 'teenagers' : 'residents' } : null
}
