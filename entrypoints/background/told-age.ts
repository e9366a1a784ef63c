import { because, type DataType, type Subject } from '../../lib/facts'

/** Full years between two ISO dates; undefined where `birthDate` is none, or of no living person. */
export function ageOn(birthDate: string, today: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(birthDate)) return undefined
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  const age = today.slice(5) < birthDate.slice(5) ? years - 1 : years
  return age >= 0 && age < 130 ? age : undefined
}

/** An age that a page was told: a birth date or an age typed into one of its fields. The lowest counts. */
export function toldAge(
  typed: readonly { readonly dataType: DataType; readonly value: string }[],
  today: string,
): Subject['toldAge'] {
  const ages = typed.flatMap(({ dataType, value }) => {
    if (dataType === 'age') return /^\d{1,2}$/.test(value.trim()) ? [Number(value)] : []
    if (dataType !== 'birth-date') return []
    const dates = isoDates(value.trim())
    // A day and a month that could change places: the older reading, for a warning must not rest on a guess.
    const read = dates.map(date => ageOn(date, today)).filter(age => age !== undefined)
    return read.length > 0 ? [Math.max(...read)] : []
  })
  if (ages.length === 0) return undefined
  return { age: Math.min(...ages), because: [because('edges.age-typed')] }
}

/** `2014-05-01`, `1.5.2014`, `05/01/2014`: as ISO dates, both where day and month could change places. */
function isoDates(text: string): string[] {
  const iso = text.match(/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/)
  const local = text.match(/^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/)
  const candidates = iso
    ? [[iso[1], iso[2], iso[3]]]
    : local
      ? [
          [local[3], local[2], local[1]],
          [local[3], local[1], local[2]],
        ]
      : []
  return candidates.flatMap(([year = '', month = '', day = '']) =>
    Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
      ? [`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`]
      : [],
  )
}
