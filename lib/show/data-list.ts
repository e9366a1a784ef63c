import { DATA_TYPES, type DataType } from '../facts'
import type { Words } from './words'

/** More than this in one sentence is a list nobody reads. */
const MOST = 3

/** In the order of the data types: "name, email address and birth date"; "name, email address, telephone number and 4 more". */
export function dataList(say: Words, types: readonly DataType[]): string {
  const inOrder = DATA_TYPES.filter(type => types.includes(type))
  const names = inOrder.slice(0, MOST).map(type => say(`show.data.${type}`))
  if (types.length > MOST) names.push(say('show.data-more', { count: types.length - MOST }))
  if (types.length === 0) names.push(say('show.data-none'))
  return new Intl.ListFormat(say.language, { type: 'conjunction' }).format(names)
}

/** For the start of a line: only the first letter is touched, in the language's own way. */
export function capitalised(text: string, language: string): string {
  const [first = ''] = text
  return first.toLocaleUpperCase(language) + text.slice(first.length)
}
