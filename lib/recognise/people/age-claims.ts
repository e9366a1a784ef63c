import { AGE_WORDS } from '../../lists/age-words'
import { LANGUAGES } from '../../lists/field-words'
import { fold, isUnspaced, wordsOf } from '../fields/fold'

export interface AgeClaim {
  readonly age: number
  readonly side: 'over' | 'under'
}

const listed = (phrases: Readonly<Partial<Record<string, string>>>): readonly string[] =>
  LANGUAGES.flatMap(language => (phrases[language] ?? '').split('|').map(phrase => wordsOf(phrase).join(' '))).filter(
    Boolean,
  )

const YEARS = listed(AGE_WORDS.years)
const SIDES = { over: listed(AGE_WORDS.over), under: listed(AGE_WORDS.under) }
const NEAR = 7

const says = (words: string, phrase: string): boolean =>
  isUnspaced(phrase) ? words.includes(phrase) : words.includes(` ${phrase} `)

/** The last phrase wins where one is in the other: `不满 18 岁` is under, though `满` stands in it. */
function sideOf(around: string): AgeClaim['side'] | null {
  const longest = (side: AgeClaim['side']) =>
    Math.max(0, ...SIDES[side].filter(phrase => says(around, phrase)).map(phrase => phrase.length))
  const over = longest('over')
  const under = longest('under')
  if (over === 0 && under === 0) return null
  return under > over || (under === over && under > 0) ? 'under' : 'over'
}

/** `I am over 13`, `mindestens 16 Jahre alt`, `18歳未満`: the ages a text speaks of, from 5 to 25 years. */
export function ageClaims(text: string): readonly AgeClaim[] {
  const words = fold(text.slice(0, 1000))
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .replace(/(\d)(\p{L})/gu, '$1 $2')
    .replace(/(\d)\s?\+/g, '$1 or older')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 200)
  return words.flatMap((word, at) => {
    const age = /^\d{1,2}$/.test(word) ? Number(word) : 0
    if (age < 5 || age > 25) return []
    const around = ` ${words.slice(Math.max(0, at - NEAR), at + NEAR).join(' ')} `
    // `Over 18` alone on a button leaves the years out.
    if (words.length > 2 && !YEARS.some(phrase => says(around, phrase))) return []
    const side = sideOf(around)
    return side ? [{ age, side }] : []
  })
}
