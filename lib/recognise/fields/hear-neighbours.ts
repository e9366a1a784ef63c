import { because, type Reason } from '../../facts'
import { AGAIN } from '../../lists/option-words'
import type { ControlFact } from '../../observe/page'
import type { Meaning } from './meanings'
import { yearsOf } from './options-say'
import type { Weighed } from './weighed'

const of = (each: Weighed | undefined, meaning: Meaning): number => each?.tally.scores.get(meaning) ?? 0
const PARTS = ['~day', '~month', '~year'] as const
const partOf = (each: Weighed | undefined): (typeof PARTS)[number] | null => {
  const [best] = PARTS.map(part => [part, of(each, part)] as const).sort((a, b) => b[1] - a[1])
  return best && best[1] >= 4 ? best[0] : null
}

/** What the controls beside one say of it: dates in parts, codes in boxes, a name that stands beside a given name. */
export function hearNeighbours(weighed: readonly Weighed[]): void {
  dateParts(weighed)
  codeBoxes(weighed)
  nameParts(weighed)
  houseNumbers(weighed)
  cardParts(weighed)
  repeats(weighed)
}

/** A run of day, month and year controls is one date; which one, its words, its years or its company say. */
function dateParts(weighed: readonly Weighed[]): void {
  const asked = weighed.filter(({ control }) => control.tag !== 'button')
  for (let at = 0; at < asked.length; ) {
    let end = at
    while (end < asked.length && end - at < 3 && partOf(asked[end])) end++
    if (end > at) nameDate(asked.slice(at, end), asked.slice(Math.max(0, at - 3), end + 3))
    at = Math.max(end, at + 1)
  }
}

function nameDate(run: readonly Weighed[], around: readonly Weighed[]): void {
  const sum = (meaning: Meaning, of_: readonly Weighed[]) => of_.reduce((total, each) => total + of(each, meaning), 0)
  const parts = new Set(run.map(partOf))
  const birth = sum('birth-date', run)
  const expiry = sum('payment-card.expiry', run)
  const other = sum('-date', run)
  const years = run.map(({ control }) => yearsOf(control.options)).find(found => found !== null)
  const card = sum('payment-card.number', around) + sum('payment-card.security-code', around)
  const add = (meaning: Meaning, reason: Reason) => {
    for (const each of run) each.tally.add(meaning, 14, reason)
  }
  if (birth > 0 && birth >= expiry && birth > other) {
    add('birth-date', because('fields.date-parts'))
    return
  }
  if (expiry > 0 && expiry >= birth) {
    add('payment-card.expiry', because('fields.date-parts'))
    return
  }
  if (!parts.has('~day') && card > 8) {
    add('payment-card.expiry', because('fields.beside-card'))
    return
  }
  if (other >= 8) return
  const isLong = years !== undefined && years.to - years.from >= 30
  if (run.length >= 2 && (isLong || (parts.size === 3 && !years))) add('birth-date', because('fields.date-parts'))
}

const pattern = ({ name, id }: ControlFact): string => (id || name).replace(/\d+/g, '#')

/** Four or more boxes for one character each, or numbered ones that speak of a code, are a code that was sent. */
function codeBoxes(weighed: readonly Weighed[]): void {
  const isInput = ({ control }: Weighed) =>
    control.tag === 'input' && control.type !== 'checkbox' && control.type !== 'radio'
  const isBox = (each: Weighed) => isInput(each) && (each.control.maxLength === 1 || of(each, 'one-time-code') >= 2)
  for (let at = 0; at < weighed.length; ) {
    const first = weighed[at]
    const same = (each: Weighed) =>
      each.control.maxLength === 1 || pattern(each.control) === (first && pattern(first.control))
    const length = weighed.slice(at).findIndex(each => !isBox(each) || !same(each))
    const run = weighed.slice(at, length < 0 ? undefined : at + length)
    if (run.length >= 4) for (const each of run) each.tally.add('one-time-code', 40, because('fields.code-boxes'))
    at += Math.max(run.length, 1)
  }
}

