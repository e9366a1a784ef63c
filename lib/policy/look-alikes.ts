/** Letters of other alphabets that look like Latin ones, and what they look like. */
const LIKE: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['аеорсхуіјѕһԁԛԝкмтв', 'aeopcxyijshdqwkmtb'],
    ['АВЕЗКМНОРСТХУІЅЈ', 'ABE3KMHOPCTXYISJ'],
    ['αοντρικυ', 'aovtpiku'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  ].flatMap(([other = '', latin = '']) => [...other].map((letter, at) => [letter, latin.charAt(at)])),
)
/** A word that mixes alphabets: "wіll nоt sеll" with Cyrillic letters. Words wholly of one alphabet are left alone. */
const MIXED = /[A-Za-z][\u0370-\u03ff\u0400-\u052f]|[\u0370-\u03ff\u0400-\u052f][A-Za-z]|[\uff21-\uff5a]/

export const hasLookAlikes = (plain: string): boolean => MIXED.test(plain)

/** The words a reader sees, letter for letter: offsets hold. */
export function foldLookAlikes(plain: string): string {
  if (!MIXED.test(plain)) return plain
  return plain.replace(/[\p{L}\p{M}]+/gu, word => {
    const wide = word.replace(/[\uff21-\uff5a]/g, letter => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    return MIXED.test(wide) ? wide.replace(/[\u0370-\u03ff\u0400-\u052f]/g, letter => LIKE[letter] ?? letter) : wide
  })
}
