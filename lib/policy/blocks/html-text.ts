import type { Link } from '../facts/links-in'
import type { Span } from '../statement'
import { type Block, block, type Line } from './block'

/** The text of a page with its blocks; paragraphs are parted by an empty line, table cells by " | ". */
export interface HtmlText {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly links: readonly Link[]
}

const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT EMBED CANVAS VIDEO AUDIO SELECT OPTION BUTTON TEXTAREA INPUT HEAD MAP DIALOG'.split(
    ' ',
  ),
)
const AROUND = new Set('NAV HEADER FOOTER ASIDE MENU FORM'.split(' '))
const PARTING = new Set(
  'P DIV SECTION ARTICLE MAIN UL OL LI DL DT DD TABLE TBODY THEAD TFOOT TR BLOCKQUOTE PRE FIGURE FIGCAPTION DETAILS SUMMARY HR H1 H2 H3 H4 H5 H6 ADDRESS FIELDSET CENTER BODY NAV HEADER FOOTER ASIDE FORM HGROUP'.split(
    ' ',
  ),
)
const BOLD = new Set(['B', 'STRONG'])
/** A header within these sections belongs to the text, not to the page. */
const ARTICLE_HEADER = new Set(['MAIN', 'ARTICLE', 'SECTION'])

interface Open {
  kind: Block['kind']
  level: number
}

/** Walks an element without recursion; with `around` false the page's frame (menus, footers, forms) is kept. */
export function htmlText(root: Element, around: boolean): HtmlText {
  let text = ''
  const blocks: Block[] = []
  const links: Link[] = []
  let lines: Line[] = []
  let cells: Span[] = []
  let cellFrom = -1
  let headerCells = 0
  let lineFrom = -1
  let blockFrom = -1
  let strong: Span | null = null
  let bold = 0
  let lists = 0
  let inRow = 0
  const kinds: Open[] = [{ kind: 'paragraph', level: 0 }]

  const trimmed = () => {
    let end = text.length
    while (end > 0 && text.charCodeAt(end - 1) === 32) end--
    if (end < text.length) text = text.slice(0, end)
  }
  const endLine = (hard: boolean) => {
    if (lineFrom < 0) return
    trimmed()
    if (text.length > lineFrom) {
      if (blockFrom < 0) blockFrom = lineFrom
      const bounded = strong && { start: strong.start, end: Math.min(strong.end, text.length) }
      lines.push({ start: lineFrom, end: text.length, hard, strong: bounded })
      text += '\n'
    }
    lineFrom = -1
    strong = null
  }
  const endBlock = () => {
    if (inRow > 0) {
      if (lineFrom >= 0 && !text.endsWith(' ')) text += ' '
      return
    }
    endLine(true)
    if (lines.length > 0) {
      const { kind, level } = kinds[kinds.length - 1] ?? { kind: 'paragraph', level: 0 }
      blocks.push(block(kind, blockFrom, lines, { level }))
      text += '\n'
    }
    lines = []
    blockFrom = -1
  }
  const put = (value: string) => {
    const words = value.replace(/\s+/g, ' ')
    if (words === '' || (words === ' ' && lineFrom < 0)) return
    const leading = lineFrom < 0 || text.endsWith(' ') ? words.replace(/^ /, '') : words
    if (leading === '') return
    if (lineFrom < 0) lineFrom = text.length
    const from = text.length
    text += leading
    if (bold > 0 && (strong ? strong.end === from || text.slice(strong.end, from).trim() === '' : from === lineFrom)) {
      strong = { start: strong?.start ?? from, end: text.length }
    }
  }
  const endCell = () => {
    trimmed()
    if (cellFrom >= 0 && text.length > cellFrom) {
      cells.push({ start: cellFrom, end: text.length })
      text += ' | '
    }
    cellFrom = -1
  }
  const endRow = () => {
    if (cells.length > 0) {
      text = text.slice(0, cells[cells.length - 1]?.end)
      const start = cells[0]?.start ?? 0
      blocks.push(block('row', start, [], { cells, header: headerCells === cells.length }))
      text += '\n'
    }
    cells = []
    headerCells = 0
    lineFrom = -1
    strong = null
  }

  const enter = (element: Element, name: string) => {
    if (name === 'BR') return inRow > 0 ? put(' ') : endLine(true)
    if (BOLD.has(name)) bold++
    if (name === 'TR' && inRow === 0 && isDataRow(element)) {
      endBlock()
      inRow = 1
    } else if (name === 'TR' && inRow > 0) inRow++
    else if ((name === 'TD' || name === 'TH') && inRow === 1) {
      endCell()
      lineFrom = cellFrom = text.length
      if (name === 'TH') headerCells++
    } else if (PARTING.has(name) || name === 'TD' || name === 'TH') {
      endBlock()
      if (name === 'UL' || name === 'OL') lists++
      const heading = /^H([1-6])$/.exec(name)?.[1]
      if (heading) kinds.push({ kind: 'heading', level: Number(heading) })
      else if (name === 'LI') kinds.push({ kind: 'item', level: Math.min(8, Math.max(0, lists - 1)) })
      else kinds.push(kinds[kinds.length - 1] ?? { kind: 'paragraph', level: 0 })
    }
  }
  const leave = (element: Element, name: string, from: number) => {
    if (BOLD.has(name)) bold--
    if (name === 'A') {
      const href = element.getAttribute('href') ?? ''
      const end = text.length
      if (href && end > from && links.length < 5000) {
        links.push({ href: href.slice(0, 1000), words: text.slice(from, end).trim(), at: { start: from, end } })
      }
    }
    if (name === 'TR' && inRow > 0) {
      inRow--
      if (inRow === 0) {
        endCell()
        endRow()
      }
    } else if ((name === 'TD' || name === 'TH') && inRow === 1) endCell()
    else if (PARTING.has(name) || name === 'TD' || name === 'TH') {
      endBlock()
      if (name === 'UL' || name === 'OL') lists--
      if (kinds.length > 1) kinds.pop()
    }
  }

  type Step = { readonly node: Node; readonly leaving: boolean; readonly from: number }
  const stack: Step[] = [{ node: root, leaving: false, from: 0 }]
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node, leaving, from } = step
    if (node.nodeType === 3) {
      put(node.nodeValue ?? '')
      continue
    }
    if (node.nodeType !== 1) continue
    const element = node as Element
    const name = element.nodeName.toUpperCase()
    if (leaving) {
      leave(element, name, from)
      continue
    }
    if (SKIPPED.has(name) || (around && node !== root && AROUND.has(name) && !isPartOfText(element, name))) continue
    enter(element, name)
    stack.push({ node, leaving: true, from: lineFrom < 0 ? text.length : text.length })
    for (let child = element.lastChild; child; child = child.previousSibling) {
      stack.push({ node: child, leaving: false, from: 0 })
    }
  }
  endBlock()
  return { text: text.trimEnd(), blocks, links }
}

/** A table row of at least two cells with words; the rows of layout tables are boxes of text. */
function isDataRow(row: Element): boolean {
  const cells = [...row.children].filter(({ nodeName }) => /^T[DH]$/i.test(nodeName))
  const filled = cells.filter(cell => /[\p{L}\p{N}]/u.test(cell.textContent ?? ''))
  return filled.length >= 2 && !row.querySelector('table, h1, h2, h3, h4') && (row.textContent?.length ?? 0) < 4000
}

function isPartOfText(element: Element, name: string): boolean {
  if (name === 'FORM') return (element.textContent?.length ?? 0) > 3000
  return name === 'HEADER' && ARTICLE_HEADER.has(element.parentElement?.nodeName.toUpperCase() ?? '')
}
