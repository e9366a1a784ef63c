import type { ControlFact, FormFact } from '../../observe/page'
import type { FieldWords, FormSource } from './field-source'

const LONGEST = 80

/** `E-mail *:` → `E-mail` */
const words = (text: string): string => {
  const bare = text.replace(/[\s:*]+$/, '')
  return bare.length > LONGEST ? `${bare.slice(0, LONGEST - 1)}…` : bare
}

const firstOf = (texts: readonly (string | undefined)[]): string => words(texts.find(text => text?.trim()) ?? '')

/** What a control is called: the words people see before those only its author does. */
export function fieldWords(control: ControlFact, form: FormFact, forms: readonly FormFact[]): FieldWords {
  const { label, ariaLabel, placeholder, preceding, columnHeader, title, legend } = control
  return {
    label: firstOf([label, ariaLabel, columnHeader, placeholder, preceding, title, legend]),
    name: firstOf([control.name, control.id]),
    form: form.selector === null ? null : formWords(form, forms),
  }
}

/**
 * What a form is called. Of several forms under one heading it names only the first: the others were merely after it, so
 * each goes by its own button.
 */
export function formWords(form: FormFact, forms: readonly FormFact[]): FormSource {
  const { ariaName, heading, submits, name, id, action, method } = form
  const isFirst = forms.find(other => other.selector !== null && other.heading === heading) === form
  const label = isFirst ? [ariaName, heading, submits[0]] : [ariaName, submits[0]]
  return { label: firstOf(label), name: firstOf([name, id]), action: action === null ? null : bare(action), method }
}

const LONGEST_ADDRESS = 500

/**
 * An address without what is asked of it; what is no address of the web (`javascript:…`) by its scheme alone.
 *
 * @example bare('https://shop.example/join?ref=7#top') // 'https://shop.example/join'
 */
export const bare = (address: string): string =>
  (/^https?:/.test(address) ? address.split(/[?#]/, 1)[0] : /^[a-z-]*:?/.exec(address)?.[0])?.slice(
    0,
    LONGEST_ADDRESS,
  ) ?? ''
