import type { Fields } from './fields'
import { decodePercent } from './percent'

/**
 * The fields of `a=1&b=2`, or with `;` of a Cookie header, of the stretch from `from` to `to`. A part without `=` is
 * a field without a name (`?jane@example.test`).
 * @param prefix what the path says before the name, with its leading dot: `.query`
 */
export function scanPairs(
  text: string,
  separator: string,
  ownPercent: boolean,
  prefix = '',
  from = 0,
  to = text.length,
): Fields {
  const starts: number[] = []
  const ends: number[] = []
  const nameStarts: number[] = []
  const nameEnds: number[] = []
  for (let at = from; at <= to; ) {
    while (text.charCodeAt(at) === 32) at += 1
    const found = text.indexOf(separator, at)
    const end = found < 0 || found > to ? to : found
    if (end > at) {
      const equals = text.indexOf('=', at)
      const named = equals > at && equals < end
      nameStarts.push(named ? at : -1)
      nameEnds.push(named ? equals : -1)
      starts.push(named ? equals + 1 : at)
      ends.push(end)
    }
    at = end + 1
  }
  const path = (index: number) => {
    const start = nameStarts[index] ?? -1
    return start < 0
      ? prefix
      : `${prefix}.${decodePercent(text.slice(start, Math.min(nameEnds[index] ?? start, start + 120)))}`
  }
  return { starts, ends, nameStarts, nameEnds, path, ownPercent }
}
