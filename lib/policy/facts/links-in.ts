import type { Span } from '../statement'

/** A link of the policy: its address, and where its words stand in the text. */
export interface Link {
  readonly href: string
  /** Its words, as they stand. */
  readonly words: string
  readonly at: Span
}

const LONGEST_TEXT = 300
const LONGEST_ADDRESS = 1000

/** The links of a Markdown source, in order: `[opt out](https://ads.example/opt-out "title")`. Pictures are left out. */
export function linksIn(text: string): Link[] {
  const links: Link[] = []
  for (let at = text.indexOf(']('); at >= 0; at = text.indexOf('](', at + 2)) {
    const href = /^<?((?:https?:|mailto:|tel:|\/|\.)[^\s)>]+)/.exec(text.slice(at + 2, at + 2 + LONGEST_ADDRESS))?.[1]
    if (!href) continue
    const before = text.slice(Math.max(0, at - LONGEST_TEXT), at)
    const open = before.lastIndexOf('[')
    if (open < 0 || before[open - 1] === '!') continue
    const start = at - before.length + open + 1
    links.push({ href, words: text.slice(start, at), at: { start, end: at } })
  }
  return links
}
