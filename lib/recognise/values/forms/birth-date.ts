import { foldText } from '../../reading/fold'
import { distinct, type Form } from './form'

export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** ISO, or day and month in either order with a four-digit year; null where it can be read in two ways or none. */
export function dayOf(typed: string): Day | null {
  const iso = /^\s*(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:T.*)?\s*$/.exec(typed)
  if (iso) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const [, first = '', second = '', year = ''] = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*$/.exec(typed) ?? []
  if (Number(first) > 12) return valid(Number(year), Number(second), Number(first))
  if (Number(second) > 12 || first === second) return valid(Number(year), Number(first), Number(second))
  return null
}

function valid(year: number, month: number, day: number): Day | null {
  return year > 1880 && month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month, day } : null
}

const two = (part: number): string => String(part).padStart(2, '0')

/** In what languages a form may write a month's name. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'sv', 'da']

const monthsOf = (language: string): string[] => {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2000, month, 1))
    return parts.find(({ type }) => type === 'month')?.value ?? ''
  })
}

let byMonth: readonly (readonly string[])[] | null = null

function inAllLanguages(): string[][] {
  const lists = LANGUAGES.map(language => monthsOf(language).map(foldText))
  return Array.from({ length: 12 }, (_, month) => [...new Set(lists.map(months => months[month] ?? ''))])
}

/** A month's names in all languages, as they stand in a date (`14 lipca`), folded. Made when a date is first compared: it takes a while. */
export function namesOfMonth(month: number): readonly string[] {
  byMonth ??= inAllLanguages()
  return byMonth[month - 1] ?? []
}

/** Every order of day, month and year with every separator, compact, and the moment in seconds and milliseconds (UTC). */
export function birthDateForms(typed: string): Form[] {
  const date = dayOf(typed)
  const proof = proofOf(date)
  const asTyped: Form = { text: typed.trim(), steps: [], proof: /^\d+$/.test(typed.trim()) ? 'named' : proof }
  if (!date) return distinct([asTyped])
  const { year, month, day } = date
  const long = [String(year), two(month), two(day)] as const
  const bare = [String(year), String(month), String(day)] as const
  const short = [two(year % 100), two(month), two(day)] as const
  const texts = [long, bare, short].flatMap(([y, m, d]) =>
    [
      [y, m, d],
      [d, m, y],
      [m, d, y],
      [y, d, m],
    ].flatMap(parts => ['-', '/', '.', ' ', ''].map(between => parts.join(between))),
  )
  const english = monthsOf('en')[month - 1] ?? ''
  const words = [english, english.slice(0, 3)].flatMap(word => [
    `${word} ${day}, ${year}`,
    `${word} ${day} ${year}`,
    `${day} ${word} ${year}`,
    `${two(day)} ${word} ${year}`,
    `${two(day)}-${word}-${year}`,
  ])
  const moment = Date.UTC(year, month - 1, day)
  const moments = [
    `${year}-${two(month)}-${two(day)}T00:00:00.000Z`,
    `${year}-${two(month)}-${two(day)}T00:00:00Z`,
    String(moment / 1000),
    String(moment),
  ]
  return distinct([
    asTyped,
    { text: String(year), steps: ['truncated'], proof: 'named' },
    ...[...texts, ...words, ...moments].map(
      (text): Form => ({ text, steps: ['reformatted'], proof: WRITTEN_OUT.test(text) ? proof : 'named' }),
    ),
  ])
}

/** Separators and a year of four digits; with the year first it is compared as a day (`compare-day.ts`). */
const WRITTEN_OUT = /^\d{1,2}([-/.])\d{1,2}\1\d{4}$/

/**
 * Dates in traffic are those of days the web has seen: in 1,790 real requests no field held one before 2000 (22 November
 * 2026). So the person's own, filling a field, is that of their birth, but on the first and the last day of a year, which
 * also stand where nobody chose. A later one may be a release's or an interface's version.
 */
const proofOf = (date: Day | null): Form['proof'] =>
  date && date.year < 2000 && !(date.month === 1 && date.day === 1) && !(date.month === 12 && date.day === 31)
    ? 'field'
    : 'named'
