import { isDigit } from '../../reading/fold'
import type { Hit } from '../sought'
import type { Coordinate } from '../word-index'
import { compareDegrees } from './compare-degrees'

const DEGREE = 0xb0

/** About a kilometre: with fewer decimals half a country shares the number. */
const FEWEST_DECIMALS = 2

/** As a coordinate's own sign: `122.4194° W`, `W 122.4194`. */
const HEMISPHERE_AFTER = /^["'\\]{0,4}[\s,:;°º]{0,3}["'\\]{0,4}\s?[WSO](?![\p{L}\p{N}])/iu
const HEMISPHERE_BEFORE = /(?<![\p{L}\p{N}])[WSO][\s:]{0,2}$/iu

/** A letter stands for the minus. */
const isOtherHemisphere = (text: string, start: number, end: number): boolean =>
  HEMISPHERE_AFTER.test(text.slice(end, end + 12)) || HEMISPHERE_BEFORE.test(text.slice(Math.max(0, start - 4), start))

/** A number to so many decimals, without its point. */
function digitsIn(text: string, start: number, end: number): number {
  let number = 0
  for (let at = start; at < end; at++) if (isDigit(text, at)) number = number * 10 + text.charCodeAt(at) - 48
  return number
}

/**
 * The same coordinate, cut or rounded to fewer decimals, or with more of them than were typed. A minus that was typed
 * must be there; one more may be a dash before the number.
 */
export function compareCoordinate(text: string, start: number, end: number, pattern: Coordinate): Hit | null {
  if (text.charCodeAt(end) === DEGREE) return compareDegrees(text, start, end, pattern)
  if (text.charCodeAt(end) !== 46 || (text.charCodeAt(start - 1) === 46 && isDigit(text, start - 2))) return null
  let stop = end + 1
  while (isDigit(text, stop) && stop - end < 20) stop++
  const decimals = Math.min(stop - end - 1, pattern.decimals)
  if (decimals < FEWEST_DECIMALS || /[\p{L}\p{N}_]/u.test(text.charAt(stop))) return null
  // `!3d37.7749`: in addresses of maps the key stands right before the number.
  const key = isDigit(text, start + 1) || start + 1 === end ? 0 : 2
  const met = digitsIn(text, start + key, end + 1 + decimals)
  const scaled = pattern.value * 10 ** decimals
  if (met !== Math.trunc(scaled + 1e-6) && met !== Math.round(scaled)) return null
  let from = start
  while (from > 0 && start - from < 2 && /[+\u2212-]/.test(text.charAt(from - 1))) from--
  if (pattern.isNegative && !/[\u2212-]/.test(text.slice(from, start + 1)) && !isOtherHemisphere(text, from, stop))
    return null
  return {
    start: from,
    end: stop,
    sought: pattern.sought,
    steps: decimals < pattern.decimals ? ['rounded'] : [],
    digest: false,
  }
}
