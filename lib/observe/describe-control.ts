import { besideOf, columnHeaderOf, descriptionOf, labelOf, legendOf, optionsOf, type RootIndex } from './describe-names'
import { type Places, selectorOf } from './describe-selector'
import { type Budget, textOf, tidy } from './describe-text'
import { type ControlTag, controlTag } from './is-control'
import type { ControlFact } from './page'
import { attr, prop, tagOf } from './unclobbered'

/** What describing remembers of a page while it lives: weak, so that a control that is gone is forgotten. */
export interface Memory {
  readonly fields: WeakMap<Element, number>
  readonly checked: WeakMap<Element, boolean>
  places: Places
  next: number
}

const NAME = 120
const SHORT = 200

const said = (element: Element, name: string, most: number): string => tidy(attr(element, name) ?? '', most)

/** Attributes of test and tracking tools often name a field plainly. */
const DATA = [
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
]

export const fieldOf = (element: Element, memory: Memory): number => {
  const known = memory.fields.get(element)
  if (known !== undefined) return known
  memory.fields.set(element, ++memory.next)
  return memory.next
}

function typeOf(element: Element, tag: ControlTag): string {
  if (tag === 'input') return said(element, 'type', 30).toLowerCase() || 'text'
  return tagOf(element) === 'input' ? said(element, 'type', 30).toLowerCase() : ''
}

function maxLengthOf(element: Element): number | null {
  const length = Number.parseInt(attr(element, 'maxlength') ?? '', 10)
  return length >= 0 && length < 1_000_000 ? length : null
}

/** Layout is asked where there is one; without it, only what markup says. */
function isVisible(element: Element): boolean {
  const check = prop(element, 'checkVisibility')
  if (typeof check === 'function') return Reflect.apply(check, element, [{ visibilityProperty: true }]) === true
  return attr(element, 'hidden') === null && !/display\s*:\s*none/i.test(said(element, 'style', SHORT))
}

function buttonWords(element: Element, budget: Budget): string {
  return tagOf(element) === 'input'
    ? said(element, 'value', SHORT) || said(element, 'alt', SHORT)
    : textOf(element, SHORT, budget)
}

/** The facts of one control; null where the element is none. What was typed into it is never read. */
export function describeControl(
  element: Element,
  index: RootIndex,
  memory: Memory,
  budget: Budget,
): ControlFact | null {
  const tag = controlTag(element)
  if (!tag) return null
  const type = typeOf(element, tag)
  const isButton = tag === 'button'
  const isChoice = type === 'checkbox' || type === 'radio'
  const label = isButton ? buttonWords(element, budget) : labelOf(element, index, budget)
  const beside = isButton || (label && !isChoice) ? null : besideOf(element, type, budget)
  const live = prop(element, 'checked')
  const checked = isChoice && (typeof live === 'boolean' ? live : attr(element, 'checked') !== null)
  const checkedAtFirst = memory.checked.get(element) ?? checked
  if (isChoice) memory.checked.set(element, checkedAtFirst)
  return {
    field: fieldOf(element, memory),
    selector: selectorOf(element, index.isUnique, memory.places, budget),
    tag,
    type,
    name: said(element, 'name', NAME),
    id: said(element, 'id', NAME),
    classes: said(element, 'class', SHORT),
    autocomplete: said(element, 'autocomplete', NAME).toLowerCase(),
    inputMode: said(element, 'inputmode', 20).toLowerCase(),
    pattern: said(element, 'pattern', SHORT),
    maxLength: maxLengthOf(element),
    required: attr(element, 'required') !== null || attr(element, 'aria-required') === 'true',
    placeholder: said(element, 'placeholder', SHORT),
    title: said(element, 'title', SHORT),
    ariaLabel: said(element, 'aria-label', SHORT),
    label,
    describedBy: isButton ? '' : descriptionOf(element, index, budget),
    preceding: beside?.preceding ?? '',
    following: beside?.following ?? '',
    legend: isButton ? '' : legendOf(element, index, budget),
    columnHeader: isButton ? '' : columnHeaderOf(element, budget),
    options: isButton ? [] : optionsOf(element, index),
    choice: isChoice ? said(element, 'value', NAME) : '',
    accept: said(element, 'accept', NAME),
    checked,
    checkedAtFirst,
    visible: isVisible(element),
    dataAttributes: tidy(
      DATA.map(name => attr(element, name) ?? '')
        .filter(Boolean)
        .join(' '),
      SHORT,
    ),
  }
}
