import { because, type Reason } from '../../facts'
import { FIELD_WEIGHTS as W } from '../../lists/field-weights'
import type { Language } from '../../lists/field-words'
import type { ControlFact } from '../../observe/page'
import { autofillOf } from './autofill'
import type { FieldType } from './field-type'
import { partsOf, wordsOf } from './fold'
import { type Hit, type Meaning, meaningsIn } from './meanings'
import { optionsSay } from './options-say'

export interface Evidence {
  readonly scores: ReadonlyMap<Meaning, number>
  readonly because: ReadonlyMap<Meaning, readonly Reason[]>
}

const PROSE = [
  'label',
  'ariaLabel',
  'placeholder',
  'title',
  'preceding',
  'columnHeader',
  'following',
  'legend',
  'describedBy',
] as const
const ATTRIBUTES = ['name', 'id', 'dataAttributes', 'classes'] as const

/** Adds up what every place of a control says; each addition keeps its reason. */
export class Tally {
  readonly scores = new Map<Meaning, number>()
  readonly because = new Map<Meaning, Reason[]>()

  add(meaning: Meaning, weight: number, reason: Reason): void {
    this.scores.set(meaning, (this.scores.get(meaning) ?? 0) + weight)
    const reasons = this.because.get(meaning) ?? []
    if (reasons.length < 6) this.because.set(meaning, [...reasons, reason])
  }
}

/** A card's part hides in `FieldType` and `Meaning` under the same name; so do all personal types but those below. */
const asMeaning = (type: FieldType): Meaning | null =>
  type === 'payment-card'
    ? 'payment-card.number'
    : type === 'parent-contact' || type === 'ip-address' || type === 'browsing-activity'
      ? null
      : type

/** Weight of one hit: less where it is part of a word or lost in a long text, shared where a text names several things. */
function weigh(hit: Hit, words: number, meanings: number, base: number): number {
  const share = hit.length / Math.max(1, words)
  const size = share >= 1 ? W.whole : words > 8 && share < 0.3 ? W.aside : 1
  return (base * size * (hit.partial ? W.partial : 1)) / Math.sqrt(meanings)
}

function addText(tally: Tally, text: string, place: (typeof PROSE)[number], page: Language | null): void {
  if (!text) return
  const words = wordsOf(text)
  const hits = distinct(meaningsIn(words, page))
  for (const hit of hits)
    tally.add(
      hit.meaning,
      weigh(hit, words.length, hits.length, W[place]),
      because(`fields.${place}`, { words: hit.phrase }),
    )
}

function addName(tally: Tally, text: string, place: (typeof ATTRIBUTES)[number], page: Language | null): void {
  if (!text) return
  const words = partsOf(text)
  const hits = distinct(meaningsIn(words, page, true))
  for (const hit of hits)
    tally.add(
      hit.meaning,
      weigh(hit, hit.length, hits.length, W[place]),
      because(`fields.${place}`, { words: hit.phrase }),
    )
}

function distinct(hits: readonly Hit[]): readonly Hit[] {
  const seen = new Map<Meaning, Hit>()
  for (const hit of hits) if (!seen.has(hit.meaning)) seen.set(hit.meaning, hit)
  return [...seen.values()]
}

/** What a control says of itself; its neighbours and its form come later. */
export function evidenceOf(control: ControlFact, page: Language | null): Tally {
  const tally = new Tally()
  const autofill = autofillOf(control.autocomplete)
  // `new-password` on a text field is a trick against autofill, not a password.
  const isTrick = autofill?.type === 'password' && control.type !== 'password'
  if (autofill?.type && !isTrick) {
    const meaning = asMeaning(autofill.type)
    if (meaning) tally.add(meaning, W.autofill, because('fields.autofill', { token: autofill.token }))
  } else if (autofill && !isTrick)
    tally.add('-consent', W.autofill, because('fields.autofill', { token: autofill.token }))
  addType(tally, control)
  for (const place of PROSE) addText(tally, control[place], place, page)
  for (const place of ATTRIBUTES) addName(tally, control[place], place, page)
  const options = optionsSay(control.options)
  if (options) tally.add(options, W.options, because('fields.options'))
  return tally
}

function addType(tally: Tally, control: ControlFact): void {
  if (control.type === 'email' || control.inputMode === 'email')
    tally.add('email', W.typed.email, because('fields.type', { type: 'email' }))
  if (control.type === 'tel') tally.add('phone', telWeight(control), because('fields.type', { type: 'tel' }))
  if (control.type === 'password') tally.add('password', W.typed.password, because('fields.type', { type: 'password' }))
  if (control.type === 'search') tally.add('-search', W.typed.email, because('fields.type', { type: 'search' }))
  if (control.type === 'url') tally.add('-website', W.typed.email, because('fields.type', { type: 'url' }))
}

/** `tel` is also how a page asks for a numeric keyboard: for cards, codes, postal codes. */
const telWeight = (control: ControlFact): number =>
  control.maxLength !== null && control.maxLength < 7 ? 3 : W.typed.tel / 2
