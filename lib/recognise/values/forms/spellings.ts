import { foldText } from '../../reading/fold'

/** What is no letter with a mark, and is written with other letters where marks cannot be. */
const OTHERWISE: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  þ: 'th',
  Þ: 'Th',
  ð: 'd',
}
/** The two-letter spellings German and Scandinavian names take. */
const SPELLED: Readonly<Record<string, string>> = {
  ...OTHERWISE,
  ä: 'ae',
  ö: 'oe',
  ø: 'oe',
  ü: 'ue',
  å: 'aa',
  Ä: 'Ae',
  Ö: 'Oe',
  Ø: 'Oe',
  Ü: 'Ue',
  Å: 'Aa',
}

const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}+/gu, '')
const spelledBy = (text: string, table: Readonly<Record<string, string>>): string =>
  [...text].map(letter => table[letter] ?? letter).join('')

/**
 * Letters without their marks, in the ways forms and senders take them off.
 * @example unmarked('Müßig') // Mußig, Mussig, Muessig, Müssig
 */
export function unmarked(text: string): string[] {
  const composed = text.normalize('NFC')
  const bare = withoutMarks(composed)
  return [
    ...new Set([
      bare,
      spelledBy(bare, OTHERWISE),
      withoutMarks(spelledBy(composed, SPELLED)),
      composed.replaceAll('ß', 'ss'),
    ]),
  ].filter(other => other !== text)
}

/** A word with its marks and without, folded as a text is compared with it; `NFD` parts the mark from its letter. */
export const spellingsOf = (word: string): ReadonlySet<string> =>
  new Set([word, ...unmarked(word), word.normalize('NFD')].map(foldText))

/** What stands between punctuation and blanks. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
