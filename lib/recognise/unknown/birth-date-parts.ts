import { BIRTH, JOINTS, PARTS } from '../../lists/birth-date-parts'

export type DatePart = keyof typeof PARTS

const either = (words: string): string => words.split(' ').join('|')
const ALL = Object.values(PARTS).map(either).join('|')
/** `dob_day`, `birth[month]`, `geburtsjahr`; and `dayOfBirth`, `annee_naissance`. Names come in small letters, marks but the brackets gone. */
const AFTER = new RegExp(`(?:${either(BIRTH)})\\[?(${ALL})\\]?$`)
const BEFORE = new RegExp(`^(${ALL})(?:${either(JOINTS)})?(?:${either(BIRTH)})$`)
const ALONE = new RegExp(`^(?:${ALL})$`)
const SPEAKS = new RegExp(`(?:^|[^a-z])(?:${either(BIRTH)})(?:[^a-z]|$)`)

const PART_OF: ReadonlyMap<string, DatePart> = new Map(
  (Object.keys(PARTS) as DatePart[]).flatMap(part =>
    PARTS[part].split(' ').map((word): [string, DatePart] => [word, part]),
  ),
)

/** Which part of a date a name asks for, and whether it says itself that the date is one of birth; null for any other. */
export function datePartOf(plain: string): { part: DatePart; ofBirth: boolean } | null {
  if (plain.length > 40) return null
  const [, word] = AFTER.exec(plain) ?? BEFORE.exec(plain) ?? []
  const alone = ALONE.test(plain)
  const part = PART_OF.get(word ?? (alone ? plain : ''))
  return part ? { part, ofBirth: word !== undefined } : null
}

/** The path of `{"birth": {"day": 1}}` speaks for the names in it. */
export const saysBirth = (where: string): boolean => SPEAKS.test(where.toLowerCase())

/** Whether a value can be this part of somebody's birth date. */
export function isPart(part: DatePart, value: string): boolean {
  if (part === 'year') return /^(?:19|20)\d\d$/.test(value)
  if (!/^\d{1,2}$/.test(value)) return false
  const number = Number(value)
  return number >= 1 && number <= (part === 'month' ? 12 : 31)
}
