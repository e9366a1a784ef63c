import type { Statement } from '../statement'
import type { Reading } from '../statements/reading'

/** Words past this add nothing to what a sentence is about. */
const MOST = 160

/** A feature is a word or a mark of a kind, or a word with the one before it: no string is built for the pair. */
export type Visit = (word: string, before: string | null) => void

/**
 * What the model of topics sees of a sentence: its words and pairs of words (plurals folded, figures as #), and which
 * kinds of party, purpose, data, people and consent it names, and which statements it makes. Returns how many they are.
 */
export function eachFeature(reading: Reading, statements: readonly Statement[], visit: Visit): number {
  let count = 0
  const see: Visit = (word, before) => {
    count++
    visit(word, before)
  }
  let previous = '^'
  for (const { stem } of reading.tokens.slice(reading.own, reading.own + MOST)) {
    const first = stem.charCodeAt(0)
    if (stem === '?' || stem === ':') see(stem, null)
    if (first < 48 || (first > 57 && first < 97)) {
      previous = '|'
      continue
    }
    const word = first < 58 ? '#' : stem
    see(word, null)
    see(word, previous)
    previous = word
  }
  for (const kind of kindsOf(reading, statements)) see(kind, null)
  return count
}

function kindsOf(
  { data, parties, purposes, consent, people }: Reading,
  statements: readonly Statement[],
): ReadonlySet<string> {
  const kinds = new Set<string>()
  for (const { tag } of data)
    kinds.add(tag === 'personal' || tag === 'data' || tag === 'aggregate' ? `d:${tag}` : 'd:named')
  for (const { tag } of parties) kinds.add(`p:${tag}`)
  for (const { tag } of purposes) kinds.add(`u:${tag}`)
  for (const { tag } of consent) kinds.add(`c:${tag}`)
  for (const { tag } of people) kinds.add(`k:${tag}`)
  for (const { actor, action, modality, recipient } of statements) {
    kinds.add(`s:${actor} ${action}`)
    if (modality.endsWith('not')) kinds.add(`s:not ${action}`)
    if (recipient) kinds.add(`s:to ${recipient}`)
  }
  return kinds
}
