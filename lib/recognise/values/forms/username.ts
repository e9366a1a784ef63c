import common from '../../../lists/values/common-names.json' with { type: 'json' }
import { foldText } from '../../reading/fold'
import { distinct, type Form, withCases } from './form'

const COMMON: ReadonlySet<string> = new Set(common.words)

/** A name that is a word of everyday English: `May`, `Street`, `Rose`. */
export const isCommon = (name: string): boolean => COMMON.has(foldText(name.trim())) || name.trim().length < 3

/**
 * What its owner made up to be like no other: letters mixed with digits from six on, letters alone from nine on.
 * Anything shorter, and a word of the dictionary, may stand for something else.
 */
export function madeUpForms(typed: string): Form[] {
  const text = typed.trim()
  const mixed = /\p{L}/u.test(text) && /[^\p{L}]/u.test(text)
  const unlike = !isCommon(text) && text.length >= (mixed ? 6 : 9)
  return distinct(
    withCases({ text, steps: text === typed ? [] : ['trim'], proof: unlike ? 'anywhere' : 'named', main: true }),
  )
}
