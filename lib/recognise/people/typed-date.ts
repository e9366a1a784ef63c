import { LANGUAGES } from '../../lists/field-words'
import { fold } from '../fields/fold'

export interface DateParts {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}
export type Order = 'dmy' | 'mdy' | 'ymd'

/** Countries whose forms write the month first; Canada and the Philippines write both ways and hint it. */
const MONTH_FIRST = /^en(-us|-ph)?$/i
const YEAR_FIRST = /^(ja|zh|ko|hu|lt)\b/i

/** The order a page's language writes dates in, for a field that gives no hint of its own. */
export const orderOf = (language: string): Order =>
  YEAR_FIRST.test(language) ? 'ymd' : MONTH_FIRST.test(language) ? 'mdy' : 'dmy'

/** `MM/DD/YYYY`, `TT.MM.JJJJ`, `GG/AA/YYYY`: the order a placeholder or label shows; null where it shows none. */
export function orderHint(text: string): Order | null {
  const hint = fold(text.slice(0, 200))
  if (/(y{4}|j{4}|a{4}|г{4}|r{4})\W{0,3}m{1,2}/.test(hint)) return 'ymd'
  if (/m{1,2}\W{0,3}(d{1,2}|t{1,2}|j{2}|g{2})\W/.test(hint)) return 'mdy'
  if (/(d{1,2}|t{1,2}|j{2}|g{2}|д{2})\W{0,3}(m{1,2}|м{2}|a{2})\W/.test(hint)) return 'dmy'
  return null
}

const monthNames = (): ReadonlyMap<string, number> => {
  const names = new Map<string, number>()
  for (const language of LANGUAGES)
    for (const month of ['long', 'short'] as const)
      for (const options of [{ month }, { month, day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
        for (let at = 0; at < 12; at++) {
          const part = format.formatToParts(Date.UTC(2021, at, 15)).find(({ type }) => type === 'month')
          const name = fold(part?.value ?? '').replace(/\.$/, '')
          if (/\p{L}{3,}/u.test(name)) names.set(name, at + 1)
        }
      }
  return names
}
let months: ReadonlyMap<string, number> | null = null

/** The number of a month's name in any language we read, or of digits from 1 to 12; null for anything else. */
export function monthOf(text: string): number | null {
  const word = fold(text).replace(/[.月월\s]/gu, '')
  if (/^\d{1,2}$/.test(word)) return Number(word) >= 1 && Number(word) <= 12 ? Number(word) : null
  months ??= monthNames()
  return months.get(word) ?? null
}

/** A two-digit year is a person's: 07 is 2007 and 52 is 1952, seen from a day in 2026. */
const fullYear = (year: number, today: number): number => {
  if (year >= 100) return year
  const century = Math.floor(today / 100) * 100
  return century + year > today ? century - 100 + year : century + year
}

const isDate = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return month >= 1 && month <= 12 && day >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** A date typed into one field, in the order the field or its page writes; a lone year counts as one. */
export function parseTyped(typed: string, order: Order, today: number): DateParts | null {
  const text = typed.trim().slice(0, 60)
  const parts = fold(text).match(/\d+|\p{L}{3,}/gu) ?? []
  const plausible = (year: number) => year >= today - 125 && year <= today
  const [only] = parts
  if (parts.length === 1 && only) return compact(only, order, today)
  const named = parts.map(part => (/^\p{L}/u.test(part) ? monthOf(part) : null)).find(month => month !== null)
  const numbers = parts.filter(part => /^\d/.test(part)).map(Number)
  const year = numbers.find(number => number > 31)
  if (named !== undefined && named !== null) {
    const full = year ?? fullYear(numbers.at(-1) ?? -1, today)
    const day = numbers.find(number => number !== year && number >= 1 && number <= 31) ?? null
    return plausible(full) ? { year: full, month: named, day } : null
  }
  if (numbers.length === 2 && year !== undefined && plausible(year)) {
    const month = numbers.find(number => number !== year) ?? 0
    return month >= 1 && month <= 12 ? { year, month, day: null } : null
  }
  const [a = 0, b = 0, c = 0] = numbers
  if (numbers.length < 3) return null
  const yearFirst = a > 31 || (order === 'ymd' && c <= 31)
  const full = fullYear(yearFirst ? a : c, today)
  const [first, second] = yearFirst ? [b, c] : [a, b]
  const monthFirst = yearFirst || order === 'mdy'
  const readings = monthFirst
    ? [
        [first, second],
        [second, first],
      ]
    : [
        [second, first],
        [first, second],
      ]
  const reading = readings.find(([month = 0, day = 0]) => isDate(full, month, day))
  return reading && plausible(full) ? { year: full, month: reading[0] ?? null, day: reading[1] ?? null } : null
}

/** `20150309`, `09032015`, `2015`. */
function compact(digits: string, order: Order, today: number): DateParts | null {
  if (/^\d{4}$/.test(digits)) {
    const year = Number(digits)
    return year >= today - 125 && year <= today ? { year, month: null, day: null } : null
  }
  if (!/^\d{8}$/.test(digits)) return null
  const yearFirst = /^(19|20)/.test(digits) && isDate(+digits.slice(0, 4), +digits.slice(4, 6), +digits.slice(6))
  const split = yearFirst
    ? `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
    : `${digits.slice(0, 2)}-${digits.slice(2, 4)}-${digits.slice(4)}`
  return parseTyped(split, yearFirst ? 'ymd' : order, today)
}

/**
 * Full years on a day (ISO date). Where month or day are unknown, the fewest years the parts allow: somebody of 2013 may be
 * 12 or 13 in 2026, and what protects the younger is kept.
 */
export function ageOn({ year, month, day }: DateParts, today: string): number {
  const [y = 0, m = 1, d = 1] = today.split('-').map(Number)
  const hadBirthday = month !== null && (m > month || (m === month && day !== null && d >= day))
  const isLate = month === null || !hadBirthday
  return y - year - (isLate ? 1 : 0)
}
