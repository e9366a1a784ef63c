import type { Around } from './describe-around'
import {
  besideOf,
  columnHeaderOf,
  descriptionOf,
  labelOf,
  legendOf,
  optionsOf,
  type RootIndex,
  type Standing,
} from './describe-names'
import { type Places, selectorOf } from './describe-selector'
import { type Budget, textOf, tidy } from './describe-text'
import type { ControlTag } from './is-control'
import type { ControlFact } from './page'
import { attributesOf, prop, tagOf } from './unclobbered'

/** What describing remembers of a page while it lives: weak, so that a control that is gone is forgotten. */
export interface Memory {
  readonly fields: WeakMap<Element, number>
  readonly checked: WeakMap<Element, boolean>
  places: Places
  next: number
}

const NAME = 120
const SHORT = 200

/** Attributes of test and tracking tools often name a field plainly. */
const DATA: ReadonlySet<string> = new Set([
  'data-testid',
  'data-test',
  'data-qa',
  'data-field',
  'data-name',
  'data-type',
  'data-automation-id',
  'data-bind',
  'formcontrolname',
  'ng-model',
  'autofocus-name',
])
const READ: ReadonlySet<string> = new Set([
  ...'accept alt aria-describedby aria-label aria-labelledby aria-required autocomplete checked class hidden id'.split(
    ' ',
  ),
  ...'inputmode list maxlength name pattern placeholder required style title type value'.split(' '),
  ...DATA,
])

export const fieldOf = (element: Element, memory: Memory): number => {
  const known = memory.fields.get(element)
  if (known !== undefined) return known
  memory.fields.set(element, ++memory.next)
  return memory.next
}

type Own = ReadonlyMap<string, string>
function said(own: Own, name: string, most: number): string {
  const text = own.get(name)
  return text ? tidy(text, most) : ''
}

function typeOf(element: Element, own: Own, tag: ControlTag): string {
  if (tag === 'input') return said(own, 'type', 30).toLowerCase() || 'text'
  return tagOf(element) === 'input' ? said(own, 'type', 30).toLowerCase() : ''
}

function maxLengthOf(own: Own): number | null {
  const length = Number.parseInt(own.get('maxlength') ?? '', 10)
  return length >= 0 && length < 1_000_000 ? length : null
}

/** Layout is asked where there is one; without it, only what markup says. */
function isVisible(element: Element, own: Own): boolean {
  const check = prop(element, 'checkVisibility')
  if (typeof check === 'function') return Reflect.apply(check, element, [{ visibilityProperty: true }]) === true
  return !own.has('hidden') && !/display\s*:\s*none/i.test(said(own, 'style', SHORT))
}

function isChecked(element: Element, own: Own): boolean {
  const live = prop(element, 'checked')
  return typeof live === 'boolean' ? live : own.has('checked')
}

function buttonWords(element: Element, own: Own, budget: Budget): string {
  return tagOf(element) === 'input'
    ? said(own, 'value', SHORT) || said(own, 'alt', SHORT)
    : textOf(element, SHORT, budget)
}

/** The facts of one control. What was typed into it is never read. */
export function describeControl(
  control: Element,
  tag: ControlTag,
  around: Around,
  index: RootIndex,
  memory: Memory,
  budget: Budget,
): ControlFact {
  const own = attributesOf(control, READ)
  const standing: Standing = { control, own, around, index }
  const type = typeOf(control, own, tag)
  const isButton = tag === 'button'
  const isChoice = type === 'checkbox' || type === 'radio'
  const label = isButton ? buttonWords(control, own, budget) : labelOf(standing, budget)
  const beside = isButton || (label && !isChoice) ? null : besideOf(control, type, budget)
  const checked = isChoice && isChecked(control, own)
  const checkedAtFirst = memory.checked.get(control) ?? checked
  if (isChoice) memory.checked.set(control, checkedAtFirst)
  return {
    field: fieldOf(control, memory),
    selector: selectorOf(control, index.isUnique, memory.places, budget),
    tag,
    type,
    name: said(own, 'name', NAME),
    id: said(own, 'id', NAME),
    classes: said(own, 'class', SHORT),
    autocomplete: said(own, 'autocomplete', NAME).toLowerCase(),
    inputMode: said(own, 'inputmode', 20).toLowerCase(),
    pattern: said(own, 'pattern', SHORT),
    maxLength: maxLengthOf(own),
    required: own.has('required') || own.get('aria-required') === 'true',
    placeholder: said(own, 'placeholder', SHORT),
    title: said(own, 'title', SHORT),
    ariaLabel: said(own, 'aria-label', SHORT),
    label,
    describedBy: isButton ? '' : descriptionOf(standing, budget),
    preceding: beside?.preceding ?? '',
    following: beside?.following ?? '',
    legend: isButton ? '' : legendOf(standing, budget),
    columnHeader: isButton ? '' : columnHeaderOf(standing, budget),
    options: isButton ? [] : optionsOf(standing),
    choice: isChoice ? said(own, 'value', NAME) : '',
    accept: said(own, 'accept', NAME),
    checked,
    checkedAtFirst,
    visible: isVisible(control, own),
    dataAttributes: tidy(
      [...own].flatMap(([name, value]) => (DATA.has(name) && value ? [value] : [])).join(' '),
      SHORT,
    ),
  }
}
