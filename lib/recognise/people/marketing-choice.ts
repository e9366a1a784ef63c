import { because, type Reason } from '../../facts'
import type { ControlFact, FormFact, PageFact } from '../../observe/page'
import { countWords } from './choice-words-in'

export interface ConsentChoice {
  readonly kind: 'marketing' | 'sharing' | 'terms'
  readonly field: number | null
  readonly selector: string
  readonly text: string
  /** Whether the person says yes by leaving the form as it came. */
  readonly preTicked: boolean
  /** False where the form cannot be sent, or the terms not agreed to, without saying yes. */
  readonly refusable: boolean
  /** Terms and marketing in one box: neither can be answered alone. */
  readonly bundledWithTerms: boolean
  /** Ticking says no: `Tick here if you do not want …`. */
  readonly optOutWording: boolean
  /** What the person said, as the form stands. */
  readonly choice: 'opted-in' | 'opted-out'
  readonly because: readonly Reason[]
}

const TEXT = 300
const textOfBox = ({ label, ariaLabel, following, preceding, title, legend, type }: ControlFact): string => {
  const own = label || ariaLabel || following || preceding || title
  return (type === 'radio' ? `${legend || preceding} ${own}` : own).slice(0, TEXT)
}

/**
 * Whether a tick says yes. Every `not` and every `untick` turns the meaning round, so two of them leave it: `untick if you
 * do not want offers` is a yes as long as it is ticked.
 */
export const tickSaysYes = (text: string, language: string): boolean =>
  (countWords(text, 'no', language) + countWords(text, 'untick', language)) % 2 === 0

function kindOf(text: string, language: string): ConsentChoice['kind'] | null {
  if (countWords(text, 'marketing', language) > 0) return 'marketing'
  if (countWords(text, 'sharing', language) > 0) return 'sharing'
  return countWords(text, 'terms', language) > 0 ? 'terms' : null
}

function boxChoice(control: ControlFact, language: string): ConsentChoice | null {
  const text = textOfBox(control)
  const kind = kindOf(text, language)
  if (!kind) return null
  const yes = kind === 'terms' || tickSaysYes(text, language)
  const bundled = kind !== 'terms' && countWords(text, 'terms', language) > 0
  const preTicked = control.checkedAtFirst === yes
  const reasons = [
    because(preTicked ? 'people.choice-made-in-advance' : 'people.choice-open', { text }),
    ...(yes ? [] : [because('people.choice-turned-round')]),
    ...(bundled ? [because('people.choice-bundled')] : []),
    ...(control.required ? [because('people.choice-required')] : []),
  ]
  return {
    kind,
    field: control.field,
    selector: control.selector,
    text,
    preTicked,
    refusable: !(yes && (control.required || bundled)),
    bundledWithTerms: bundled,
    optOutWording: !yes,
    choice: control.checked === yes ? 'opted-in' : 'opted-out',
    because: reasons,
  }
}

/** Radio buttons of one name are one question; the one that says yes is the answer that matters. */
function radioChoice(group: readonly ControlFact[], language: string): ConsentChoice | null {
  const first = group[0]
  if (!first) return null
  const own = (control: ControlFact) => control.label || control.following || control.ariaLabel || control.choice
  const question = first.legend || first.preceding || own(first)
  const kind = kindOf(`${question} ${group.map(own).join(' ')}`, language)
  if (!kind) return null
  const yes =
    group.find(
      control => countWords(own(control), 'yes', language) > 0 && countWords(own(control), 'no', language) === 0,
    ) ?? group.find(control => countWords(own(control), 'no', language) === 0 && !/^no\b/i.test(own(control)))
  if (!yes) return null
  const preTicked = yes.checkedAtFirst
  const text = `${question} ${own(yes)}`.trim().slice(0, TEXT)
  return {
    kind,
    field: yes.field,
    selector: yes.selector,
    text,
    preTicked,
    refusable: group.length > 1,
    bundledWithTerms: false,
    optOutWording: false,
    choice: yes.checked ? 'opted-in' : 'opted-out',
    because: [because(preTicked ? 'people.choice-made-in-advance' : 'people.choice-open', { text })],
  }
}

/** Everything a form asks somebody to agree to: boxes and radio buttons, in the order they stand. */
export function consentChoices(form: FormFact, page: PageFact): readonly ConsentChoice[] {
  const radios = new Map<string, ControlFact[]>()
  for (const control of form.controls)
    if (control.type === 'radio') radios.set(control.name, [...(radios.get(control.name) ?? []), control])
  const boxes = form.controls.filter(control => control.type === 'checkbox' || control.type === 'switch')
  return [
    ...boxes.map(control => boxChoice(control, page.language)),
    ...[...radios.values()].map(group => radioChoice(group, page.language)),
  ].flatMap(choice => choice ?? [])
}

/** `By signing up you agree to receive our newsletter`, and no box to say no with. */
function withoutAsking(form: FormFact, page: PageFact): ConsentChoice | null {
  const sentence = form.text
    .split(/(?<=[.!?。！？])\s*/)
    .slice(0, 60)
    .find(text => countWords(text, 'agree-by', page.language) > 0 && countWords(text, 'marketing', page.language) > 0)
  if (!sentence) return null
  return {
    kind: 'marketing',
    field: null,
    selector: form.selector ?? '',
    text: sentence.slice(0, TEXT),
    preTicked: false,
    refusable: false,
    bundledWithTerms: countWords(sentence, 'terms', page.language) > 0,
    optOutWording: false,
    choice: 'opted-in',
    because: [because('people.choice-without-asking', { text: sentence.slice(0, TEXT) })],
  }
}

/** The form's choice about marketing, the one that is hardest to refuse where it has several; null where it has none. */
export function marketingChoice(form: FormFact, page: PageFact): ConsentChoice | null {
  const choices = consentChoices(form, page).filter(({ kind }) => kind === 'marketing')
  const weight = ({ preTicked, refusable }: ConsentChoice) => (preTicked ? 2 : 0) + (refusable ? 0 : 1)
  const [worst] = [...choices].sort((a, b) => weight(b) - weight(a))
  return worst ?? withoutAsking(form, page)
}
