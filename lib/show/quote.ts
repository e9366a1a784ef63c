import type { Citation } from '../judge/finding'
import type { Span } from '../policy/statement'
import { visible } from './visible'
import type { Words } from './words'

export interface Segment {
  readonly text: string
  readonly marked: boolean
}

/** A quotation cut at its marks. Marks may touch, overlap or reach past the end: the text is shown whole, once. */
export function segmentsOf(quote: string, marks: readonly Span[]): Segment[] {
  const segments: Segment[] = []
  let at = 0
  const upTo = (end: number, marked: boolean) => {
    if (end > at) segments.push({ text: quote.slice(at, end), marked })
    at = Math.max(at, end)
  }
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    upTo(Math.min(start, quote.length), false)
    upTo(Math.min(end, quote.length), true)
  }
  upTo(quote.length, false)
  return segments
}

/** A heading in Markdown that a clause begins with: it stands below the quotation as well. */
const HEADING = /^#{1,6}\s[^\n]*\n\s*(?=\S)/

/** White space as a reader sees it: a clause cut from Markdown or HTML keeps its line breaks in `Citation.quote`. */
export const asOneLine = (text: string): string => visible(text.replace(HEADING, '')).replace(/\s+/g, ' ')

/** Which text a quotation is from, where that is not the policy itself, and whose, where it is not this company's. */
export const sourceOf = ({ notice, whose }: Pick<Citation, 'notice' | 'whose'>, say: Words): readonly string[] => [
  ...(whose ? [say('show.whose.policy', { company: visible(whose.company), title: visible(whose.title) })] : []),
  ...(notice ? [say(`show.notice.${notice.kind}`, { title: visible(notice.title) })] : []),
]

/** A quotation in plain text: it never stands without the name of another text that it is from. */
export function inWords(citation: Pick<Citation, 'quote' | 'notice' | 'whose'>, say: Words): string {
  const source = sourceOf(citation, say).join(' · ')
  return `“${citation.quote}”${source && ` (${source})`}`
}

/** The clause that decides; undefined where nothing governs. */
export const decidingOf = ({ citations }: { readonly citations: readonly Citation[] }): Citation | undefined =>
  citations.find(({ role }) => role === 'governs')
