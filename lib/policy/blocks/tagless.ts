import { plainOf } from '../plain'
import type { HtmlText } from './html-text'
import { sourceBlocks } from './source-blocks'

const BLOCK = /^<\/?(?:p|div|section|article|h[1-6]|ul|ol|li|table|tr|dl|dt|dd|blockquote|br|hr)\b/i
const HIDDEN = /^<(script|style|noscript|template|svg)\b/i

/** The text of a page that no parser should be asked to parse: tags dropped, block tags made line ends, in one pass. */
export function tagless(html: string): HtmlText {
  const pieces: string[] = []
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at)
    if (open < 0) {
      pieces.push(html.slice(at))
      break
    }
    pieces.push(html.slice(at, open))
    const tag = html.slice(open, open + 12)
    const hidden = HIDDEN.exec(tag)?.[1]
    const close = html.indexOf('>', open)
    if (close < 0) break
    if (BLOCK.test(tag)) pieces.push(/^<br/i.test(tag) ? '\n' : '\n\n')
    at = close + 1
    if (hidden) {
      const end = html
        .slice(at, at + 200_000)
        .toLowerCase()
        .indexOf(`</${hidden.toLowerCase()}`)
      if (end >= 0) at += end
    }
  }
  const source = pieces
    .join('')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*\n\s*/g, '\n\n')
  const text = source
    .split('\n\n')
    .map(paragraph => plainOf(paragraph, { start: 0, end: paragraph.length }, true).plain)
    .filter(Boolean)
    .join('\n\n')
  return { text, blocks: sourceBlocks(text, text.length, false), links: [] }
}
