import type { Block, Line } from './blocks/block'
import { isHeadingLine, runInHeading, setsRunIns } from './blocks/run-in'
import { plainOf } from './plain'
import type { Span } from './statement'

/** A piece of running text (or a list item, or a table row) under its headings. */
export interface Part {
  readonly kind: 'paragraph' | 'item' | 'row'
  /** Where it begins, its own headings included. */
  readonly start: number
  /** Outermost first. */
  readonly headings: readonly string[]
  /** It opens a section: a heading stands at its head. */
  readonly opens: boolean
  readonly level: number
  readonly lines: readonly Span[]
  readonly cells: readonly Span[]
  readonly header: boolean
}

interface Open {
  readonly rank: number
  readonly title: string
}

/** Ranks below Markdown's six: bold lines, capitals, plain lines, headings inside a paragraph. */
const RANK = { bold: 7, capitals: 7, line: 8, item: 9, runIn: 9 }

const HEAD = 400

/** Gives every block its headings, and takes headings out of paragraphs where they stand inside. */
export function partsOf(text: string, blocks: readonly Block[], markup: boolean): { parts: Part[]; titles: Open[] } {
  const parts: Part[] = []
  const titles: Open[] = []
  const path: Open[] = []
  const styled = setsRunIns(text)
  let headingAt = -1

  /** A heading stands at the head of a line: that much of it is looked at. */
  const plain = ({ start, end }: Span): string =>
    plainOf(text, { start, end: Math.min(end, start + HEAD) }, markup).plain
  const enter = (rank: number, title: string, start: number) => {
    while (path.length > 0 && (path[path.length - 1]?.rank ?? 0) >= rank) path.pop()
    path.push({ rank, title })
    titles.push({ rank, title })
    if (headingAt < 0) headingAt = start
  }
  const add = (block: Block, start: number, lines: readonly Span[]) => {
    parts.push({
      kind: block.kind === 'heading' ? 'paragraph' : block.kind,
      start: headingAt < 0 ? start : headingAt,
      headings: path.map(({ title }) => title),
      opens: headingAt >= 0,
      level: block.level,
      lines,
      cells: block.cells,
      header: block.header,
    })
    headingAt = -1
  }

  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading') {
      const title = block.lines
        .map(line => plain(line))
        .join(' ')
        .trim()
      if (title) enter(block.level, title, block.start)
      continue
    }
    const numbered = numberedHeading(blocks, index, plain)
    if (numbered) {
      enter(RANK.line, numbered, block.start)
      continue
    }
    if (block.kind === 'row') {
      add(block, block.start, block.cells)
      continue
    }
    let start = block.start
    let lines: Span[] = []
    const flush = () => {
      if (lines.length > 0) add(block, start, lines)
      lines = []
    }
    const last = block.lines.length - 1
    for (const [at, line] of block.lines.entries()) {
      const before = block.lines[at - 1]
      const opensLine = at === 0 || before?.hard || before?.strong?.end === before?.end || endsSentence(text, before)
      const words = plain(line)
      if (words === '') continue
      const first = at === 0 || (headingAt >= 0 && lines.length === 0)
      const alone = !first ? null : at < last ? wrapOf(text, block.lines[at + 1]) : standsAlone(blocks, index)
      const own =
        block.kind === 'paragraph' && (opensLine || lines.length === 0) ? ownLine(line, words, plain, alone) : null
      if (own) {
        flush()
        enter(own.rank, own.title, at === 0 ? block.start : line.start)
        start = line.start
        continue
      }
      const inside = opensLine || lines.length === 0 ? headingInside(line, words, plain, styled) : null
      if (inside && (block.kind === 'paragraph' || words.length > 160)) {
        flush()
        enter(block.kind === 'item' ? RANK.item : RANK.runIn, inside, at === 0 ? block.start : line.start)
        start = at === 0 ? block.start : line.start
      } else if (lines.length === 0) {
        start = at === 0 ? block.start : line.start
        if (block.kind === 'paragraph' && headingAt < 0) leaveRunIn(path, block, at)
      }
      lines.push({ start: line.start, end: line.end })
    }
    flush()
  }
  if (headingAt >= 0) {
    const none: Block = { kind: 'paragraph', start: headingAt, level: 0, lines: [], cells: [], header: false }
    add(none, headingAt, [])
  }
  return { parts, titles }
}

/** A heading inside a paragraph speaks for that paragraph alone; one inside a list item for that item. */
function leaveRunIn(path: Open[], block: Block, at: number) {
  if (at > 0 || block.level > 0) return
  while ((path[path.length - 1]?.rank ?? 0) >= RANK.runIn) path.pop()
}

const endsSentence = (text: string, line: Line | undefined) =>
  line !== undefined && /[.!?]/.test(text.charAt(line.end - 1))

/** The line is nothing but a heading. */
function ownLine(
  line: Line,
  words: string,
  plain: (span: Span) => string,
  alone: 'alone' | 'wrapped' | null,
): Open | null {
  if (line.strong && plain(line.strong).replace(/[\s.:]+$/, '') === words.replace(/[\s.:]+$/, '')) {
    return words.length <= 120 && /\p{L}{2}/u.test(words) ? { rank: RANK.bold, title: clean(words) } : null
  }
  if (alone === null || !isHeadingLine(words, alone === 'wrapped')) return null
  const capitals = words === words.toUpperCase()
  return { rank: capitals ? RANK.capitals : RANK.line, title: clean(words) }
}

/** The heading the line opens with, bold or plain. */
function headingInside(line: Line, words: string, plain: (span: Span) => string, styled: boolean): string | null {
  if (line.strong) {
    const bold = plain(line.strong)
    const rest = words.slice(bold.length)
    const parted = /[.:?!–—-]$/.test(bold.trim()) || /^\s?[.:–—-]/.test(rest)
    if (parted && bold.length <= 100 && bold.length >= 3 && rest.length > 20) return clean(bold)
    return null
  }
  return runInHeading(words, styled)
}

const clean = (title: string) => title.replace(/[\s.:–—-]+$/, '').trim()

/** "1. Introduction" is a list item only to a parser: it stands alone, and text follows that is no item. */
function numberedHeading(blocks: readonly Block[], index: number, plain: (span: Span) => string): string | null {
  const block = blocks[index]
  const [line] = block?.lines ?? []
  const next = blocks[index + 1]
  if (block?.kind !== 'item' || block.level > 0 || block.lines.length !== 1 || !line) return null
  if (next?.kind !== 'paragraph' || next.level > 0) return null
  const words = plain(line)
  return isHeadingLine(words, false) && !/[.:]$/.test(words) ? clean(words) : null
}

/** Followed by text, or by a list. */
const standsAlone = (blocks: readonly Block[], index: number) => {
  const next = blocks[index + 1]
  return next && next.kind !== 'row' ? 'alone' : null
}

/** A line that the next one may go on from is a heading only where the next one begins anew. */
const wrapOf = (text: string, next: Line | undefined) =>
  next && /^[\p{Lu}\d"“‘'(*_[]/u.test(text.slice(next.start, next.start + 2)) ? 'wrapped' : null
