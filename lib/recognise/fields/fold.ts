const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ə: 'e',
}

/**
 * One spelling for a word however it was typed: small letters, no accents, no apostrophes, wide forms made narrow.
 * `Prénom`, `PRENOM` and `Ｐｒｅｎｏｍ` all give `prenom`; kana keep their voicing marks.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘`´]/g, '')
    .normalize('NFC')
    .replace(/[ßıłøæœđə]/g, letter => LETTERS[letter] ?? letter)

/** Scripts that write words without spaces, or glue particles to them. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u
export const isUnspaced = (text: string): boolean => UNSPACED.test(text)

const MOST_WORDS = 80

/** Words of a sentence, folded. */
export const wordsOf = (text: string): readonly string[] =>
  fold(text.slice(0, 600))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, MOST_WORDS)

/** Words of an attribute, where case and digits part them too: `ctl00$txtFirstName2` gives ctl 00 txt first name 2. */
export const partsOf = (name: string): readonly string[] =>
  wordsOf(
    name
      .slice(0, 200)
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
      .replace(/(\p{L})(\p{N})/gu, '$1 $2')
      .replace(/(\p{N})(\p{L})/gu, '$1 $2'),
  )
