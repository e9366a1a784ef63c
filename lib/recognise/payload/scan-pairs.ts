import { Fields } from './fields'
import { decodePercent } from './percent'

/** The fields of `a=1&b=2`, or with `;` of a Cookie header. */
export function scanPairs(text: string, separator: string, ownPercent: boolean): Fields {
  const fields: Fields = new Fields(8, index => pairPath(text, fields, index), ownPercent)
  addPairs(fields, text, separator, 0, text.length)
  return fields
}

/** `.em` of `em=…`; nothing where the pair has no name. */
export function pairPath(text: string, fields: Fields, index: number): string {
  const start = fields.nameStart(index)
  return start < 0 ? '' : `.${decodePercent(text.slice(start, Math.min(fields.nameEnd(index), start + 120)))}`
}

/** Adds the pairs that stand from `from` to `to`. A part without `=` is a field without a name (`?jane@example.test`). */
export function addPairs(fields: Fields, text: string, separator: string, from: number, to: number, home = 0): void {
  let equals = text.indexOf('=', from)
  for (let at = from; at <= to; ) {
    while (text.charCodeAt(at) === 32) at += 1
    const found = text.indexOf(separator, at)
    const end = found < 0 || found > to ? to : found
    // Not asked anew for every part: of a million parts none may have one.
    if (equals >= 0 && equals < at) equals = text.indexOf('=', at)
    if (equals > at && equals < end) fields.add(equals + 1, end, at, equals, home)
    else if (end > at) fields.add(at, end, -1, -1, home)
    at = end + 1
  }
}
