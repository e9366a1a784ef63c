import { attr, tagOf } from './unclobbered'

/** Input types that nobody types, ticks or picks in. */
const NOT_ASKED = new Set(['hidden', 'submit', 'button', 'reset', 'image'])

export type ControlTag = 'input' | 'select' | 'textarea' | 'editable' | 'button'

/** What kind of control an element is, null for anything else. Cheap: two attributes at most. */
export function controlTag(element: Element): ControlTag | null {
  const tag = tagOf(element)
  if (tag === 'select' || tag === 'textarea') return tag
  if (tag === 'input') {
    const type = (attr(element, 'type') ?? '').toLowerCase().trim()
    if (type === 'submit' || type === 'button' || type === 'image') return 'button'
    return NOT_ASKED.has(type) ? null : 'input'
  }
  if (tag === 'button') return 'button'
  const editable = attr(element, 'contenteditable')
  if (editable !== null && editable.toLowerCase() !== 'false') return 'editable'
  const role = attr(element, 'role')
  if (role === null) return null
  return role === 'textbox' || role === 'searchbox' || role === 'combobox'
    ? 'editable'
    : role === 'button'
      ? 'button'
      : null
}

/** Whether something is asked for here: a control that is not a button. */
export const isControl = (element: Element): boolean => {
  const tag = controlTag(element)
  return tag !== null && tag !== 'button'
}

/** Finds every element `controlTag` answers for, and nothing much besides. */
export const CONTROL_SELECTOR =
  'input,select,textarea,button,[contenteditable],[role=textbox],[role=searchbox],[role=combobox],[role=button]'
