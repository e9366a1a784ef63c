import type { Statement } from '../statement'
import type { Reading } from '../statements/reading'

/** Words past this add nothing to what a sentence is about. */
const MOST = 160

/**
 * What the model of topics sees of a sentence: its words and pairs of words (plurals folded, figures as #), and which
 * kinds of party, purpose, data, people and consent it names, and which statements it makes. Each once.
 */
export function featuresOf(reading: Reading, statements: readonly Statement[]): string[] {
  const features = new Set<string>()
  let previous = '^'
  for (const { stem, start } of reading.tokens.slice(reading.own, reading.own + MOST)) {
    const word = /^\d/.test(stem) ? '#' : stem
    if (!/[\p{L}#]/u.test(word)) {
      if (word === '?' || word === ':') features.add(word)
      previous = '|'
      continue
    }
    if (start < 0) continue
    features.add(word)
    features.add(`${previous} ${word}`)
    previous = word
  }
  for (const { tag } of reading.data)
    features.add(tag === 'personal' || tag === 'data' || tag === 'aggregate' ? `d:${tag}` : 'd:named')
  for (const { tag } of reading.parties) features.add(`p:${tag}`)
  for (const { tag } of reading.purposes) features.add(`u:${tag}`)
  for (const { tag } of reading.consent) features.add(`c:${tag}`)
  for (const { tag } of reading.people) features.add(`k:${tag}`)
  for (const { actor, action, modality, recipient } of statements) {
    features.add(`s:${actor} ${action}`)
    if (modality.endsWith('not')) features.add(`s:not ${action}`)
    if (recipient) features.add(`s:to ${recipient}`)
  }
  return [...features]
}
