import { because, type Reason } from '../../facts'
import { FIELD_WEIGHTS as W } from '../../lists/field-weights'
import type { Language } from '../../lists/field-words'
import { GENERIC_WORDS, NOISE_WORDS } from '../../lists/noise-words'
import type { ControlFact } from '../../observe/page'
import { autofillOf } from './autofill'
import type { FieldType } from './field-type'
import { partsOf, wordsOf } from './fold'
import { type Hit, type Meaning, meaningsIn } from './meanings'
import { optionsSay, saysGender } from './options-say'

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

/** A personal type and its meaning have one name, but for the types no field asks for by name. */
function asMeaning(type: FieldType): Meaning | null {
  if (type === 'payment-card') return 'payment-card.number'
  return type === 'parent-contact' || type === 'ip-address' || type === 'browsing-activity' ? null : type
}

const ACCOUNT_NAMES: ReadonlySet<Meaning> = new Set(['email', 'username', 'phone'])
const OF_A_PERSON: ReadonlySet<Meaning> = new Set([
  'street',
  'city',
  'region',
  'postal-code',
  'country',
  'email',
  'phone',
])

/** The first hit of each meaning; `card owner city` is a city. */
function distinct(hits: readonly Hit[]): readonly Hit[] {
  const seen = new Map<Meaning, Hit>()
  for (const hit of hits) if (!seen.has(hit.meaning)) seen.set(hit.meaning, hit)
  if ([...seen.keys()].some(meaning => OF_A_PERSON.has(meaning))) seen.delete('payment-card.name')
  return [...seen.values()]
}

/** Less for a phrase that is part of a word, generic, or lost in a long text; shared where a text names several things. */
function weigh(hit: Hit, words: readonly string[], hits: readonly Hit[], base: number, attribute = false): number {
  const content = words.filter(word => !NOISE_WORDS.has(word) && !/^\d+$/.test(word)).length
  const alone = hit.length >= content
  const size = alone ? 1 : GENERIC_WORDS.has(hit.phrase) ? W.generic : content > 8 && !attribute ? W.aside : 1
  const rivals = ACCOUNT_NAMES.has(hit.meaning)
    ? hits.filter(other => !ACCOUNT_NAMES.has(other.meaning)).length + 1
    : hits.length
  return (base * size * (hit.partial ? W.partial : 1)) / Math.sqrt(rivals)
}

function addText(tally: Tally, text: string, place: (typeof PROSE)[number], page: Language | null): void {
  const words = wordsOf(text)
  const hits = distinct(meaningsIn(words, page))
  const whole = (hit: Hit) => (hit.length >= words.filter(word => !NOISE_WORDS.has(word)).length ? W.whole : 1)
  for (const hit of hits)
    tally.add(
      hit.meaning,
      weigh(hit, words, hits, W[place]) * whole(hit),
      because(`fields.${place}`, { words: hit.phrase }),
    )
}

/** Attributes mostly repeat each other, so a meaning counts in full once. */
function addAttributes(tally: Tally, control: ControlFact, page: Language | null): void {
  const said = new Set<Meaning>()
  for (const place of ATTRIBUTES) {
    const words = partsOf(control[place])
    const hits = distinct(meaningsIn(words, page, true))
    for (const hit of hits) {
      const again = said.has(hit.meaning) ? W.again : 1
      said.add(hit.meaning)
      tally.add(
        hit.meaning,
        weigh(hit, words, hits, W[place], true) * again,
        because(`fields.${place}`, { words: hit.phrase }),
      )
    }
  }
}

const EXAMPLE_EMAIL = /[\w.+-]{1,40}@[\w-]{1,40}\.[a-z]{2,}/i
/** Typed under dots, and no password: these win where their words are there at all. */
const SECRETS: readonly Meaning[] = ['government-id', 'payment-card.security-code', 'one-time-code', 'bank-account']

/** Fields that are there to catch robots or a browser's autofill; nobody is asked anything. */
const DECOY = /^(fake|dummy|decoy|honeypot)/i
const isDecoy = ({ name, id, visible }: ControlFact): boolean =>
  DECOY.test(name) || DECOY.test(id) || (!visible && !name && !id)

/** What a control says of itself; its neighbours and its form come later. */
export function evidenceOf(control: ControlFact, page: Language | null): Tally {
  const tally = new Tally()
  addAutofill(tally, control)
  addType(tally, control)
  const example = EXAMPLE_EMAIL.test(control.placeholder)
  if (example) tally.add('email', W.placeholder, because('fields.example-email'))
  for (const place of PROSE)
    if (control[place] && !(example && place === 'placeholder')) addText(tally, control[place], place, page)
  addAttributes(tally, control, page)
  const options = optionsSay(control.options)
  if (options) tally.add(options, W.options, because('fields.options'))
  if (control.type === 'radio' && tally.scores.has('gender') && saysGender(control.label || control.following))
    tally.add('gender', W.label, because('fields.options'))
  if (control.type === 'password' && !SECRETS.some(secret => (tally.scores.get(secret) ?? 0) >= 4))
    tally.add('password', W.typed.password, because('fields.type', { type: 'password' }))
  if (isDecoy(control)) tally.add('-captcha', W.autofill, because('fields.decoy'))
  return tally
}

function addAutofill(tally: Tally, control: ControlFact): void {
  const autofill = autofillOf(control.autocomplete)
  if (!autofill) return
  // `new-password` on a text field is a trick against autofill, not a password.
  if (autofill.type === 'password' && control.type !== 'password') return
  const meaning = autofill.type ? asMeaning(autofill.type) : '-consent'
  const weight = autofill.token === 'username' ? W.autofillUsername : W.autofill
  if (meaning) tally.add(meaning, weight, because('fields.autofill', { token: autofill.token }))
}

function addType(tally: Tally, control: ControlFact): void {
  const { type, inputMode } = control
  const add = (meaning: Meaning, weight: number) => tally.add(meaning, weight, because('fields.type', { type }))
  if (type === 'email' || inputMode === 'email') add('email', W.typed.email)
  // `tel` is also how a page asks for a numeric keyboard: for cards, codes, postal codes.
  if (type === 'tel') add('phone', control.maxLength !== null && control.maxLength < 7 ? 3 : W.typed.tel / 2)
  if (type === 'search') add('-search', W.typed.email)
  if (type === 'url') add('-website', W.typed.email)
}
