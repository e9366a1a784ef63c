/** Letters Unicode does not take apart, as forms write them that know ASCII only: `Łukasz` is sent as `lukasz`. */
const STROKED: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ħ: 'h', ı: 'i' }

/**
 * One code unit in, one code unit out, so that an offset in folded text is an offset in the text itself
 * (`'İ'.toLowerCase()` is two units long, which is why the built-in cannot be used here).
 *
 * Letters and digits fold to lower case without diacritics; everything else folds to 0 and ends a word. Case and
 * diacritics that were really there are found again by comparing the text itself once a value has matched.
 */
export const FOLD: Uint16Array = (() => {
  const table = new Uint16Array(65_536)
  for (let unit = 0; unit < 65_536; unit++) {
    if (!isLetter(unit)) continue
    if (!hasCase(unit)) {
      table[unit] = unit
      continue
    }
    const char = String.fromCharCode(unit)
    if (!/[\p{L}\p{N}\p{M}]/u.test(char)) continue
    const base = char.normalize('NFD').replace(/\p{M}+/gu, '')
    const lower = (STROKED[char.toLowerCase()] ?? (base.length === 1 ? base : char)).toLowerCase()
    table[unit] = lower.length === 1 ? lower.charCodeAt(0) : unit
  }
  return table
})()

/** Scripts with case or composed diacritics: Latin to Armenian, their extensions, full-width forms. */
function hasCase(unit: number): boolean {
  return unit < 0x0590 || (unit >= 0x10a0 && unit < 0x1100) || (unit >= 0x1c80 && unit < 0x2000) || unit >= 0xff00
}

/** Every unit past ASCII but punctuation, symbols and surrogates (which are mostly emoji in traffic). */
function isLetter(unit: number): boolean {
  return !(
    (unit >= 0x2000 && unit < 0x2c00) ||
    (unit >= 0x2e00 && unit < 0x3005) ||
    (unit >= 0x3008 && unit < 0x3021) ||
    (unit >= 0xd800 && unit < 0xf900) ||
    (unit >= 0xfe00 && unit < 0xfe70)
  )
}

/** Folded, with every unit that is no word character kept as it is. */
export function foldText(text: string): string {
  let folded = ''
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    folded += String.fromCharCode(FOLD[unit] || unit)
  }
  return folded
}

/** True where the unit at `at` is a letter or a digit. Outside the text there is none. */
export const isWord = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && FOLD[text.charCodeAt(at)] !== 0

export const isDigit = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  return unit >= 48 && unit <= 57
}
