import type { Fields } from './fields'

const QUOTE = 34
const BACKSLASH = 92
const SPACE = 32

/** Deepest path that is shown; deeper containers are still read. */
const SHOWN_DEPTH = 12

/**
 * The fields of a JSON text, without building a tree: strings are crossed with `indexOf`, nesting is a list of
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

  let home = 0
  let keyStart = -1
  let keyEnd = -1
  const place = () => counts[home] ?? -1
  const add = (start: number, end: number) => {
    starts.push(start)
    ends.push(end)
    // In an array the nearest key above speaks for the item.
    nameStarts.push(keyStart >= 0 ? keyStart : (keyStarts[home] ?? -1))
    nameEnds.push(keyStart >= 0 ? keyEnd : (keyEnds[home] ?? -1))
    homes.push(home)
    indexes.push(keyStart >= 0 ? -1 : place())
  }
  const isOwnKey = new Set<number>()
  const length = text.length
  for (let at = 0; at < length; ) {
    const code = text.charCodeAt(at)
    if (code <= SPACE || code === 58 /* : */) at += 1
    else if (code === QUOTE) {
      const end = closingQuote(text, at + 1)
      const next = afterSpace(text, end + 1)
      if (text.charCodeAt(next) === 58 && (counts[home] ?? -1) < 0) {
        keyStart = at + 1
        keyEnd = end
        at = next + 1
      } else {
        add(at + 1, end)
        at = end + 1
      }
    } else if (code === 123 /* { */ || code === 91 /* [ */) {
      parents.push(home)
      keyStarts.push(keyStart >= 0 ? keyStart : (keyStarts[home] ?? -1))
      keyEnds.push(keyStart >= 0 ? keyEnd : (keyEnds[home] ?? -1))
      if (keyStart >= 0) isOwnKey.add(parents.length - 1)
      places.push(place())
      counts.push(code === 91 ? 0 : -1)
      home = parents.length - 1
      keyStart = -1
      at += 1
    } else if (code === 125 /* } */ || code === 93 /* ] */) {
      home = Math.max(0, parents[home] ?? 0)
      keyStart = -1
      at += 1
    } else if (code === 44 /* , */) {
      if ((counts[home] ?? -1) >= 0) counts[home] = (counts[home] ?? 0) + 1
      keyStart = -1
      at += 1
    } else {
      const end = bareEnd(text, at)
      add(at, end)
      at = end
    }
  }

  const step = (start: number, end: number, index: number) =>
    start >= 0 ? `.${text.slice(start, Math.min(end, start + 60))}` : index >= 0 ? `.${index}` : ''
  const path = (field: number): string => {
    const home = homes[field] ?? 0
    const index = indexes[field] ?? -1
    const own = index >= 0 ? `.${index}` : step(nameStarts[field] ?? -1, nameEnds[field] ?? -1, -1)
    const above: string[] = []
    for (let at = home; at > 0 && above.length < SHOWN_DEPTH; at = parents[at] ?? 0)
      above.push(isOwnKey.has(at) ? step(keyStarts[at] ?? -1, keyEnds[at] ?? -1, -1) : step(-1, -1, places[at] ?? -1))
    return above.reverse().join('') + own
  }
  return { starts, ends, nameStarts, nameEnds, path, ownPercent: false }
}

/** The offset of the quote that closes a string begun before `from`; the text's end where none does. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0
    while (text.charCodeAt(at - 1 - slashes) === BACKSLASH && at - 1 - slashes >= from) slashes += 1
    if (slashes % 2 === 0) return at
  }
  return text.length
}

function afterSpace(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) <= SPACE) at += 1
  return at
}

/** A number, a literal, or whatever stands unquoted: up to the next mark of JSON. */
function bareEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 44 || code === 125 || code === 93 || code === 58 || code === QUOTE || code <= SPACE || code === 123)
      return Math.max(at, from + 1)
  }
  return text.length
}
