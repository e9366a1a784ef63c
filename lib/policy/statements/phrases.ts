import { type Token, tokenise } from './tokens'

/** Phrases of a list found in a sentence: tokens `from` up to `to`. */
export interface Match {
  readonly tag: string
  readonly from: number
  readonly to: number
}

interface Node {
  readonly next: Map<string, Node>
  tag: string | null
}

export type PhraseList = Readonly<Record<string, readonly string[]>>
export type Finder = (tokens: readonly Token[]) => Match[]

const node = (): Node => ({ next: new Map(), tag: null })

/**
 * Finds every phrase of a list, longest first, without overlap. A trie over words: time grows with the sentence,
 * not with the list.
 */
export function finder(lists: PhraseList): Finder {
  const root = node()
  for (const [tag, phrases] of Object.entries(lists))
    for (const phrase of phrases) {
      let at = root
      for (const { stem } of tokenise(phrase)) {
        const next = at.next.get(stem) ?? node()
        at.next.set(stem, next)
        at = next
      }
      at.tag ??= tag
    }
  return tokens => {
    const found: Match[] = []
    for (let from = 0; from < tokens.length; from++) {
      let at: Node | undefined = root
      let best: Match | null = null
      for (let to = from; to < tokens.length; to++) {
        at = at.next.get(tokens[to]?.stem ?? '')
        if (!at) break
        if (at.tag) best = { tag: at.tag, from, to: to + 1 }
      }
      if (!best) continue
      found.push(best)
      from = best.to - 1
    }
    return found
  }
}

/** A list as it stands in its file, its `about` left out. */
export const phrasesOf = (list: object): PhraseList =>
  Object.fromEntries(Object.entries(list).filter(([, value]) => Array.isArray(value))) as PhraseList
