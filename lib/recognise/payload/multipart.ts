/** One part of a multipart body. */
export interface Part {
  readonly name: string
  readonly fileName: string | null
  readonly type: string
  /** Offsets of the content in the body. */
  readonly start: number
  readonly end: number
}

const MOST_PARTS = 2000
const LONGEST_HEAD = 4096

/** The boundary a body begins with, whatever its header says; null where it is no multipart body (RFC 7578). */
export function boundaryOf(head: string): string | null {
  const match = /^\s{0,4}--([^\r\n]{1,200})\r?\n(?=content-)/i.exec(head)
  return match?.[1]?.trimEnd() ?? null
}

/** The parts of a multipart text, in order; a last part without its closing boundary runs to the end. */
export function partsOf(text: string, boundary: string): Part[] {
  const mark = `--${boundary}`
  const parts: Part[] = []
  let at = text.indexOf(mark)
  while (at >= 0 && parts.length < MOST_PARTS) {
    const from = at + mark.length
    if (text.startsWith('--', from)) break
    const next = text.indexOf(mark, from)
    const to = next < 0 ? text.length : next
    const blank = /\r?\n\r?\n/.exec(text.slice(from, Math.min(to, from + LONGEST_HEAD)))
    if (blank) {
      const head = text.slice(from, from + blank.index)
      const start = from + blank.index + blank[0].length
      const end = next < 0 ? to : to - (text.endsWith('\r\n', to) ? 2 : text.endsWith('\n', to) ? 1 : 0)
      parts.push({
        name: parameter(head, 'name') ?? '',
        fileName: parameter(head, 'filename'),
        type: /content-type:[ \t]*([^\r\n;]{1,100})/i.exec(head)?.[1]?.trim().toLowerCase() ?? '',
        start,
        end: Math.max(start, end),
      })
    }
    at = next
  }
  return parts
}

function parameter(head: string, name: string): string | null {
  const match = new RegExp(`[;\\s]${name}\\*?=(?:"([^"\\r\\n]{0,400})"|([^;\\s]{1,400}))`, 'i').exec(head)
  return match ? (match[1] ?? match[2] ?? '') : null
}
