import type { Describer } from '../../lib/observe/describe-page'
import { innermost } from './innermost'

/** Types whose value says something of a person; boxes and buttons are in the form's facts. */
const SILENT = new Set(['checkbox', 'radio', 'submit', 'button', 'reset', 'image', 'hidden', 'file', 'range', 'color'])
const MOST_CHARACTERS = 2000

/** What stands in a control now, or null where it is not one that is typed into. */
export function typedIn(element: unknown): string | null {
  if (element instanceof HTMLInputElement) return SILENT.has(element.type) ? null : element.value
  if (element instanceof HTMLTextAreaElement) return element.value
  if (element instanceof HTMLSelectElement) return element.value
  if (element instanceof HTMLElement && element.isContentEditable) return element.textContent
  return null
}

/** The control an event is about, as far in as its listener may see. */
const controlOf = (event: Event): EventTarget | undefined => event.composedPath()[0]

export interface Typing {
  /** Listens in a shadow root, too: what happens in a closed one names only its host outside. */
  watch(root: Node): void
  /** Says the values that stand in these controls, where they were not said yet. */
  report(elements: readonly Element[]): void
}

/**
 * Reports what is typed, as it is typed: a page may send a value with the very keystroke. Described first, since the
 * background names a field by its description.
 */
export function watchTyping(
  describer: Pick<Describer, 'fieldOf'>,
  describeNow: (asked: Element) => void,
  tell: (field: number, value: string, byHand: boolean) => void,
): Typing {
  const said = new WeakMap<Element, string>()

  /** Describes the page where it has this control in no description yet. */
  const learn = (control: Element): void => {
    if (describer.fieldOf(control) === undefined) describeNow(control)
  }
  const say = (element: Element, byHand = false): void => {
    const value = typedIn(element)?.slice(0, MOST_CHARACTERS)
    const field = describer.fieldOf(element)
    if (value === undefined || field === undefined || said.get(element) === value) return
    if (value === '' && !said.has(element)) return
    said.set(element, value)
    tell(field, value, byHand)
  }
  const onTyped = (event: Event): void => {
    const control = controlOf(event)
    if (!(control instanceof Element)) return
    const root = editableRoot(control)
    if (typedIn(root)) learn(root)
    say(root, event.isTrusted)
  }
  const onFocus = (event: Event): void => {
    const control = controlOf(event)
    if (!(control instanceof Element)) return
    // A date's field has a root of the browser's own in it.
    const inside = typedIn(control) === null ? innermost(control) : control
    if (typedIn(inside) !== null) learn(inside)
  }
  const listen = (target: EventTarget): void => {
    target.addEventListener('input', onTyped, true)
    target.addEventListener('change', onTyped, true)
    target.addEventListener('focusin', onFocus, true)
  }
  listen(window)
  return {
    watch: listen,
    report(elements) {
      const strange = elements.find(element => typedIn(element) && describer.fieldOf(element) === undefined)
      // Once, however many a form has: that describes them all, or as many as there can be.
      if (strange) learn(strange)
      for (const element of elements) say(element)
    },
  }
}

/** Typing into rich text happens in some paragraph of it. */
function editableRoot(element: Element): Element {
  let root = element
  while (root instanceof HTMLElement && root.isContentEditable && root.parentElement?.isContentEditable) {
    root = root.parentElement
  }
  return root
}
