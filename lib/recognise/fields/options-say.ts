import { LANGUAGES } from '../../lists/field-words'
import { GENDER_OPTIONS, REGION_CODES, REGION_OPTIONS, SCHOOL_OPTION } from '../../lists/option-words'
import type { Choice } from '../../observe/page'
import { fold } from './fold'
import type { Meaning } from './meanings'

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Months and countries in every language we read, from the runtime's own CLDR data. */
const months = once(() => {
  const names = new Set<string>()
  for (const language of LANGUAGES)
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' })
      for (let at = 0; at < 12; at++) names.add(fold(format.format(Date.UTC(2021, at, 15))).replace(/\.$/, ''))
    }
  return names
})

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const countries = once(() => {
  const names = new Set<string>()
  for (const language of LANGUAGES) {
    const say = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    for (const a of LETTERS)
      for (const b of LETTERS) {
        const name = say.of(a + b)
        if (name) names.add(fold(name))
      }
  }
  return names
})

const GENDERS: ReadonlySet<string> = new Set(GENDER_OPTIONS.map(fold))
const REGIONS: ReadonlySet<string> = new Set(REGION_OPTIONS)
const CODES: ReadonlySet<string> = new Set(REGION_CODES)

const CURRENCY = /[€$£¥₩₽₺₹]|\(\s*[a-z]{3}\s*\)$/

/** `Boy`, `weiblich`: the whole of a radio button's words. */
export const saysGender = (text: string): boolean => GENDERS.has(fold(text.trim()))

const share = (texts: readonly string[], wanted: (text: string) => boolean): number =>
  texts.length === 0 ? 0 : texts.filter(wanted).length / texts.length

const numbersIn = (texts: readonly string[], from: number, to: number): number =>
  texts.filter(text => /^\d{1,4}$/.test(text) && Number(text) >= from && Number(text) <= to).length

/** What a list of options shows by itself; null where it shows nothing we know. */
export function optionsSay(options: readonly Choice[]): Meaning | null {
  if (options.length < 2) return null
  const texts = options
    .map(option =>
      fold(option.text)
        .replace(/[.\s]+$/, '')
        .trim(),
    )
    .filter(Boolean)
  const values = options.map(option => option.value.trim())
  // `Germany (EUR €)`: which prices are shown, not where somebody lives.
  if (share(texts, text => CURRENCY.test(text)) >= 0.6) return '-language'
  if (share(texts, text => GENDERS.has(text)) >= 0.4 && texts.length <= 8) return 'gender'
  if (texts.filter(text => months().has(text.replace(/^\d{1,2}\s*[-–(/]?\s*|\)$/g, ''))).length >= 10) return '~month'
  if (texts.filter(text => countries().has(text)).length >= Math.max(3, texts.length * 0.4)) return 'country'
  if (texts.filter(text => /\+\s?\d{1,3}/.test(text)).length >= Math.max(2, texts.length * 0.4)) return '-consent'
  if (texts.filter(text => REGIONS.has(text)).length >= 3 || values.filter(value => CODES.has(value)).length >= 8)
    return 'region'
  if (share(texts, text => SCHOOL_OPTION.test(text)) >= 0.5 && texts.length >= 3) return 'school'
  if (numbersIn(texts, 1900, 2100) >= Math.max(3, texts.length * 0.6)) return '~year'
  if (numbersIn(texts, 1, 31) >= 28 && texts.length <= 34) return '~day'
  if (numbersIn(texts, 1, 12) >= 12 && texts.length <= 14) return '~month'
  return null
}

/** The years a list offers, first and last; null where it offers none. */
export function yearsOf(options: readonly Choice[]): { readonly from: number; readonly to: number } | null {
  const years = options.flatMap(option => {
    const year = /^(19|20)\d\d$/.test(option.text.trim()) ? option.text.trim() : option.value.trim()
    return /^(19|20)\d\d$/.test(year) ? [Number(year)] : []
  })
  return years.length >= 3 ? { from: Math.min(...years), to: Math.max(...years) } : null
}
