import { type Draft, draft } from './piece'

/** Longest string that is taken for a part of a value rather than a value. */
const LONGEST_PART = 48
const LONGEST_TEXT = 512 * 1024
const MOST_PARTS = 2000

/** Names under which recorders send text that grows or comes in parts. Anything else is joined only letter by letter. */
const CONTENT_NAMES =
  /^(?:text|textcontent|value|val|v|t|data|d|content|chunk|input|insert|inserted|delta|part|fragment|str|s)$/i

/**
 * Session recorders send what is typed in pieces: one event a key, or a text node at a time. The strings that stand
 * under one name in a row of objects are laid together in order; `Backspace` takes one letter back.
 * @example [{"k":"j"},{"k":"a"},{"k":"n"},{"k":"e"}] → `jane` at `.k`, transform `joined`
 */
export function joinedPieces(piece: Draft): Draft[] {
  const { text, fields } = piece
  if (text === null || text.length > LONGEST_TEXT || text.indexOf(',', text.indexOf(',') + 1) < 0 || !fields) return []
  const rows = new Map<string, string[]>()
  for (let index = 0; index < fields.count; index += 1) {
    const start = fields.start(index)
    const end = fields.end(index)
    if (end - start > LONGEST_PART || end === start) continue
    const from = fields.nameStart(index)
    const name = from < 0 ? '' : text.slice(from, fields.nameEnd(index))
    const part = text.charCodeAt(start - 1) === 34 ? text.slice(start, end) : letterOf(name, text.slice(start, end))
    if (part === '') continue
    const row = rows.get(name)
    if (!row) rows.set(name, [part])
    else if (row.length < MOST_PARTS) row.push(part)
  }
  const found: Draft[] = []
  for (const [name, parts] of rows) {
    const typed = joined(name, parts)
    if (!typed) continue
    const where = name ? `${piece.where}.${name}` : piece.where
    found.push(
      draft({
        text: typed,
        where,
        name,
        layout: 'running',
        from: { piece, start: 0, end: text.length, step: 'joined' },
      }),
    )
  }
  return found
}

/** The letter a key's number stands for (`charCode`, and the old `keyCode` where it is a letter's or a digit's). */
function letterOf(name: string, number: string): string {
  if (!/^(?:char|key)codes?$|^which$|^codes?$/i.test(name) || !/^\d{1,3}$/.test(number)) return ''
  const code = Number(number)
  return code === 8 ? 'Backspace' : code >= 32 && code < 127 ? String.fromCharCode(code) : ''
}

function joined(name: string, parts: readonly string[]): string | null {
  const letters = parts.filter(part => part.length === 1).length
  if (letters >= 3 && letters * 2 >= parts.length) {
    const typed: string[] = []
    for (const part of areTwice(parts) ? parts.filter((_, index) => index % 2 === 0) : parts)
      if (part.length === 1) typed.push(part)
      else if (part === 'Backspace') typed.pop()
      else if (part === 'Space') typed.push(' ')
    return typed.join('')
  }
  return parts.length >= 2 && CONTENT_NAMES.test(name) ? parts.join('') : null
}

/** Every key went down and came up, and both were sent. */
const areTwice = (parts: readonly string[]): boolean =>
  parts.length % 2 === 0 && parts.every((part, index) => part === parts[index ^ 1])
