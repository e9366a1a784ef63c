import { LANGUAGES, type Phrases } from '../lists/field-words'
import { fold, isUnspaced } from './fields/fold'

export interface Found<Group> {
  readonly group: Group
  readonly phrase: string
}

const MOST_WORDS = 7
const LONGEST_UNSPACED = 16

/** Finds phrases of many groups in folded words; each phrase once a text, longest first, none overlapping. */
export function phraseFinder<Group extends string>(
  groups: readonly (readonly [Group, Phrases])[],
): (words: readonly string[]) => readonly Found<Group>[] {
  const phrases = new Map<string, Group>()
  for (const [group, words] of groups)
    for (const language of LANGUAGES)
      for (const phrase of (words[language] ?? '').split('|')) {
        const key = fold(phrase).replace(/[^\p{L}\p{N}]+/gu, '')
        if (key && !phrases.has(key)) phrases.set(key, group)
      }
  return said => {
    const words = joinUnspaced(said)
    const found = new Map<string, Group>()
    for (let at = 0; at < words.length; ) at += longestAt(words, at, phrases, found)
    return [...found].map(([phrase, group]) => ({ phrase, group }))
  }
}

/** Korean parts its words by spaces and still glues particles to them: its runs are searched like Japanese ones. */
function joinUnspaced(words: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (const word of words) {
    const last = joined.at(-1)
    if (last !== undefined && isUnspaced(word) && isUnspaced(last)) joined[joined.length - 1] = last + word
    else joined.push(word)
  }
  return joined
}

function longestAt<Group>(
  words: readonly string[],
  at: number,
  phrases: ReadonlyMap<string, Group>,
  found: Map<string, Group>,
): number {
  for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length--) {
    const phrase = words.slice(at, at + length).join('')
    const group = phrase.length <= 48 ? phrases.get(phrase) : undefined
    if (group === undefined) continue
    found.set(phrase, group)
    return length
  }
  const word = words[at] ?? ''
  if (isUnspaced(word)) insideUnspaced(word.slice(0, 300), phrases, found)
  return 1
}

function insideUnspaced<Group>(word: string, phrases: ReadonlyMap<string, Group>, found: Map<string, Group>): void {
  for (let start = 0; start < word.length; ) {
    let taken = 1
    for (let length = Math.min(LONGEST_UNSPACED, word.length - start); length > 1; length--) {
      const phrase = word.slice(start, start + length)
      const group = phrases.get(phrase)
      if (group === undefined) continue
      found.set(phrase, group)
      taken = length
      break
    }
    start += taken
  }
}
