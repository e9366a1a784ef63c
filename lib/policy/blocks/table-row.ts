import type { Span } from '../statement'

/** `---|:--:|---`, also when it is all that is left of a table's rules. */
export const isDelimiterRow = (line: string): boolean => /^[|\s:-]+$/.test(line) && /-{2,}/.test(line)

/**
 * The cells of a line that have words in them, or null where its bars are punctuation ("Home | Help"): a row begins or
 * ends with a bar, and an inner bar that was escaped does not part cells.
 */
export function cellsOf(text: string, { start, end }: Span): Span[] | null {
  if (text[start] !== '|' && !(text[end - 1] === '|' && text[end - 2] !== '\\')) return null
  const cells: Span[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    if (at < end && (text[at] !== '|' || text[at - 1] === '\\')) continue
    let [left, right] = [from, at]
    while (left < right && /\s/.test(text.charAt(left))) left++
    while (right > left && /\s/.test(text.charAt(right - 1))) right--
    if (hasWords(text.slice(left, right))) cells.push({ start: left, end: right })
    from = at + 1
  }
  return cells
}

/** Not only the frame of a link or picture without words: `[ ](https://seal.example)`. */
const hasWords = (cell: string) => /[\p{L}\p{N}]/u.test(cell.replace(/\]\([^)]*\)/g, ']'))
