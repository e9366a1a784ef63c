import type { Span } from '../statement'
import { type Block, block, type Line } from './block'

/** Builds a page's text and its blocks as it is walked: white space single, lines, paragraphs, cells. */
export class PageWriter {
  readonly blocks: Block[] = []
  length = 0
  readonly #pieces: string[] = []
  #endsInSpace = false
  #lines: Line[] = []
  #lineFrom = -1
  #blockFrom = -1
  #strong: Span | null = null
  /** Of the table row we are in; null outside of one. */
  #row: { cells: Span[]; cellFrom: number; headers: number } | null = null

  get text(): string {
    return this.#pieces.join('')
  }

  get inRow(): boolean {
    return this.#row !== null
  }

  words(value: string, bold: boolean): void {
    const single = value.replace(/\s+/g, ' ')
    const fresh = this.#lineFrom < 0 || this.#endsInSpace
    const words = fresh && single.startsWith(' ') ? single.slice(1) : single
    if (words === '') return
    const from = this.length
    if (this.#lineFrom < 0) this.#lineFrom = from
    this.#write(words)
    if (!bold) return
    const { start, end } = this.#strong ?? { start: from, end: from }
    if (start === this.#lineFrom && from - end <= 1) this.#strong = { start, end: this.length }
  }

  breakLine(): void {
    if (this.#row) this.words(' ', false)
    else this.#endLine()
  }

  endBlock(kind: Block['kind'], level: number): void {
    if (this.#row) {
      this.words(' ', false)
      return
    }
    this.#endLine()
    if (this.#lines.length > 0) {
      this.blocks.push(block(kind, this.#blockFrom, this.#lines, { level }))
      this.#write('\n')
    }
    this.#lines = []
    this.#blockFrom = -1
  }

  openRow(): void {
    this.#row = { cells: [], cellFrom: -1, headers: 0 }
  }

  openCell(header: boolean): void {
    if (!this.#row) return
    this.closeCell()
    if (this.#row.cells.length > 0) this.#write(' | ')
    this.#row.cellFrom = this.#lineFrom = this.length
    if (header) this.#row.headers++
  }

  closeCell(): void {
    if (!this.#row) return
    this.#trim()
    const { cellFrom, cells } = this.#row
    if (cellFrom >= 0 && this.length > cellFrom) cells.push({ start: cellFrom, end: this.length })
    this.#row.cellFrom = -1
  }

  closeRow(): void {
    if (!this.#row) return
    this.closeCell()
    const { cells, headers } = this.#row
    const start = cells[0]?.start
    if (start !== undefined) this.blocks.push(block('row', start, [], { cells, header: headers >= cells.length }))
    this.#row = null
    this.#lineFrom = -1
    this.#strong = null
    this.#write('\n')
  }

  #endLine(): void {
    if (this.#lineFrom < 0) return
    this.#trim()
    const [start, end, strong] = [this.#lineFrom, this.length, this.#strong]
    this.#lineFrom = -1
    this.#strong = null
    if (end <= start) return
    if (this.#blockFrom < 0) this.#blockFrom = start
    this.#lines.push({ start, end, hard: true, strong: strong && { start, end: Math.min(strong.end, end) } })
    this.#write('\n')
  }

  /** A space at the end, of which there is at most one. */
  #trim(): void {
    if (!this.#endsInSpace) return
    const last = this.#pieces.pop() ?? ''
    this.length--
    if (last.length > 1) this.#pieces.push(last.slice(0, -1))
    this.#endsInSpace = false
  }

  #write(words: string): void {
    this.#pieces.push(words)
    this.length += words.length
    this.#endsInSpace = words.endsWith(' ')
  }
}
