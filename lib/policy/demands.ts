/** One way a pattern can match: of each of these choices, a word (in lower case) stands in whatever it matches. */
export type Demand = readonly (readonly string[])[]

/** A word of one letter stands in every sentence. */
const SHORTEST = 2

/**
 * What a regular expression cannot match without, read off its source, one `Demand` an alternative:
 *
 *     /\b(?:collect|gather)s?:|link to\b[^.]{0,60}\bsites?/i  →  [[['collect', 'gather']], [['link to'], ['site']]]
 *
 * An empty demand (`/\d+/`) asks for nothing. Only what is certain is asked: where the syntax is not understood, nothing.
 */
export function demandsOf({ source, flags }: RegExp): Demand[] {
  // Under "iu" "ſ" matches "s": a word may be there without its letters. Under "v" classes nest.
  if (/i.*u|v/.test(flags)) return [[]]
  return alternatives({ source, at: 0 })
}

interface Cursor {
  readonly source: string
  at: number
}

function alternatives(cursor: Cursor): string[][][] {
  const all = [sequence(cursor)]
  while (cursor.source[cursor.at] === '|') {
    cursor.at++
    all.push(sequence(cursor))
  }
  return all
}

function sequence(cursor: Cursor): string[][] {
  const demand: string[][] = []
  let run = ''
  const end = () => {
    if (run.length >= SHORTEST) demand.push([run])
    run = ''
  }
  for (let next = cursor.source[cursor.at]; next && next !== '|' && next !== ')'; next = cursor.source[cursor.at]) {
    const atom = atomAt(cursor)
    const { least, again } = quantifierAt(cursor)
    if (atom === 'nowhere') continue
    if (typeof atom === 'string' && least > 0) {
      run += atom
      if (again) end()
      continue
    }
    end()
    if (typeof atom === 'object' && least > 0 && atom.length > 0) demand.push([...atom])
  }
  end()
  return demand
}

/** A character by itself; the words of a group, one of which must stand; nothing certain (`[]`); or what takes no room. */
type Atom = string | readonly string[] | 'nowhere'

function atomAt(cursor: Cursor): Atom {
  const { source } = cursor
  const char = source[cursor.at++] ?? ''
  if (char === '(') return group(cursor)
  if (char === '[') {
    while (cursor.at < source.length && source[cursor.at] !== ']') cursor.at += source[cursor.at] === '\\' ? 2 : 1
    cursor.at++
    return []
  }
  if (char === '^' || char === '$') return 'nowhere'
  if (char === '.') return []
  if (char !== '\\') return char < '\x80' ? char.toLowerCase() : []
  const escaped = source[cursor.at++] ?? ''
  if (escaped === 'b' || escaped === 'B') return 'nowhere'
  if (/[pPu]/.test(escaped) && source[cursor.at] === '{') cursor.at = source.indexOf('}', cursor.at) + 1
  else if (escaped === 'k') cursor.at = source.indexOf('>', cursor.at) + 1
  else if (escaped === 'u') cursor.at += 4
  else if (escaped === 'x') cursor.at += 2
  return /\w/.test(escaped) ? [] : escaped
}

function group(cursor: Cursor): Atom {
  const head = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(cursor.source.slice(cursor.at, cursor.at + 30))?.[0] ?? ''
  cursor.at += head.length
  const inside = alternatives(cursor)
  cursor.at++
  if (/[=!]$/.test(head)) return 'nowhere'
  const words = inside.map(best)
  return words.some(one => one.length === 0) ? [] : words.flat()
}

/** Of several choices of which each is needed, the one that is met most seldom: long words, and few. */
function best(demand: readonly (readonly string[])[]): readonly string[] {
  const shortest = (words: readonly string[]) => Math.min(...words.map(({ length }) => length))
  return [...demand].sort((one, other) => shortest(other) - shortest(one) || one.length - other.length)[0] ?? []
}

function quantifierAt(cursor: Cursor): { least: number; again: boolean } {
  const found = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(cursor.source.slice(cursor.at, cursor.at + 20))
  if (!found) return { least: 1, again: false }
  cursor.at += found[0].length
  const least = found[1] === undefined ? Number(found[0].startsWith('+')) : Number(found[1])
  return { least, again: true }
}
