import type { StatementSubject } from '../statement'
import type { Reading } from './reading'

const WRITTEN: Readonly<Record<string, number>> = {
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  eighteen: 18,
}

/**
 * Of whom a sentence speaks. "Under 13", "younger than 18", "under the age of sixteen" → the age; "13 and under" is
 * under 14; children or teenagers without an age → the group.
 */
export function subjectOf(reading: Reading): StatementSubject | null {
  const { tokens, people } = reading
  for (let at = 0; at < tokens.length; at++) {
    const word = tokens[at]?.word ?? ''
    const first = word.charCodeAt(0)
    // Figures, and the few written numbers, which begin with e, f, s or t.
    if ((first < 48 || first > 57) && !(word in WRITTEN)) continue
    const age = /^\d{1,2}$/.test(word) ? Number(word) : (WRITTEN[word] ?? 0)
    if (age < 10 || age > 21) continue
    const before = tokens.slice(Math.max(0, at - 5), at).map(token => token.word)
    const after = tokens.slice(at + 1, at + 7).map(token => token.word)
    let near = before.length - 1
    while (near >= 0 && ['the', 'age', 'of', 'ages'].includes(before[near] ?? '')) near--
    const directly = before[near] ?? ''
    if (
      ['under', 'below'].includes(directly) ||
      (directly === 'than' && ['younger', 'less'].includes(before[near - 1] ?? ''))
    )
      return { under: age }
    const tail = after.join(' ')
    if (/^(years )?(of age |old )?(and|or) (under|younger|below)/.test(tail)) return { under: age + 1 }
  }
  const group = people.find(match => match.tag !== 'children') && !people.some(match => match.tag === 'children')
  if (people.some(match => match.tag === 'children')) return { group: 'children' }
  if (group) return { group: people[0]?.tag === 'teenagers' ? 'teenagers' : 'residents' }
  return null
}
