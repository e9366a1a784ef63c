import { type Token, tokenise } from './tokens'

/** Phrases of a list found in a sentence: tokens `from` up to `to`. */
export interface Match {
  readonly tag: string
  readonly from: number
  readonly to: number
}

export type PhraseList = Readonly<Record<string, readonly string[]>>
export type Finder = (tokens: readonly Token[]) => Match[]

interface Node {
  readonly next: Map<string, Node>
  /** What ends here: a tag for each list that has the phrase. */
  readonly ends: { readonly list: number; readonly tag: string }[]
}

const node = (): Node => ({ next: new Map(), ends: [] })

/**
 * Finds the phrases of several lists in one walk, for each list longest first and without overlap. A trie over words:
 * time grows with the sentence, not with the lists.
 */
export function findersOf<Name extends string>(
  lists: Readonly<Record<Name, PhraseList>>,
): (tokens: readonly Token[]) => Record<Name, Match[]> {
  const names = Object.keys(lists) as Name[]
  const root = node()
  for (const [list, name] of names.entries())
    for (const [tag, phrases] of Object.entries(lists[name]))
      for (const phrase of phrases) {
        let at = root
        for (const { stem } of tokenise(phrase)) {
          const next = at.next.get(stem) ?? node()
          at.next.set(stem, next)
          at = next
        }
        if (!at.ends.some(end => end.list === list)) at.ends.push({ list, tag })
      }
  return tokens => {
    const found = names.map((): Match[] => [])
    for (let from = 0; from < tokens.length; from++) {
      let at = root.next.get(tokens[from]?.stem ?? '')
      for (let to = from + 1; at; at = at.next.get(tokens[to++]?.stem ?? ''))
        for (const { list, tag } of at.ends) keepLonger(found[list] as Match[], tag, from, to)
    }
    const named = {} as Record<Name, Match[]>
    for (let list = 0; list < names.length; list++) named[names[list] as Name] = found[list] as Match[]
    return named
  }
}

/** The walk goes left to right and meets the short phrase before the long one that begins with it. */
function keepLonger(found: Match[], tag: string, from: number, to: number): void {
  const last = found.at(-1)
  if (last?.from === from) found[found.length - 1] = { tag, from, to }
  else if (!last || last.to <= from) found.push({ tag, from, to })
}

export function finder(list: PhraseList): Finder {
  const find = findersOf({ list })
  return tokens => find(tokens).list
}

/** A list as it stands in its file, its `about` left out. */
export const phrasesOf = (list: object): PhraseList =>
  Object.fromEntries(Object.entries(list).filter(([, value]) => Array.isArray(value))) as PhraseList
