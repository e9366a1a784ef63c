import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { type HtmlText, htmlText } from './html-text'
import { tagless } from './tagless'

/** Beyond these a page is not taken for a document but for a lot of text with tags in it. */
const MAX_CHARACTERS = 5_000_000
const MAX_DEPTH = 1_000
/** Readability takes about 8 ms a 10 KB of source (measured 2026-11); a longer page is taken by its landmarks. */
const MAX_READABILITY = 1_500_000
/** A landmark that holds less than this share of the page's running text is not the whole policy. */
const MARKED = 0.6
/** Readability drops what looks like a table of links or a box; a policy must not lose a clause to it. */
const KEPT = 0.85

export interface Article extends HtmlText {
  readonly title: string
}

/**
 * The running text of a policy's page: its own `main` or `article` where it has one, else what Readability takes for the
 * article unless that loses text, else the body without menus, headers and footers. Nothing of the page is executed:
 * linkedom has no script engine, and only text and links are read.
 */
export function htmlArticle(html: string): Article {
  const source = html.slice(0, MAX_CHARACTERS)
  if (isTooDeep(source)) return { ...tagless(source), title: '' }
  try {
    const { document } = parseHTML(/<(?:html|body)\b/i.test(source.slice(0, 20_000)) ? source : `<html><body>${source}`)
    const title = document.querySelector('title')?.textContent?.trim().replace(/\s+/g, ' ').slice(0, 300) ?? ''
    const landmark = largest(document, 'main, [role="main"], article')
    const whole = htmlText(document.body ?? document.documentElement, false)
    const marked = landmark ? htmlText(landmark, false) : null
    if (marked && marked.text.length >= MARKED * whole.text.length) return { ...marked, title }
    const article = source.length <= MAX_READABILITY && isProse(whole.text) ? readable(document) : null
    return { ...(article && article.text.length >= KEPT * whole.text.length ? article : whole), title }
  } catch {
    return { ...tagless(source), title: '' }
  }
}

/** No word of thousands of signs: Readability looks back over such a run again for every sign of it. */
const isProse = (text: string): boolean => text.split(/\s/).every(word => word.length < 2_000)

function readable(document: Document): HtmlText | null {
  const copy = document.cloneNode(true) as Document
  const read = new Readability<Element>(copy, {
    serializer: node => node as Element,
    maxElemsToParse: 60_000,
    charThreshold: 200,
  }).parse()
  return read?.content ? htmlText(read.content, true) : null
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
