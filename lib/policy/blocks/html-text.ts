import type { Link } from '../facts/links-in'
import type { Block } from './block'
import { PageWriter } from './page-writer'

/** The text of a page with its blocks; paragraphs are parted by an empty line, table cells by " | ". */
export interface HtmlText {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly links: readonly Link[]
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const SKIPPED = names(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT EMBED CANVAS VIDEO AUDIO SELECT OPTION BUTTON TEXTAREA INPUT HEAD MAP DIALOG',
)
const FRAME = names('NAV HEADER FOOTER ASIDE MENU FORM')
const PARTING = names(
  'P DIV SECTION ARTICLE MAIN UL OL LI DL DT DD TABLE TBODY THEAD TFOOT TR TD TH BLOCKQUOTE PRE FIGURE FIGCAPTION DETAILS SUMMARY HR H1 H2 H3 H4 H5 H6 ADDRESS FIELDSET CENTER BODY NAV HEADER FOOTER ASIDE FORM HGROUP',
)
const CELL = names('TD TH')
const LIST = names('UL OL')
const BOLD = names('B STRONG')
const MOST_LINKS = 5_000

interface Kind {
  readonly kind: Block['kind']
  readonly level: number
}
interface Step {
  readonly node: Node
  /** Null on the way in; where its text began on the way out. */
  readonly from: number | null
}

/** Walks an element without recursion, however deep it is; with `frame` false menus, footers and forms are left out. */
export function htmlText(root: Element, frame: boolean): HtmlText {
  const page = new PageWriter()
  const links: { href: string; start: number; end: number }[] = []
  const kinds: Kind[] = [{ kind: 'paragraph', level: 0 }]
  let bold = 0
  let lists = 0
  let rows = 0

  const kind = (): Kind => kinds[kinds.length - 1] ?? { kind: 'paragraph', level: 0 }
  const endBlock = () => page.endBlock(kind().kind, kind().level)
  const enter = (element: Element, name: string) => {
    if (name === 'BR') page.breakLine()
    if (BOLD.has(name)) bold++
    if (!PARTING.has(name)) return
    if (name === 'TR' && (rows > 0 || isDataRow(element))) {
      if (rows++ === 0) {
        endBlock()
        page.openRow()
      }
    } else if (rows === 1 && CELL.has(name)) page.openCell(name === 'TH')
    else {
      endBlock()
      if (LIST.has(name)) lists++
      kinds.push(kindOf(name, lists) ?? kind())
    }
  }
  const leave = (element: Element, name: string, from: number) => {
    if (BOLD.has(name)) bold--
    if (name === 'A') {
      const href = element.getAttribute('href') ?? ''
      if (href && page.length > from && links.length < MOST_LINKS) links.push({ href, start: from, end: page.length })
    }
    if (!PARTING.has(name)) return
    if (name === 'TR' && rows > 0) {
      if (--rows === 0) page.closeRow()
    } else if (rows === 1 && CELL.has(name)) page.closeCell()
    else {
      endBlock()
      if (LIST.has(name)) lists--
      if (kinds.length > 1) kinds.pop()
    }
  }

  const stack: Step[] = [{ node: root, from: null }]
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node, from } = step
    if (node.nodeType === 3) page.words(node.nodeValue ?? '', bold > 0)
    if (node.nodeType !== 1) continue
    const element = node as Element
    const name = element.nodeName.toUpperCase()
    if (from !== null) {
      leave(element, name, from)
      continue
    }
    if (SKIPPED.has(name) || (!frame && node !== root && FRAME.has(name) && !isPartOfText(element, name))) continue
    enter(element, name)
    stack.push({ node, from: page.length })
    for (let child = element.lastChild; child; child = child.previousSibling) stack.push({ node: child, from: null })
  }
  endBlock()
  const text = page.text.trimEnd()
  return { text, blocks: page.blocks, links: links.map(link => linkOf(text, link)) }
}

function kindOf(name: string, lists: number): Kind | null {
  const heading = /^H([1-6])$/.exec(name)?.[1]
  if (heading) return { kind: 'heading', level: Number(heading) }
  return name === 'LI' ? { kind: 'item', level: Math.min(8, Math.max(0, lists - 1)) } : null
}

function linkOf(text: string, { href, start, end }: { href: string; start: number; end: number }): Link {
  const words = text.slice(start, Math.min(end, start + 300))
  return { href: href.slice(0, 1_000), words: words.trim(), at: { start, end } }
}

/** A row of at least two cells with words in them; the rows of layout tables are boxes of text. */
function isDataRow(row: Element): boolean {
  const cells = [...row.children].slice(0, 50).filter(({ nodeName }) => CELL.has(nodeName.toUpperCase()))
  const texts = cells.map(cell => cell.textContent ?? '')
  const filled = texts.filter(text => /[\p{L}\p{N}]/u.test(text)).length
  return filled >= 2 && texts.join('').length < 4_000 && !row.querySelector('table, h1, h2, h3, h4')
}

/** A page in one great form, and the heading of a section, are text and not the page's frame. */
function isPartOfText(element: Element, name: string): boolean {
  if (name === 'FORM') return (element.textContent?.length ?? 0) > 3_000
  return name === 'HEADER' && /^(?:MAIN|ARTICLE|SECTION)$/i.test(element.parentElement?.nodeName ?? '')
}
