import type { Person } from '../facts'
import type { FieldSource, FormSource } from '../recognise/sources/field-source'
import { maskText } from './mask-text'
import { maskPage } from './mask-url'

/** A page may greet a person by name over a form, or write their address beside a field. */
export function maskForm({ label, name, action, method }: FormSource, person: Person | null): FormSource {
  return {
    label: maskText(label, person),
    name: maskText(name, person),
    action: action === null ? null : maskFrame(action, person),
    method,
  }
}

export function maskSource({ frame, form, label, name, ...rest }: FieldSource, person: Person | null): FieldSource {
  return {
    ...rest,
    label: maskText(label, person),
    name: maskText(name, person),
    form: form && maskForm(form, person),
    ...(frame === undefined ? {} : { frame: maskFrame(frame, person) }),
  }
}

/** As a page's address; one that is its own content (`data:…`, `blob:…`) is none to keep. */
export function maskFrame(address: string, person: Person | null): string {
  if (/^about:[a-z]{1,20}$/.test(address)) return address
  return (/^https?:/.test(address) && maskPage(address, person)) || `${/^[a-z-]*/.exec(address)?.[0]}:…`
}
