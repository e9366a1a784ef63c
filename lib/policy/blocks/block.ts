import type { Span } from '../statement'

/** One line of the source without its markers (`- `, `> `, `## `), or one line of an HTML block between two `<br>`. */
export interface Line extends Span {
  /** The words after it begin a new line for the reader too: two spaces, a backslash, `<br>`. */
  readonly hard: boolean
  /** The bold words the line opens with. */
  readonly strong: Span | null
}

/** What a reader of the source sees as one piece. Blocks come in order and leave out only blank lines and markers. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row'
  /** Where its first marker stands. */
  readonly start: number
  /** 1–6 of a heading; nesting of an item, 0 outermost. */
  readonly level: number
  readonly lines: readonly Line[]
  /** Of a row, in order; a header row names its columns. */
  readonly cells: readonly Span[]
  readonly header: boolean
}

export const block = (
  kind: Block['kind'],
  start: number,
  lines: readonly Line[],
  more: Partial<Block> = {},
): Block => ({
  kind,
  start,
  lines,
  level: 0,
  cells: [],
  header: false,
  ...more,
})
