import type { DataType } from '../facts'
import type { FieldSource, FormSource } from '../recognise/sources/field-source'
import { pageName } from './address'
import type { SeenFlow } from './seen'
import type { Words } from './words'

/** "shop.example/join"; a frame without an address of the web by what it is: "about:srcdoc". */
export const frameSaid = (address: string): string => (/^https?:/.test(address) ? pageName(address) : address)

/** By its own words, else by the name its author gave it; empty where it has neither. */
export const formSaid = ({ label, name }: FormSource): string => label || name

/** Field “E-mail” of the form “Sign up”, in the frame shop.example/join */
export function fieldSaid({ label, name, form, frame }: FieldSource, say: Words): string {
  const names = {
    field: label || name || say('sources.unnamed'),
    form: form ? formSaid(form) : '',
    frame: frame === undefined ? '' : frameSaid(frame),
  }
  const id = ['sources.field', names.form && 'of-form', names.frame && 'in-frame'].filter(Boolean).join('-')
  return say(id, names)
}

/** The fields that what messages carry of some data types came from, each once, as they are said. */
export const fieldsSaid = (
  flows: readonly Pick<SeenFlow, 'items' | 'sources'>[],
  dataTypes: readonly (DataType | null)[],
  say: Words,
): readonly string[] => [
  ...new Set(
    flows.flatMap(({ items, sources = [] }) => {
      const places = new Set(items.flatMap(({ dataType, where }) => (dataTypes.includes(dataType) ? [where] : [])))
      return sources.filter(({ where }) => where.some(place => places.has(place))).map(one => fieldSaid(one, say))
    }),
  ),
]
