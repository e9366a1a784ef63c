import { type Around, upTo } from './describe-around'
import type { Memory } from './describe-control'
import { ariaNameOf, type RootIndex } from './describe-names'
import { selectorOf } from './describe-selector'
import { type Budget, textOf, tidy } from './describe-text'
import type { ControlFact, FormFact } from './page'
import { attr, byId, isElement, parentOf, previousOf, prop, tagOf } from './unclobbered'

const FORM_TEXT = 4000

const isForm = (element: Element): boolean => tagOf(element) === 'form'

/**
 * The form a control is sent with: its `form` property in a browser, else `form="id"`, an ancestor (through shadow
 * roots), or the emptied form a parser leaves behind in `<table><form><tr>…`.
 */
export function formOf(control: Element, around: Around, index: RootIndex): Element | null {
  const owner = prop(control, 'form')
  if (isElement(owner)) return owner
  const named = attr(control, 'form')
  const target = named ? byId(index.root, named) : null
  if (target && isForm(target)) return target
  return around.form?.element ?? strandedForm(upTo(6, around, around.row))
}

function strandedForm(row: Element | null): Element | null {
  let at: Node | null = row
  for (let level = 0; at && level < 3; level++) {
    for (let before = previousOf(at), seen = 0; before && seen < 40; before = previousOf(before), seen++)
      if (isElement(before) && isForm(before)) return before
    at = parentOf(at)
  }
  return null
}

const HEADING = /^h[1-6]$/

/** The heading a form stands under: its own first, else the nearest before it. */
export function headingOf(form: Element, headings: readonly Element[], budget: Budget): string {
  let before: Element | null = null
  for (const heading of headings) {
    if (budget.steps-- <= 0) break
    const position = Number(
      Reflect.apply(prop(form, 'compareDocumentPosition') as () => number, form, [heading] as never),
    )
    if (position & 16) return textOf(heading, 200, budget)
    if (position & 4) break
    before = heading
  }
  return before && HEADING.test(tagOf(before)) ? textOf(before, 200, budget) : ''
}

function around(form: Element, budget: Budget): string {
  let text = textOf(form, FORM_TEXT, budget)
  let at = parentOf(form)
  for (let level = 0; level < 3 && isElement(at) && tagOf(at) !== 'body' && text.length < 600; level++) {
    text = textOf(at, FORM_TEXT, budget)
    at = parentOf(at)
  }
  return text
}

function addressOf(form: Element, base: string): string | null {
  const action = attr(form, 'action')
  if (action === null) return null
  try {
    return new URL(action.slice(0, 2000), base || undefined).href
  } catch {
    return null
  }
}

export function describeForm(
  form: Element,
  controls: readonly ControlFact[],
  headings: readonly Element[],
  index: RootIndex,
  memory: Memory,
  budget: Budget,
  url: string,
): FormFact {
  return {
    selector: selectorOf(form, index.isUnique, memory.places, budget),
    id: tidy(attr(form, 'id') ?? '', 120),
    name: tidy(attr(form, 'name') ?? '', 120),
    classes: tidy(attr(form, 'class') ?? '', 200),
    ariaName: ariaNameOf(form, index, budget),
    action: addressOf(form, url),
    method: (attr(form, 'method') ?? 'get').slice(0, 10).toLowerCase(),
    heading: headingOf(form, headings, budget),
    submits: controls
      .filter(isSubmit)
      .map(control => control.label || control.ariaLabel || control.title)
      .filter(Boolean),
    text: around(form, budget),
    controls,
  }
}

const isSubmit = (control: ControlFact): boolean => control.tag === 'button' && control.type !== 'button'

export function looseControls(controls: readonly ControlFact[], text: string, heading: string): FormFact {
  return {
    selector: null,
    id: '',
    name: '',
    classes: '',
    ariaName: '',
    action: null,
    method: '',
    heading,
    submits: controls
      .filter(control => control.tag === 'button')
      .map(control => control.label)
      .filter(Boolean)
      .slice(0, 12),
    text: text.slice(0, FORM_TEXT),
    controls,
  }
}
