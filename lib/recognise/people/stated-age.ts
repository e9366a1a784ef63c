import { because, type Reason } from '../../facts'
import { DATE_PART_WORDS } from '../../lists/option-words'
import type { ControlFact, FormFact, PageFact } from '../../observe/page'
import type { RecognisedForm } from '../fields/field-type'
import { type AgeClaim, ageClaims } from './age-claims'
import { ageChoices } from './age-gate'
import { ageOn, type DateParts, monthOf, orderHint, orderOf, parseTyped } from './typed-date'

export interface StatedAge {
  /** Full years; where only a bound was said (`under 13`), the highest age below it, or the bound itself for `over`. */
  readonly age: number
  readonly exact: boolean
  readonly because: readonly Reason[]
}

/** What stands in a page's fields now, by field number. */
export type Typed = ReadonlyMap<number, string>

const inRange = (age: number): boolean => age >= 0 && age <= 125

/**
 * The age a form was told: a birth date in one field or several, an age, or a ready-made answer that was picked. `today` is
 * an ISO date, passed in. Nothing of what was typed goes into the reasons but the age it comes to.
 */
export function statedAge(
  form: FormFact,
  recognised: RecognisedForm,
  typed: Typed,
  page: Pick<PageFact, 'language'>,
  today: string,
): StatedAge | null {
  const asked = (type: string) =>
    form.controls.filter(control =>
      recognised.fields.some(({ field, dataType }) => field === control.field && dataType === type),
    )
  const birth = birthOf(asked('birth-date'), typed, page.language, Number(today.slice(0, 4)))
  if (birth) {
    const age = ageOn(birth, today)
    if (inRange(age)) return { age, exact: birth.day !== null, because: [because('people.told-birth-date', { age })] }
  }
  for (const control of asked('age')) {
    const age = spokenAge(typed.get(control.field) ?? '', control)
    if (age !== null && inRange(age)) return { age, exact: true, because: [because('people.told-age', { age })] }
  }
  const picked = ageChoices(form.controls).find(({ control }) => control.checked && control.tag === 'input')
  return picked ? fromClaim(picked) : null
}

/** What pressing a button such as `I am under 13` says. */
export const ageOfButton = (words: string): StatedAge | null => {
  const [claim] = ageClaims(words.slice(0, 100))
  return claim ? fromClaim(claim) : null
}

function fromClaim({ age, side }: AgeClaim): StatedAge {
  const stated = side === 'under' ? age - 1 : age
  return { age: stated, exact: false, because: [because(`people.told-${side}`, { age })] }
}

function spokenAge(typed: string, control: ControlFact): number | null {
  const option = control.options.find(({ value }) => value === typed)
  const text = option && !/^\d{1,3}$/.test(typed.trim()) ? option.text : typed
  const [first] = text.match(/\d{1,3}/) ?? []
  return first === undefined ? null : Number(first)
}

function birthOf(controls: readonly ControlFact[], typed: Typed, language: string, thisYear: number): DateParts | null {
  const filled = controls.flatMap(control => {
    const value = shown(control, typed.get(control.field) ?? '')
    return value ? [{ control, value }] : []
  })
  const [first] = filled
  if (!first) return null
  if (filled.length === 1) {
    const { control, value } = first
    const hint = orderHint(`${control.placeholder} ${control.label} ${control.describedBy} `)
    return parseTyped(value, control.type === 'date' ? 'ymd' : (hint ?? orderOf(language)), thisYear)
  }
  return fromParts(filled, language, thisYear)
}

/** What a person sees of a choice: the option's text where its value is a mere number of another kind. */
function shown(control: ControlFact, value: string): string {
  const option = control.options.find(each => each.value === value)
  if (!option || /^\d{4}$/.test(value)) return value.trim()
  return (option.text || value).trim()
}

interface Filled {
  readonly control: ControlFact
  readonly value: string
}

const words = ({ control }: Filled): string =>
  `${control.name} ${control.id} ${control.placeholder} ${control.label} ${control.ariaLabel}`.replace(
    /birth_?-?day|birthdate|bday/gi,
    '',
  )

/** Day, month and year from fields of their own: a year by its size, a month by its name, the rest by words, then order. */
function fromParts(filled: readonly Filled[], language: string, thisYear: number): DateParts | null {
  const yearField = filled.find(({ value }) => /^(19|20)\d\d\D?$/.test(value))
  const year = yearField ? Number(yearField.value.slice(0, 4)) : null
  if (year === null || year > thisYear || year < thisYear - 125) return null
  const rest = filled.filter(each => each !== yearField)
  const named = rest.find(({ value }) => /\p{L}/u.test(value) && monthOf(value) !== null)
  const hinted = rest.find(each => DATE_PART_WORDS.month.test(words(each)))
  const dayField = rest.find(each => each !== named && DATE_PART_WORDS.day.test(words(each)))
  const byOrder = orderOf(language) === 'dmy' ? rest[1] : rest[0]
  const monthField = named ?? hinted ?? (dayField ? rest.find(each => each !== dayField) : byOrder)
  const month = monthField ? monthOf(monthField.value) : null
  const other = rest.find(each => each !== monthField)
  const day = other ? Number.parseInt(other.value, 10) : Number.NaN
  return { year, month, day: month !== null && day >= 1 && day <= 31 ? day : null }
}
