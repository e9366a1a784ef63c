import common from '../../../lists/values/common-names.json' with { type: 'json' }
import { foldText } from '../../reading/fold'
import { distinct, type Form, withCases } from './form'

const COMMON: ReadonlySet<string> = new Set(common.words)

/** Scripts in which one sign is a syllable or a word: two of them are a whole name. */
export const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** A name that is a word of everyday English (`May`, `Street`, `Rose`), or too short to be told from one. */
export function isCommon(name: string): boolean {
  const text = name.trim()
  return COMMON.has(foldText(text)) || text.length < (IDEOGRAPHIC.test(text) ? 2 : 3)
}

/**
 * What its owner made up to be like no other: letters mixed with digits from six on, letters alone from nine on.
 * Anything shorter, and a word of the dictionary, may stand for something else.
 */
export function madeUpForms(typed: string): Form[] {
  const text = typed.trim()
  const mixed = /\p{L}/u.test(text) && /[^\p{L}]/u.test(text)
  const unlike = !isCommon(text) && text.length >= (mixed ? 6 : 9)
  const proof = unlike ? 'anywhere' : 'named'
  const bare = UUID.test(text) ? [{ text: text.replaceAll('-', ''), steps: ['reformatted'], proof } satisfies Form] : []
  return distinct(
    [{ text, steps: text === typed ? [] : ['trim'], proof, main: true } satisfies Form, ...bare].flatMap(withCases),
  )
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i
