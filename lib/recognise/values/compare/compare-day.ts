import { foldText, isWord } from '../../reading/fold'
import { type Day, namesOfMonth } from '../forms/birth-date'
import type { Hit } from '../sought'
import type { DayPattern } from '../word-index'

interface Word {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The year stands at `text[start, end)`; month and day must be the two words before it, after it, or one each. */
export function compareDay(text: string, start: number, end: number, { day, sought }: DayPattern): Hit | null {
  const before = wordBefore(text, start)
  const after = wordAfter(text, end)
  const outer = before && wordBefore(text, before.start)
  const further = after && wordAfter(text, after.end)
  for (const [one, other] of [
    [outer, before],
    [after, further],
    [before, after],
  ] as const) {
    if (!one || !other || !areMonthAndDay(one.text, other.text, day)) continue
    const from = Math.min(start, one.start)
    const to = Math.max(end, other.end)
    const steps = text.slice(from, to) === sought.value.typed.trim() ? [] : ['reformatted']
    // After the year the month comes first everywhere: the other way round it is most likely another day.
    const isTurned = one === after && !(isMonth(one.text, day.month) && isDay(other.text, day.day))
    return {
      start: from,
      end: to,
      sought: isTurned ? { ...sought, form: { ...sought.form, proof: 'named' } } : sought,
      steps,
      digest: false,
    }
  }
  return null
}

const areMonthAndDay = (one: string, other: string, day: Day): boolean =>
  (isMonth(one, day.month) && isDay(other, day.day)) || (isDay(one, day.day) && isMonth(other, day.month))

const isDay = (word: string, day: number): boolean =>
  /^\d{1,2}(?:st|nd|rd|th|t\d{2}|t)?$/i.test(word) && Number.parseInt(word, 10) === day

function isMonth(word: string, month: number): boolean {
  if (/^\d{1,2}(?:t\d{2}|t)?$/i.test(word)) return Number.parseInt(word, 10) === month
  if (word.length < 3) return false
  const folded = foldText(word)
  return namesOfMonth(month).some(name => name.startsWith(folded))
}

const WIDEST_GAP = 3
/** `September`, and the `01T00` of a timestamp. */
const LONGEST_WORD = 9

function wordBefore(text: string, from: number): Word | null {
  let end = from
  while (end > 0 && !isWord(text, end - 1)) if (from - --end > WIDEST_GAP) return null
  let start = end
  while (isWord(text, start - 1) && end - start <= LONGEST_WORD) start--
  return start === end ? null : { start, end, text: text.slice(start, end) }
}

function wordAfter(text: string, from: number): Word | null {
  let start = from
  while (start < text.length && !isWord(text, start)) if (++start - from > WIDEST_GAP) return null
  let end = start
  while (isWord(text, end) && end - start <= LONGEST_WORD) end++
  return start === end ? null : { start, end, text: text.slice(start, end) }
}