/** `Nom` beside `Prénom`, `Name` beside `Vorname`: what is left of a name when its given part has a field of its own. */
function nameParts(weighed: readonly Weighed[]): void {
  weighed.forEach((each, at) => {
    const beside = [weighed[at - 1], weighed[at + 1]]
    const isName =
      of(each, 'name') >= 8 && of(each, 'given-name') < of(each, 'name') && of(each, 'family-name') <= of(each, 'name')
    if (isName && beside.some(other => of(other, 'given-name') >= 10 && of(other, 'given-name') > of(other, 'name')))
      each.tally.add('family-name', of(each, 'name') + 4, because('fields.beside-given-name'))
    // Under one heading `お名前` stand `姓` and `名`: the words next to a field say which part.
    const nearest = (['given-name', 'family-name'] as const).find(part => saysPart(each, part))
    if (nearest && of(each, 'name') >= of(each, nearest))
      each.tally.add(nearest, of(each, 'name') - of(each, nearest) + 4, because('fields.part-of-name'))
    const isGiven = of(each, 'given-name') >= 8 || of(each, 'name') >= 8
    if (isGiven && of(each, 'family-name') < 4 && beside.some(other => of(other, 'family-name') >= 10))
      each.tally.add('given-name', 6, because('fields.beside-family-name'))
  })
}

/** Nothing but a heading for several fields, or the field's own name in the code, speaks of a whole name. */
const saysPart = ({ control, tally }: Weighed, part: 'given-name' | 'family-name'): boolean =>
  (tally.scores.get(part) ?? 0) >= 8 && (control.columnHeader !== '' || control.legend !== '') && control.label === ''

/** `Número` behind a street is its house's. */
function houseNumbers(weighed: readonly Weighed[]): void {
  weighed.forEach((each, at) => {
    const before = weighed[at - 1]
    if (of(before, 'street') < 10 || before?.control.autocomplete.endsWith('line1')) return
    if (HOUSE_NUMBER.test(each.control.label || each.control.placeholder || each.control.preceding))
      each.tally.add('street', 10, because('fields.behind-street'))
  })
}
const HOUSE_NUMBER =
  /^\s*(?:number|no|nr|n[ºo°]|num|número|numero|n\.? ?civico|civico|numéro|nummer|numer|номер|дом|番号|号)\s*[.*:]*\s*$/i

const digits = (control: ControlFact): boolean =>
  control.tag === 'input' &&
  (control.type === 'tel' ||
    control.type === 'number' ||
    control.inputMode === 'numeric' ||
    control.type === 'text' ||
    control.type === 'password')

/**
 * Once a form has a card's number, a short field beside it is its code and a name without an owner is its holder's. Where it
 * has none, a `security code` is one that was sent, not the one on a card.
 */
function cardParts(weighed: readonly Weighed[]): void {
  const card = weighed.findIndex(each => of(each, 'payment-card.number') >= 12)
  const expiry = weighed.some(each => of(each, 'payment-card.expiry') >= 12)
  if (card < 0 && !expiry) {
    for (const each of weighed) {
      const holder = of(each, 'payment-card.name')
      if (holder >= 4 && !SAYS_CARD.test(wordsAbout(each.control)))
        each.tally.add('name', holder + 4, because('fields.no-card'))
      if (of(each, 'payment-card.security-code') >= 4 && !SAYS_CARD.test(wordsAbout(each.control)))
        each.tally.add('one-time-code', of(each, 'payment-card.security-code') + 4, because('fields.no-card'))
    }
    return
  }
  for (const { control, tally } of weighed.slice(Math.max(0, card - 2), card + 7)) {
    const short = control.maxLength === 3 || control.maxLength === 4
    if (digits(control) && short && tally.scores.size === 0)
      tally.add('payment-card.security-code', 8, because('fields.beside-card'))
    if ((tally.scores.get('name') ?? 0) >= 8 && (tally.scores.get('~card') ?? 0) >= 3)
      tally.add('payment-card.name', (tally.scores.get('name') ?? 0) + 4, because('fields.beside-card'))
  }
}

const SAYS_CARD = /cvv|cvc|card|csc/i
const wordsAbout = ({ label, ariaLabel, name, id, autocomplete, legend }: ControlFact): string =>
  [label, ariaLabel, name, id, autocomplete, legend].join(' ')

/** By more than its type and the `PIN` that gift cards have as well. */
const saysPassword = ({ because: reasons }: Weighed['tally']): boolean =>
  (reasons.get('password') ?? []).some(({ with: said }) => said?.words !== undefined && said.words !== 'pin')

/** `Confirm` alone repeats what stands before it. */
function repeats(weighed: readonly Weighed[]): void {
  weighed.forEach(({ control, tally }, at) => {
    const before = weighed[at - 1]
    const isCoupon = Math.max(of(before, '-coupon'), of(weighed[at], '-coupon')) >= 3
    if (isCoupon && of(weighed[at], 'password') > 0 && !saysPassword(tally))
      tally.add('-coupon', 40, because('fields.repeats'))
    if (!before || !AGAIN.test(`${control.label} ${control.placeholder} ${control.name}`.slice(0, 400))) return
    if (tally.scores.size === 0 && of(before, 'email') >= 14) tally.add('email', 10, because('fields.repeats'))
  })
}
