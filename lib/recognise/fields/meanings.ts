import { FIELD_WORDS, LANGUAGES, type Language, type Phrases } from '../../lists/field-words'
import { OTHER_WORDS } from '../../lists/other-words'
import { fold, isUnspaced } from './fold'

export type Personal = keyof typeof FIELD_WORDS
export type Meaning = Personal | keyof typeof OTHER_WORDS

export interface Hit {
  readonly meaning: Meaning
  /** The phrase as it stood, folded. */
  readonly phrase: string
  /** First word, and how many words (characters in a script without spaces) it covers. */
  readonly at: number
  readonly length: number
  /** A word that only contains the phrase: `custemail`. */
  readonly partial: boolean
}

interface Entry {
  readonly meaning: Meaning
  readonly languages: readonly Language[]
}

const key = (phrase: string): string => fold(phrase).replace(/[^\p{L}\p{N}]+/gu, '')

function compile(): ReadonlyMap<string, readonly Entry[]> {
  const entries = new Map<string, { meaning: Meaning; languages: Language[] }[]>()
  for (const [meaning, phrases] of Object.entries({ ...FIELD_WORDS, ...OTHER_WORDS }) as [Meaning, Phrases][])
    for (const language of LANGUAGES)
      for (const phrase of (phrases[language] ?? '').split('|').map(key).filter(Boolean)) {
        const known = entries.get(phrase) ?? []
        const same = known.find(entry => entry.meaning === meaning)
        if (same) same.languages.push(language)
        else entries.set(phrase, [...known, { meaning, languages: [language] }])
      }
  return entries
}

const PHRASES = compile()
const MOST_WORDS_OF_A_PHRASE = 8
const LONGEST_UNSPACED = 14
/** `via` is a street in Italian and nothing in English: a short word counts in its own language only. */
const SHORT_WORDS_NEED_THEIR_LANGUAGE = 5
const SHORTEST_INSIDE_A_WORD = 5

export const languageOf = (tag: string): Language | null => {
  const primary = tag.toLowerCase().split(/[-_]/)[0] ?? ''
  return LANGUAGES.find(language => language === primary) ?? null
}

function entriesFor(phrase: string, page: Language | null, alone: boolean): readonly Meaning[] {
  const found = PHRASES.get(phrase)
  if (!found) return []
  const own = page ? found.filter(entry => entry.languages.includes(page)) : []
  if (own.length > 0) return own.map(entry => entry.meaning)
  const english = found.filter(entry => entry.languages.includes('en'))
  if (english.length > 0) return english.map(entry => entry.meaning)
  const long = phrase.length >= SHORT_WORDS_NEED_THEIR_LANGUAGE || isUnspaced(phrase) || alone
  return long ? [...new Set(found.map(entry => entry.meaning))].slice(0, 3) : []
}

/** The phrases in `words`, longest first from the left, none overlapping; inside a word only for an attribute's. */
export function meaningsIn(words: readonly string[], page: Language | null, inside = false): readonly Hit[] {
  const hits: Hit[] = []
  for (let at = 0; at < words.length; ) {
    const taken = longestAt(words, at, page, hits)
    if (taken > 0) {
      at += taken
      continue
    }
    const word = words[at] ?? ''
    if (isUnspaced(word)) insideUnspaced(word, at, page, hits)
    else if (inside) insideWord(word, at, page, hits)
    at++
  }
  return hits
}

function longestAt(words: readonly string[], at: number, page: Language | null, hits: Hit[]): number {
  for (let length = Math.min(MOST_WORDS_OF_A_PHRASE, words.length - at); length > 0; length--) {
    const phrase = words.slice(at, at + length).join('')
    if (phrase.length > 48) continue
    const meanings = entriesFor(phrase, page, length === words.length)
    for (const meaning of meanings) hits.push({ meaning, phrase, at, length, partial: false })
    if (meanings.length > 0) return length
  }
  return 0
}

function insideUnspaced(word: string, at: number, page: Language | null, hits: Hit[]): void {
  for (let start = 0; start < Math.min(word.length, 120); ) {
    let taken = 0
    for (let length = Math.min(LONGEST_UNSPACED, word.length - start); length > 1 && taken === 0; length--) {
      const phrase = word.slice(start, start + length)
      const meanings = entriesFor(phrase, page, false)
      for (const meaning of meanings) hits.push({ meaning, phrase, at, length: 1, partial: length < word.length / 2 })
      if (meanings.length > 0) taken = length
    }
    start += taken || 1
  }
}

function insideWord(word: string, at: number, page: Language | null, hits: Hit[]): void {
  if (word.length > 40) return
  for (let length = word.length - 1; length >= SHORTEST_INSIDE_A_WORD; length--) {
    const phrase = [word.slice(-length), word.slice(0, length)].find(part => entriesFor(part, page, false).length > 0)
    if (!phrase) continue
    for (const meaning of entriesFor(phrase, page, false)) hits.push({ meaning, phrase, at, length: 1, partial: true })
    return
  }
}
