/** Month names of English, German, French and Spanish by their first letters, accents folded. */
const MONTHS: readonly (readonly [start: string, month: number])[] = [
  ['jan', 1],
  ['ene', 1],
  ['fe', 2],
  ['mar', 3],
  ['mär', 3],
  ['maer', 3],
  ['apr', 4],
  ['avr', 4],
  ['abr', 4],
  ['may', 5],
  ['mai', 5],
  ['jun', 6],
  ['juin', 6],
  ['jul', 7],
  ['juil', 7],
  ['aug', 8],
  ['aou', 8],
  ['aoû', 8],
  ['ago', 8],
  ['sep', 9],
  ['set', 9],
  ['oct', 10],
  ['okt', 10],
  ['nov', 11],
  ['dec', 12],
  ['déc', 12],
  ['dez', 12],
  ['dic', 12],
]

const MONTH_FIRST = /^[^\d]{0,28}?\b(\p{L}{3,10})\.?,? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/u
const DAY_FIRST =
  /^[^\d]{0,28}?\b(\d{1,2})(?:st|nd|rd|th|er|\.)?(?: of| de)? (\p{L}{3,10})\.?,?(?: de| del)? (\d{4})\b/u
const ISO = /^[^\d]{0,28}?\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b/
const NUMBERS = /^[^\d]{0,28}?\b(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})\b/
const MONTH_ONLY = /^[^\d]{0,28}?\b(\p{L}{3,10})\.?,?(?: de)? (\d{4})\b/u

/** The ISO date a text begins with, a few words before it allowed; `2026-08` where no day is said. */
export function dateIn(text: string): string | null {
  const iso = ISO.exec(text)
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const named = MONTH_FIRST.exec(text)
  if (named) return isoDate(Number(named[3]), monthOf(named[1]), Number(named[2]))
  const day = DAY_FIRST.exec(text)
  if (day) return isoDate(Number(day[3]), monthOf(day[2]), Number(day[1]))
  const numbers = NUMBERS.exec(text)
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[3])]
    const year = Number(numbers[4]) + ((numbers[4]?.length ?? 4) === 2 ? 2000 : 0)
    // 09/29/2011 is American; 29.9.2011 and 29/09/2011 are not; 03/04/2011 is taken for American unless it has dots.
    const dayFirst = first > 12 || numbers[2] === '.'
    return dayFirst ? isoDate(year, second, first) : isoDate(year, first, second)
  }
  const month = MONTH_ONLY.exec(text)
  return month ? isoDate(Number(month[2]), monthOf(month[1]), null) : null
}

const monthOf = (name: string | undefined): number => {
  const lower = (name ?? '').toLowerCase()
  return MONTHS.find(([start]) => lower.startsWith(start))?.[1] ?? 0
}

function isoDate(year: number, month: number, day: number | null): string | null {
  if (year < 1995 || year > 2100 || month < 1 || month > 12) return null
  const two = (number: number) => String(number).padStart(2, '0')
  if (day === null) return `${year}-${two(month)}`
  return day >= 1 && day <= 31 ? `${year}-${two(month)}-${two(day)}` : null
}
