import type { Span } from '../statement'
import { type Block, block, type Line } from './block'
import { cellsOf, isDelimiterRow } from './table-row'

/**
 * Markdown or plain text, line by line. Own code and not mdast-util-from-markdown: on 174 archived policies that took
 * 7.5 ms a 10 KB in the median, half of the whole reading's budget, grew with the square of nested quotes, and it gives
 * up tables whose header row is broken, as archives of old layout tables are (measured 2026-11; it is the oracle in
 * test/policy/source-blocks.test.ts).
 */
export function sourceBlocks(text: string, end: number, markdown: boolean): Block[] {
  const blocks: Block[] = []
  let open: { kind: 'paragraph' | 'item'; start: number; level: number; lines: Line[] } | null = null
  /** Indentations of the lists we are in. */
  let indents: number[] = []
  let numbered = 0
  /** After the delimiter row of a layout table, a blank line does not end what was being said. */
  let layout = false
  let table = false

  const close = () => {
    if (open && open.lines.length > 0) blocks.push(block(open.kind, open.start, open.lines, { level: open.level }))
    open = null
  }

  for (let at = 0; at < end; ) {
    const eol = endOfLine(text, at, end)
    const line = lineAt(text, at, eol, markdown)
    const next = Math.min(eol + 1, end)
    const begin = at
    at = next
    if (line.start >= line.end) {
      if (layout) continue
      close()
      table = false
      continue
    }
    const words = text.slice(line.start, Math.min(line.end, line.start + 400))

    if (markdown && words.charCodeAt(0) === 35) {
      const heading = /^(#{1,6})\s+/.exec(words)
      if (heading) {
        close()
        indents = []
        const tail = /\s+#+\s*$/.exec(text.slice(Math.max(line.start, line.end - 40), line.end))
        const content = { ...line, start: line.start + heading[0].length, end: line.end - (tail?.[0].length ?? 0) }
        if (content.start < content.end) {
          blocks.push(block('heading', begin, [content], { level: heading[1]?.length ?? 1 }))
        }
        continue
      }
    }
    // What a PDF's pages leave behind does not end a paragraph.
    if (PAGE.test(words)) continue
    const under = /^(?:=+|-+)\s*$/.test(words) && line.end - line.start >= 2
    if (under && open && open.lines.length <= 2 && length(open.lines) <= 200) {
      blocks.push(block('heading', open.start, open.lines, { level: words.startsWith('=') ? 1 : 2 }))
      open = null
      indents = []
      continue
    }
    if (under || /^(?:[*_-][ \t]*){3,}$/.test(words)) {
      close()
      indents = []
      continue
    }
    if (markdown && words.includes('|')) {
      if (isDelimiterRow(words)) {
        const before = blocks[blocks.length - 1]
        if (table && before?.kind === 'row' && before.cells.length > 1)
          blocks[blocks.length - 1] = { ...before, header: true }
        else layout = true
        continue
      }
      const cells = cellsOf(text, line)
      if (cells && cells.length > 1) {
        close()
        table = true
        blocks.push(block('row', begin, [], { cells }))
        continue
      }
      if (cells) {
        // A row of a layout table: at most one cell has words, and they go on in the next line.
        const cell = cells[0]
        if (!cell) continue
        const content = { ...line, ...cell, strong: markdown ? strongAt(text, cell) : null }
        if (open) open.lines.push(content)
        else open = { kind: 'paragraph', start: begin, level: 0, lines: [content] }
        continue
      }
    }
    layout = false
    const marker = markerOf(words, line.indent, open !== null, numbered)
    if (marker) {
      close()
      while (indents.length > 0 && (indents[indents.length - 1] ?? 0) > line.indent) indents.pop()
      if (indents[indents.length - 1] !== line.indent) indents.push(line.indent)
      numbered = marker.number
      const content: Line = { ...line, start: line.start + marker.width, strong: null }
      open = { kind: 'item', start: begin, level: Math.min(indents.length - 1, 8), lines: [] }
      if (content.start < content.end) open.lines.push(withStrong(text, content, markdown))
      continue
    }
    if (open) {
      open.lines.push(withStrong(text, line, markdown))
    } else {
      // Indented after a blank line, it goes on with the list item above.
      const inside = indents.length > 0 && line.indent > (indents[0] ?? 0)
      if (!inside) {
        indents = []
        numbered = 0
      }
      const level = inside ? indents.length : 0
      open = { kind: 'paragraph', start: begin, level, lines: [withStrong(text, line, markdown)] }
    }
  }
  close()
  return blocks
}

interface SourceLine extends Line {
  readonly indent: number
}

function endOfLine(text: string, at: number, end: number): number {
  const feed = text.indexOf('\n', at)
  return feed < 0 || feed > end ? end : feed
}

const isBlank = (code: number) => code === 32 || code === 9 || code === 13 || code === 0xa0 || code === 0xfeff

/** Without its indentation, quote marks and trailing space. */
function lineAt(text: string, from: number, eol: number, markdown: boolean): SourceLine {
  let start = from
  let end = eol
  let indent = 0
  for (; start < end; start++) {
    const code = text.charCodeAt(start)
    if (isBlank(code)) indent += code === 9 ? 4 : 1
    else if (markdown && code === 62) indent = 0
    else break
  }
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  const hard = markdown && (eol - end >= 2 || text.charCodeAt(end - 1) === 92)
  if (markdown && end > start && text.charCodeAt(end - 1) === 92) end--
  return { start, end, indent, hard, strong: null }
}

const withStrong = (text: string, { start, end, hard }: Line, markdown: boolean): Line => ({
  start,
  end,
  hard,
  strong: markdown ? strongAt(text, { start, end }) : null,
})

function strongAt(text: string, { start, end }: Span): Span | null {
  const open = /^(?:\*\*\*?|__)(?=\S)/.exec(text.slice(start, start + 4))
  if (!open) return null
  const close = text.slice(start, Math.min(end, start + 240)).indexOf(open[0], open[0].length)
  return close < 0 ? null : { start, end: start + close + open[0].length }
}

const length = (lines: readonly Line[]) => lines.reduce((sum, line) => sum + line.end - line.start, 0)

const PAGE = /^(?:-+ ?)?page \d{1,4}(?: (?:of|\/) \d{1,4})?(?: ?-+)?$/i
const BULLET = /^(?:[-*+](?=\s|$)|[•‣▪▫◦●○■□·∙–](?=\s|$)|[•‣▪●■](?=\S))\s*/
const NUMBER = /^(\d{1,3})\\?[.)](?=\s|$)\s*/
const LETTER = /^\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s+/i

/** A line inside a paragraph opens an item only where no sentence could go on so: a bullet, or the next number. */
function markerOf(words: string, indent: number, inside: boolean, last: number) {
  const bullet = BULLET.exec(words)
  if (bullet) return { width: bullet[0].length, number: 0 }
  const number = NUMBER.exec(words)
  if (number) {
    const value = Number(number[1])
    if (indent > 0 || !inside || value === 1 || value === last + 1) return { width: number[0].length, number: value }
  }
  const letter = LETTER.exec(words)
  return letter ? { width: letter[0].length, number: 0 } : null
}
