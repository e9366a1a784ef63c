import { unitsOf } from '../reading/units'
import type { Fields } from './fields'

const QUOTE = 34
const BACKSLASH = 92
const SPACE = 32

/** Deepest path that is shown; deeper containers are still read. */
const SHOWN_DEPTH = 12

/**
 * The fields of a JSON text, without building a tree: nesting is a list of
 * numbers, so ten thousand brackets are as harmless as ten. Lenient: cut-off or broken text gives what stands in it,
 * several texts in a row (NDJSON, recorder batches) are read as one.
 */
export function scanJson(text: string): Fields {
  const starts: number[] = []
  const ends: number[] = []
  const nameStarts: number[] = []
  const nameEnds: number[] = []
  // Per field: its container, and its index where that is an array (−1 in an object).
  const homes: number[] = []
  const indexes: number[] = []
  // Per container: its parent, its key (or its index as a negative number), and how many items came so far (−1: object).
  const parents: number[] = [-1]
  const keyStarts: number[] = [-1]
  const keyEnds: number[] = [-1]
  const places: number[] = [-1]
  const counts: number[] = [-1]

  const ownKeys: boolean[] = [false]

  const units = unitsOf(text)
  const { length } = text
  let home = 0
  let keyStart = -1
  let keyEnd = -1
  for (let at = 0; at < length; ) {
    const code = units[at] as number
    let start = at
    let end = at
    if (code <= SPACE || code === 58 /* : */) {
      at += 1
      continue
    }
    if (code === QUOTE) {
      start = at + 1
      end = closingQuote(units, start, length)
      at = end + 1
      if ((counts[home] as number) < 0) {
        let next = at
        while (next < length && (units[next] as number) <= SPACE) next += 1
        if (next < length && units[next] === 58) {
          keyStart = start
          keyEnd = end
          at = next + 1
          continue
        }
      }
    } else if (code === 123 /* { */ || code === 91 /* [ */) {
      parents.push(home)
      keyStarts.push(keyStart >= 0 ? keyStart : (keyStarts[home] as number))
      keyEnds.push(keyStart >= 0 ? keyEnd : (keyEnds[home] as number))
      ownKeys.push(keyStart >= 0)
      places.push(counts[home] as number)
      counts.push(code === 91 ? 0 : -1)
      home = parents.length - 1
      keyStart = -1
      at += 1
      continue
    } else if (code === 125 /* } */ || code === 93 /* ] */) {
      home = Math.max(0, parents[home] as number)
      keyStart = -1
      at += 1
      continue
    } else if (code === 44 /* , */) {
      if ((counts[home] as number) >= 0) counts[home] = (counts[home] as number) + 1
      keyStart = -1
      at += 1
      continue
    } else {
      end = bareEnd(units, at, length)
      at = end
    }
    starts.push(start)
    ends.push(end)
    // In an array the nearest key above speaks for the item.
    nameStarts.push(keyStart >= 0 ? keyStart : (keyStarts[home] as number))
    nameEnds.push(keyStart >= 0 ? keyEnd : (keyEnds[home] as number))
    homes.push(home)
    indexes.push(keyStart >= 0 ? -1 : (counts[home] as number))
  }

  const step = (start: number, end: number, index: number) =>
    start >= 0 ? `.${text.slice(start, Math.min(end, start + 60))}` : index >= 0 ? `.${index}` : ''
  const path = (field: number): string => {
    const home = homes[field] ?? 0
    const index = indexes[field] ?? -1
    const own = index >= 0 ? `.${index}` : step(nameStarts[field] ?? -1, nameEnds[field] ?? -1, -1)
    const above: string[] = []
    for (let at = home; at > 0 && above.length < SHOWN_DEPTH; at = parents[at] ?? 0)
      above.push(ownKeys[at] ? step(keyStarts[at] ?? -1, keyEnds[at] ?? -1, -1) : step(-1, -1, places[at] ?? -1))
    return above.reverse().join('') + own
  }
  return { starts, ends, nameStarts, nameEnds, path, ownPercent: false }
}

/** The offset of the quote that closes a string begun before `from`; the text's end where none does. */
function closingQuote(units: Uint16Array, from: number, length: number): number {
  for (let at = from; at < length; at += 1) {
    const code = units[at]
    if (code === QUOTE) return at
    if (code === BACKSLASH) at += 1
  }
  return length
}

/** A number, a literal, or whatever stands unquoted: up to the next mark of JSON. */
function bareEnd(units: Uint16Array, from: number, length: number): number {
  for (let at = from; at < length; at += 1) {
    const code = units[at] as number
    if (code === 44 || code === 125 || code === 93 || code === 58 || code === QUOTE || code <= SPACE || code === 123)
      return Math.max(at, from + 1)
  }
  return length
}
