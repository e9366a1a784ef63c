import { isNegative } from '../is-negative'
import type { Statement, Topic } from '../statement'
import type { Reading } from '../statements/reading'

/** Words past this add nothing to what a sentence is about. */
const MOST = 160
/** A heading longer than this is a sentence. */
const MOST_OF_HEADING = 12

/** A word or a mark of a kind counts by itself, and with the one before it where there is one. No string is built for the pair. */
export type Visit = (word: string, before: string | null) => void

/**
 * What the model of topics sees of a sentence: its words and pairs of words (plurals folded, figures as #), which kinds
 * of party, purpose, data, people and consent it names, which statements it makes, and which turns of phrase it uses.
 */
export function eachFeature(
  reading: Reading,
  statements: readonly Statement[],
  cues: readonly Topic[],
  visit: Visit,
): void {
  let previous = '^'
  const end = Math.min(reading.own + MOST, reading.tokens.length)
  for (let at = reading.own; at < end; at++) {
    const stem = reading.tokens[at]?.stem ?? ''
    const first = stem.charCodeAt(0)
    if (stem === '?' || stem === ':') visit(stem, null)
    if (first < 48 || (first > 57 && first < 97)) {
      previous = '|'
      continue
    }
    const word = first < 58 ? '#' : stem
    visit(word, previous)
    previous = word
  }
  for (const kind of kindsOf(reading, statements)) visit(kind, null)
  for (const topic of cues) visit(`q:${topic}`, null)
}

/** A heading's words count apart from those of the text under it. */
export function eachOfHeading(heading: string, visit: Visit): void {
  let previous = 'h:^'
  for (const [word] of heading.toLowerCase().matchAll(/[a-z]{1,40}/g)) {
    const marked = `h:${word}`
    visit(marked, previous)
    previous = marked
  }
}

/** The heading right above a clause; one that is a sentence is none. */
export const headingOf = (headings: readonly string[]): string => {
  const heading = headings.at(-1) ?? ''
  return heading.split(' ', MOST_OF_HEADING + 1).length > MOST_OF_HEADING ? '' : heading
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
  for (const statement of statements) {
    const { actor, action, recipient } = statement
    kinds.add(`s:${actor} ${action}`)
    if (isNegative(statement)) kinds.add(`s:not ${action}`)
    if (recipient) kinds.add(`s:to ${recipient}`)
  }
  return kinds
}
