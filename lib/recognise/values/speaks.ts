import type { DataType } from '../../facts'
import list from '../../lists/values/speaking-names.json' with { type: 'json' }
import { foldText } from '../reading/fold'

/**
 * How well a name says what its value is: `strong` for that one thing only, `unsure` for it unless the value is an
 * everyday word (`first=May`, `family=Page`), `weak` for it among others.
 */
export type Voice = 'strong' | 'unsure' | 'weak' | null

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
const ANOTHER = byType(list.another)
/** Whose names are everyday words now and then. */
const NAMES: ReadonlySet<DataType> = new Set(['name', 'given-name', 'family-name', 'username'])
/** What makes the name of something else of such a name: `product_name`, `cookie_age`, `release_date`. */
const anotherOf = (dataType: DataType): ReadonlySet<string> | undefined =>
  ANOTHER.get(NAMES.has(dataType) ? 'name' : dataType)

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
  const voice = voiceOfName(name, dataType)
  // `phone3` says what `phone` says; `address1` and `last4` are known as they stand.
  return voice ?? (/\d\]?$/.test(name) ? voiceOfName(name.replace(/\d+\]?$/, ''), dataType) : null)
}

function voiceOfName(name: string, dataType: DataType): Voice {
  if (name === '') return null
  const words = wordsOfName(name)
  const another = anotherOf(dataType)
  const strong = phraseIn(words, STRONG.get(dataType), another)
  if (strong !== null) return NAMES.has(dataType) && AMBIGUOUS.has(strong) ? 'unsure' : 'strong'
  return phraseIn(words, WEAK.get(dataType), another) === null ? null : 'weak'
}

/** The name says that its value is another date, another code. */
export const saysAnother = (name: string, dataType: DataType): boolean =>
  wordsOfName(name).some(word => anotherOf(dataType)?.has(word))

const endings = new Map<DataType, ReadonlySet<string>>()

/** What the last word of a speaking name can end in: the ends of its phrases, and words that say nothing themselves. */
export function endingsFor(dataType: DataType): ReadonlySet<string> {
  const known = endings.get(dataType)
  if (known) return known
  const phrases = (list.strong as Readonly<Partial<Record<DataType, readonly string[]>>>)[dataType] ?? []
  const words = new Set([...phrases.map(phrase => phrase.slice(phrase.lastIndexOf(' ') + 1)), ...EMPTY, ...QUALIFIER])
  endings.set(dataType, words)
  return words
}

/** The name speaks of an identity, or of a digest of one. */
export const speaksOfIdentity = (name: string): boolean => phraseIn(wordsOfName(name), IDENTITY) !== null

/** `salt`, `nonce`: what its value is put together with is said elsewhere. */
export const speaksOfSalt = (name: string): boolean => phraseIn(wordsOfName(name), SALT) !== null

/** `value`, `0`, `text`: what holds the value is said by its neighbour or by what it lies in. */
export const saysNothing = (name: string): boolean =>
  wordsOfName(name).every(word => EMPTY.has(word) || /^\d+$/.test(word))

/**
 * A phrase stands in the name word for word. A short or ambiguous one must end it: `ud[fn]` and `user.first` are
 * first names, `fn_count` and `first_seen` are not.
 */
function phraseIn(
  words: readonly string[],
  phrases: ReadonlySet<string> | undefined,
  another?: ReadonlySet<string>,
): string | null {
  if (!phrases) return null
  let last = words.length
  while (last > 1 && isQualifier(words[last - 1] ?? '')) last--
  for (let from = 0; from < last; from++) {
    if (from > 0 && another?.has(words[from - 1] ?? '')) continue
    let phrase = ''
    for (let at = from; at < Math.min(last, from + LONGEST_PHRASE); at++) {
      phrase += words[at]
      if (
        phrases.has(phrase) &&
        (at === last - 1 || (phrase.length >= SHORTEST_PLAIN_PHRASE && !AMBIGUOUS.has(phrase)))
      )
        return phrase
    }
  }
  return null
}

const isQualifier = (word: string): boolean => QUALIFIER.has(word) || /^\d+$/.test(word)
