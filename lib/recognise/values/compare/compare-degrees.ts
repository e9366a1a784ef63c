import type { Hit } from '../sought'
import type { Coordinate } from '../word-index'

const LONGEST = 40
/** `° 46′ 29.75″ N`, `°46.496'N`: minutes, seconds or none, and the hemisphere. */
const REST =
  /^°\s?(\d{1,2})(\.\d{1,6})?\s?(?:['’′]|\\u2032)\s?(?:(\d{1,2})(\.\d{1,6})?\s?(?:\\?"|[”″]|''|′′)\s?)?([NSEWO](?![\p{L}\p{N}]))?/iu
const OTHER_BEFORE = /(?:[\u2212-]|(?<![\p{L}\p{N}])[SWO]\s?)$/iu

/**
 * A coordinate in degrees, minutes and seconds, as photographs and maps write it; the degrees stand at `text[start, end)`.
 * It is the same place if it is so to the last digit of either writing; whole minutes are a mile, and too coarse.
 */
export function compareDegrees(text: string, start: number, end: number, pattern: Coordinate): Hit | null {
  const match = REST.exec(text.slice(end, end + LONGEST))
  if (!match) return null
  const [rest, minutes = '', partOfMinute = '', seconds, partOfSecond = '', letter = ''] = match
  if (seconds === undefined && partOfMinute.length < 3) return null
  const degrees =
    Number(text.slice(start, end)) +
    Number(minutes + partOfMinute) / 60 +
    Number(`${seconds ?? 0}${partOfSecond}`) / 3600
  const finest =
    seconds === undefined ? 10 ** (1 - partOfMinute.length) / 60 : 10 ** -Math.max(0, partOfSecond.length - 1) / 3600
  const unit = Math.max(finest, 10 ** -pattern.decimals)
  if (!(Math.abs(degrees - pattern.value) <= unit)) return null
  const isNegative = letter === '' ? OTHER_BEFORE.test(text.slice(Math.max(0, start - 3), start)) : /[SW]/i.test(letter)
  // O is west in Spanish and French, and east in German.
  if (isNegative !== pattern.isNegative && letter.toUpperCase() !== 'O') return null
  return { start, end: end + rest.trimEnd().length, sought: pattern.sought, steps: ['reformatted'], digest: false }
}
