import { unitsOf } from '../reading/units'
import { Fields } from './fields'

const SPACE = 32
const QUOTE = 34
const COMMA = 44
const COLON = 58
const BRACKET = 91
const BACKSLASH = 92
const END_BRACKET = 93
const BRACE = 123
const END_BRACE = 125

/** Deepest path that is shown; deeper containers are still read. */
const SHOWN_DEPTH = 12

/** Room for a field in every 64 letters is made at once, to some thousand. */
const MOST_EXPECTED = 32_768

/** What an object has for the number of its items. */
const UNCOUNTED = -1

/**
 * The fields of a JSON text, without building a tree: nesting is a list of
 * numbers, so ten thousand brackets are as harmless as ten. Lenient: cut-off or broken text gives what stands in it,
 * several texts in a row (NDJSON, recorder batches) are read as one.
 */
export function scanJson(text: string): Fields {
  // Per container: its parent, the key that speaks for it (its own, or else its parent's), its index in its parent, and
  // how many items came so far.
  const parents: number[] = [-1]
  const keyStarts: number[] = [-1]
  const keyEnds: number[] = [-1]
  const places: number[] = [-1]
  const counts: number[] = [UNCOUNTED]

  const key = (from: number, to: number): string => (from < 0 ? '' : `.${text.slice(from, Math.min(to, from + 60))}`)
  const { length } = text
  // Its container is a field's home; its index there, if that is an array, its place.
  const fields: Fields = new Fields(Math.min(length >> 5, MOST_EXPECTED), index => {
    const place = fields.place(index)
    const own = place >= 0 ? `.${place}` : key(fields.nameStart(index), fields.nameEnd(index))
    const above: string[] = []
    for (let at = fields.home(index); at > 0 && above.length < SHOWN_DEPTH; at = parents[at] ?? 0) {
      const start = keyStarts[at] ?? -1
      if (start !== keyStarts[parents[at] ?? 0]) above.push(key(start, keyEnds[at] ?? start))
      else if ((places[at] ?? -1) >= 0) above.push(`.${places[at]}`)
    }
    return above.reverse().join('') + own
  })

  const units = unitsOf(text)
  let home = 0
  let keyStart = -1
  let keyEnd = -1
  for (let at = 0; at < length; ) {
    const code = units[at] as number
    let start = at
    let end = at
    if (code === QUOTE) {
      start = at + 1
      end = closingQuote(text, units, start)
      at = end + 1
      if (counts[home] === UNCOUNTED) {
        let next = at
        while (next < length && (units[next] as number) <= SPACE) next += 1
        if (next < length && units[next] === COLON) {
          keyStart = start
          keyEnd = end
          at = next + 1
          continue
        }
      }
    } else if (code === COMMA) {
      if (counts[home] !== UNCOUNTED) counts[home] = (counts[home] as number) + 1
      keyStart = -1
      at += 1
      continue
    } else if (code <= SPACE || code === COLON) {
      at += 1
      continue
    } else if (code === BRACE || code === BRACKET) {
      parents.push(home)
      keyStarts.push(keyStart >= 0 ? keyStart : (keyStarts[home] as number))
      keyEnds.push(keyStart >= 0 ? keyEnd : (keyEnds[home] as number))
      places.push(counts[home] as number)
      counts.push(code === BRACKET ? 0 : UNCOUNTED)
      home = parents.length - 1
      keyStart = -1
      at += 1
      continue
    } else if (code === END_BRACE || code === END_BRACKET) {
      home = Math.max(0, parents[home] as number)
      keyStart = -1
      at += 1
      continue
    } else {
      end = bareEnd(units, at, length)
      at = end
    }
    // In an array the nearest key above speaks for the item.
    if (keyStart >= 0) fields.add(start, end, keyStart, keyEnd, home, UNCOUNTED)
    else fields.add(start, end, keyStarts[home] as number, keyEnds[home] as number, home, counts[home])
  }
  return fields
}

/**
 * The offset of the quote that closes a string begun at `from`; the text's end where none does. The engine's own search
 * for one letter passes over sixteen at a time.
 */
function closingQuote(text: string, units: Uint16Array, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0
    while (at - slashes > from && units[at - slashes - 1] === BACKSLASH) slashes += 1
    if (slashes % 2 === 0) return at
  }
  return text.length
}

/** A number, a literal, or whatever stands unquoted: up to the next mark of JSON. */
function bareEnd(units: Uint16Array, from: number, length: number): number {
  for (let at = from; at < length; at += 1) {
    const code = units[at] as number
    if (
      code === COMMA ||
      code === END_BRACE ||
      code === END_BRACKET ||
      code === COLON ||
      code === QUOTE ||
      code <= SPACE ||
      code === BRACE
    )
      return Math.max(at, from + 1)
  }
  return length
}
