import { because, type Reason } from '../../facts'
import type { ControlFact, PageFact } from '../../observe/page'
import type { RecognisedForm } from '../fields/field-type'
import { recogniseForm } from '../fields/recognise-fields'
import { type AgeClaim, ageClaims } from './age-claims'

export interface AgeGate {
  readonly answer: boolean
  /** The age it asks to have reached, in years, where its words say one. */
  readonly limit: number | null
  readonly because: readonly Reason[]
}

const PERSONAL_BESIDE_AN_AGE = new Set(['birth-date', 'age', 'country', 'region'])
const MOST_BUTTON_WORDS = 60

const wordsOfChoice = (control: ControlFact): string =>
  control.type === 'radio' || control.type === 'checkbox'
    ? `${control.label || control.ariaLabel || control.following || control.preceding} ${control.choice.slice(0, 20)}`
    : control.label || control.ariaLabel

const isChoice = ({ tag, type }: ControlFact): boolean => tag === 'button' || type === 'radio' || type === 'checkbox'

/** `I am over 13` on a button or beside a box: somebody's own word about their age. */
export function ageChoices(
  controls: readonly ControlFact[],
): readonly (AgeClaim & { readonly control: ControlFact })[] {
  return controls.filter(isChoice).flatMap(control => {
    const words = wordsOfChoice(control)
    if (control.tag === 'button' && words.length > MOST_BUTTON_WORDS) return []
    return ageClaims(words)
      .slice(0, 1)
      .map(claim => ({ ...claim, control }))
  })
}

/**
 * Whether a page asks an age before it lets anybody in: it asks a birth date or an age and nothing else personal, or offers
 * the answer ready made on buttons. A sign-up that asks a birth date among other things is none.
 */
export function ageGate(page: PageFact, recognised?: readonly RecognisedForm[]): AgeGate {
  const forms = recognised ?? page.forms.map(form => recogniseForm(form, page))
  const types = forms.flatMap(form => form.fields.flatMap(field => field.dataType ?? []))
  const asks = types.filter(type => type === 'birth-date' || type === 'age')
  const onlyAge = types.every(type => PERSONAL_BESIDE_AN_AGE.has(type) || type === 'online-id' || type === 'location')
  const choices = ageChoices(page.forms.flatMap(form => form.controls))
  const said = ageClaims(`${page.title} . ${page.headings.slice(0, 3).join(' . ')} . ${page.text.slice(0, 600)}`)
  const limit = choices[0]?.age ?? said[0]?.age ?? null
  if (asks.length > 0 && onlyAge)
    return { answer: true, limit, because: [because('people.gate-asks', { type: asks[0] ?? 'age' })] }
  const buttons = choices.filter(({ control }) => control.tag === 'button' || control.type === 'radio')
  if (buttons.length > 0 && types.length <= 1)
    return { answer: true, limit, because: [because('people.gate-choice', { age: buttons[0]?.age ?? 0 })] }
  if (forms.some(form => form.purpose === 'age-gate') && onlyAge && (asks.length > 0 || choices.length > 0))
    return { answer: true, limit, because: [because('people.gate-words')] }
  return { answer: false, limit: null, because: [because('people.no-gate')] }
}
