import type { Hit } from '../sought'

/** Fewer decimals are as likely a width, a rate or a price. */
const ENOUGH_DECIMALS = 4

const MAP_ADDRESS =
  /(?:[!&][1-4]d|[@=](?:loc:)?|\b(?:ll|center|q|query|daddr|saddr|geocode|marker|near|coords?|lat_?lng|id)(?:=|:|%3D)(?:[+-]?\d{1,3}\.\d+(?:,|%2C))?)[+-]?$/i
const WELL_KNOWN_TEXT = /\bPOINT\s*\(+[^()]{0,60}$/i

/** The outline of a country is nobody's place. */
const OUTLINE =
  /POLYGON|coordinates["'\\]*\s*:\s*\[|points=|"v["'\\]*:\[|\],\[$|\],\[[+-]?[\d.]+,[+-]?$|["']\d{1,6};(?:[\d.]+;)?$/i

/** Another number with a coordinate's decimals right after, or right before. */
const NUMBER_AFTER =
  /^["'\\]*\s*(?:,|;|%2C|%20|\s|:|["'\\]+,["'\\]+|\+)\s*["'\\]*[+-]?\d{1,3}\.\d{3,}(?!\d*(?:px|em|rem|%|deg|ms))/i
const NUMBER_BEFORE = /(?<![\d.])[+-]?\d{1,3}\.\d{3,20}["'\\]*\s*(?:,|;|%2C|%20|\s|:|["'\\]+,["'\\]+)\s*["'\\]*$/i
const UNIT = /^(?:px|em|rem|%(?![0-9a-f]{2})|deg|vw|vh|pt|ms|s\b)/i

/**
 * A person's own coordinate to four decimals is a coordinate where its partner stands beside it, or where a map's
 * address holds it; the same figures in a style sheet or a drawing have a unit behind them or shorter neighbours.
 */
export function isCoordinate(text: string, hit: Hit): boolean {
  const point = text.slice(hit.start, hit.end).indexOf('.')
  if (point < 0 || hit.end - hit.start - point - 1 < ENOUGH_DECIMALS) return false
  const before = text.slice(Math.max(0, hit.start - 60), hit.start)
  const after = text.slice(hit.end, hit.end + 40)
  if (UNIT.test(after) || OUTLINE.test(before)) return false
  const own = /^[1-4]d/.test(text.slice(hit.start, hit.start + 2)) || MAP_ADDRESS.test(before)
  return own || NUMBER_AFTER.test(after) || NUMBER_BEFORE.test(before) || WELL_KNOWN_TEXT.test(before)
}
