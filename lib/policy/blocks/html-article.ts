import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom/worker'
import { type HtmlText, htmlText } from './html-text'
import { tagless } from './tagless'

/** Beyond these a page is not taken for a document but for a lot of text with tags in it. */
const MAX_CHARACTERS = 5_000_000
const MAX_DEPTH = 1_000
/** Readability takes about 8 ms a 10 KB of source (measured 2026-11); a longer page is taken by its landmarks. */
const MAX_READABILITY = 1_500_000
/** An article that has lost more than this share of the page's running text has lost clauses. */
const KEPT = 0.6

export interface Article extends HtmlText {
  readonly title: string
}

/**
 * The running text of a policy's page: what Readability takes for the article, unless the page's own landmarks (`main`,
 * `article`) or its body hold much more, for Readability drops folded sections and tables that a policy is made of.
 * Nothing of the page is executed: linkedom has no script engine, and only text and links are read.
 */
export function htmlArticle(html: string): Article {
  const source = html.slice(0, MAX_CHARACTERS)
  if (isTooDeep(source)) return { ...tagless(source), title: '' }
  try {
    const { document } = parseHTML(/<(?:html|body)\b/i.test(source.slice(0, 20_000)) ? source : `<html><body>${source}`)
    const title = document.querySelector('title')?.textContent?.trim().replace(/\s+/g, ' ').slice(0, 300) ?? ''
    const landmark = largest(document, 'main, [role="main"], article')
    const whole = htmlText(document.body ?? document.documentElement, true)
    const marked = landmark ? htmlText(landmark, true) : null
    const fallback = marked && marked.text.length >= KEPT * whole.text.length ? marked : whole
    const article = source.length <= MAX_READABILITY ? readable(document) : null
    return { ...(article && article.text.length >= KEPT * fallback.text.length ? article : fallback), title }
  } catch {
    return { ...tagless(source), title: '' }
  }
}

function readable(document: Document): HtmlText | null {
  const copy = document.cloneNode(true) as Document
  const read = new Readability<Element>(copy, {
    serializer: node => node as Element,
    maxElemsToParse: 60_000,
    charThreshold: 200,
  }).parse()
  return read?.content ? htmlText(read.content, false) : null
}

function largest(document: Document, selector: string): Element | null {
  let best: Element | null = null
  let size = 0
  for (const element of [...document.querySelectorAll(selector)].slice(0, 50)) {
    const length = element.textContent?.length ?? 0
    if (length > size) [best, size] = [element, length]
  }
  return best
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|tr|th|dt|dd|option)$/i

/** Counts what stands open, a mark-up bomb before it is parsed: parsers take time with the square of the depth. */
function isTooDeep(html: string): boolean {
  let depth = 0
  for (const [, close, name, self] of html.matchAll(/<(\/?)([a-z][a-z0-9-]{0,30})\b[^<>]{0,500}?(\/?)>/gi)) {
    if (self || VOID.test(name ?? '')) continue
    depth = Math.max(0, depth + (close ? -1 : 1))
    if (depth > MAX_DEPTH) return true
  }
  return false
}
