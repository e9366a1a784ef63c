import type { Phrases } from '../../lists/field-words'
import { PURPOSE_WORDS } from '../../lists/purpose-words'
import type { FormFact, PageFact } from '../../observe/page'
import { phraseFinder } from '../phrase-finder'
import type { FieldType, FormPurpose } from './field-type'
import { partsOf, wordsOf } from './fold'

type Said = keyof typeof PURPOSE_WORDS

const find = phraseFinder<Said>(Object.entries(PURPOSE_WORDS) as [Said, Phrases][])

const PLACES = { submits: 5, heading: 4, names: 4, title: 2, address: 2, text: 0.7 } as const

function wordScores(form: FormFact, page: PageFact): Map<Said, number> {
  const path = (url: string | null) => (url ?? '').replace(/^[a-z]+:\/\/[^/]*/i, '')
  const texts: Record<keyof typeof PLACES, readonly string[]> = {
    submits: form.submits.slice(0, 6).flatMap(submit => [...wordsOf(submit), '|']),
    heading: wordsOf(form.heading),
    names: partsOf(`${form.id} ${form.name} ${form.classes} ${path(form.action)}`),
    title: wordsOf(page.title),
    address: partsOf(path(page.url)),
    text: wordsOf(form.text.slice(0, 1500)),
  }
  const scores = new Map<Said, number>()
  for (const place of Object.keys(PLACES) as (keyof typeof PLACES)[])
    for (const purpose of new Set(find(texts[place]).map(({ group }) => group)))
      scores.set(purpose, (scores.get(purpose) ?? 0) + PLACES[place])
  return scores
}

export interface Shape {
  readonly types: readonly (FieldType | null)[]
  readonly controls: FormFact['controls']
}

const NAMES: readonly (FieldType | null)[] = ['name', 'given-name', 'family-name']
const ADDRESS: readonly (FieldType | null)[] = ['street', 'city', 'postal-code', 'region', 'postal-address']

const isTyped = ({ tag }: FormFact['controls'][number]): boolean => tag !== 'select'

/** What a form is for: its words and its make-up together. `types` are the fields' types as far as they are known. */
export function purposeOf(form: FormFact, page: PageFact, { types, controls }: Shape): FormPurpose {
  const scores = new Map<FormPurpose, number>(wordScores(form, page))
  const add = (purpose: FormPurpose, by: number) => scores.set(purpose, (scores.get(purpose) ?? 0) + by)
  const asked = controls.filter(
    control => control.tag !== 'button' && control.type !== 'checkbox' && control.type !== 'radio',
  )
  const has = (...wanted: readonly (FieldType | null)[]) =>
    types.filter(type => type !== null && wanted.includes(type)).length
  const passwords = asked.filter(control => control.type === 'password').length || has('password')
  const personal = types.filter(type => type !== null).length

  if (passwords === 0) {
    scores.set('log-in', (scores.get('log-in') ?? 0) * 0.5)
    if (asked.some(control => control.type === 'search')) add('search', 8)
    if (personal === 0 && asked.length <= 3) add('search', 2)
    if (personal === 1 && asked.filter(isTyped).length === 1 && has('email')) add('newsletter', 4)
    if (has(...NAMES)) scores.delete('log-in')
    if (scores.has('newsletter')) scores.set('sign-up', (scores.get('sign-up') ?? 0) * 0.5)
    if (has('message-content') && asked.some(control => control.tag === 'textarea')) add('contact', 6)
    if (personal > 0 && personal === has('birth-date', 'age', 'country'))
      add('age-gate', has('birth-date', 'age') ? 7 : 0)
    if (controls.filter(control => control.type === 'radio').length > 6) add('survey', 4)
  } else {
    for (const purpose of ['newsletter', 'contact', 'search', 'age-gate'] as const) scores.delete(purpose)
    const saysSignUp = (scores.get('sign-up') ?? 0) > (scores.get('log-in') ?? 0)
    if (passwords === 1 && asked.length <= 3) add('log-in', saysSignUp ? 2 : 6)
    if (passwords >= 2 && personal <= passwords + 1) add('password-reset', 2)
    if (passwords >= 2) add('sign-up', 5)
    if (has(...NAMES) || has('birth-date') || has('email') * has('username')) add('sign-up', 6)
  }
  if (has('payment-card.number', 'payment-card.expiry', 'payment-card.security-code') >= 2) add('checkout', 12)
  if (has(...ADDRESS) >= 2) add('checkout', 3)
  if (has('one-time-code') && personal <= has('one-time-code') + 1) add('one-time-code', 8)
  if (asked.length > 4) scores.delete('search')
  return best(scores)
}

function best(scores: ReadonlyMap<FormPurpose, number>): FormPurpose {
  let purpose: FormPurpose = 'other'
  let most = 1.9
  for (const [candidate, score] of scores)
    if (score > most) {
      purpose = candidate
      most = score
    }
  return purpose
}
