import type { DataType } from '../../facts'
import list from '../../lists/values/speaking-names.json' with { type: 'json' }
import { foldText } from '../reading/fold'

/** How well a name says what its value is: `strong` for that one thing only, `weak` for it among others. */
export type Voice = 'strong' | 'weak' | null

const joinedUp = (phrases: readonly string[]): ReadonlySet<string> =>
  new Set(phrases.map(phrase => phrase.replaceAll(' ', '')))
const byType = (table: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(Object.entries(table).map(([type, phrases]) => [type, joinedUp(phrases)]))

const STRONG = byType(list.strong)
const WEAK = byType(list.weak)
const IDENTITY = joinedUp(list.identity)
const SALT = joinedUp(list.salt)
const EMPTY = joinedUp(list.empty)
const QUALIFIER = joinedUp(list.qualifier)
const AMBIGUOUS = joinedUp(list.ambiguous)

const LONGEST_NAME = 120
const LONGEST_PHRASE = 3
const SHORTEST_PLAIN_PHRASE = 5

/** `billingFirstName`, `ud[fn]`, `user_first-name` → their words. */
export const wordsOfName = (name: string): string[] =>
  name
    .slice(-LONGEST_NAME)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(foldText)

export function voiceOf(name: string, dataType: DataType): Voice {
  if (name === '') return null
  const words = wordsOfName(name)
  if (holds(words, STRONG.get(dataType))) return 'strong'
  return holds(words, WEAK.get(dataType)) ? 'weak' : null
}

/** What the last word of a speaking name can end in: the ends of its phrases, and words that say nothing themselves. */
export function endingsFor(dataType: DataType): ReadonlySet<string> {
  const phrases = (list.strong as Readonly<Partial<Record<DataType, readonly string[]>>>)[dataType] ?? []
  return new Set([...phrases.map(phrase => phrase.slice(phrase.lastIndexOf(' ') + 1)), ...EMPTY, ...QUALIFIER])
}

/** The name speaks of an identity, or of a digest of one. */
export const speaksOfIdentity = (name: string): boolean => holds(wordsOfName(name), IDENTITY)

/** `salt`, `nonce`: what its value is put together with is said elsewhere. */
export const speaksOfSalt = (name: string): boolean => holds(wordsOfName(name), SALT)

/** `value`, `0`, `text`: what holds the value is said by its neighbour or by what it lies in. */
export const saysNothing = (name: string): boolean =>
  wordsOfName(name).every(word => EMPTY.has(word) || /^\d+$/.test(word))

/**
 * A phrase stands in the name word for word. A short or ambiguous one must end it: `ud[fn]` and `user.first` are
 * first names, `fn_count` and `first_seen` are not.
 */
function holds(words: readonly string[], phrases: ReadonlySet<string> | undefined): boolean {
  if (!phrases) return false
  let last = words.length
  while (last > 1 && isQualifier(words[last - 1] ?? '')) last--
  for (let from = 0; from < last; from++) {
    let phrase = ''
    for (let at = from; at < Math.min(last, from + LONGEST_PHRASE); at++) {
      phrase += words[at]
      if (
        phrases.has(phrase) &&
        (at === last - 1 || (phrase.length >= SHORTEST_PLAIN_PHRASE && !AMBIGUOUS.has(phrase)))
      )
        return true
    }
  }
  return false
}

const isQualifier = (word: string): boolean => QUALIFIER.has(word) || /^\d+$/.test(word)
