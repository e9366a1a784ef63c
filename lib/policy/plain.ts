import { NAMED_ENTITIES } from './entities'
import type { Span } from './statement'

/** A stretch of a policy as it can be understood, with the way back to where each character stands. */
export interface Plain {
  readonly plain: string
  /** For each UTF-16 unit of `plain` its offset in the text; one more entry for the end. */
  readonly offsets: Uint32Array
}

/** Longest address of a link that is still taken for one: a bound on looking ahead. */
const LINK = 2000

/** White space of any kind, the no-break ones included. */
const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x3000

/** Soft hyphens, zero-width and direction marks, variation selectors: nothing a reader sees, room to hide a word. */
const isInvisible = (code: number): boolean =>
  code === 0xad ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x2069) ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  code === 0xfeff

/** Of the first 128 characters, those that are no more than themselves. */
const ITSELF = Uint8Array.from({ length: 128 }, (_, code) =>
  Number(!isSpace(code) && !'\\*_`~![]<>&'.includes(String.fromCharCode(code))),
)
const PUNCTUATION = /[!-/:-@[-`{-~]/
const WORD = /[\p{L}\p{N}]/u

/**
 * Markup gone, entities resolved, white space single, invisible characters dropped; one pass, whatever the input.
 *
 * `**Disclosure.** We [never](https://x.example) sell` → `Disclosure. We never sell`. With `markup` false only white
 * space and invisible characters are touched. Markdown's exact emphasis rules matter for display, not for meaning: any
 * `*` that touches a word is markup here, a `_` only at a word's edge (so `user_id` stays).
 */
export function plainOf(text: string, { start, end }: Span, markup: boolean): Plain {
  // Nothing that is dropped or resolved makes a text longer.
  const units = new Uint16Array(end - start)
  const offsets = new Uint32Array(end - start + 1)
  const brackets: number[] = []
  let count = 0
  let dropped = false

  const put = (unit: number, at: number) => {
    if (unit === 32 && (count === 0 || units[count - 1] === 32)) return
    units[count] = unit
    offsets[count++] = at
  }

  for (let at = start; at < end; ) {
    const code = text.charCodeAt(at)
    if (code < 128 && ITSELF[code] === 1) {
      units[count] = code
      offsets[count++] = at++
      continue
    }
    if (isSpace(code)) {
      put(32, at++)
      continue
    }
    if (code > 127 || !markup) {
      if (code < 128 || !isInvisible(code)) put(code, at)
      at++
      continue
    }
    const char = text.charAt(at)
    if (char === '\\' && PUNCTUATION.test(text.charAt(at + 1))) {
      put(text.charCodeAt(at + 1), at + 1)
      at += 2
    } else if (char === '*' || char === '_' || char === '`' || char === '~') {
      const run = runLength(text, at, end)
      const before = at > start ? text.charAt(at - 1) : ' '
      const after = at + run < end ? text.charAt(at + run) : ' '
      if (!isMarkup(char, run, before, after)) for (let i = 0; i < run; i++) put(text.charCodeAt(at + i), at + i)
      at += run
    } else if (char === '!' && text[at + 1] === '[') {
      brackets.push(-1 - count)
      at += 2
    } else if (char === '[') {
      brackets.push(count)
      put(91, at++)
    } else if (char === ']') {
      const opener = brackets.pop()
      const close = opener === undefined ? -1 : linkEnd(text, at, end)
      if (opener !== undefined && opener < 0) {
        // An image says nothing that can be quoted.
        count = -1 - opener
        at = Math.max(close, at + 1)
      } else if (opener !== undefined && close > 0) {
        units[opener] = 0
        dropped = true
        at = close
      } else {
        put(93, at++)
      }
    } else if (char === '<') {
      const close = tagEnd(text, at, end)
      if (close < 0) put(60, at++)
      else if (/^<(?:https?:|mailto:|[^\s<>@]{1,64}@)/i.test(text.slice(at, at + 80))) at++
      else {
        if (/^<\/?(?:br|p|div|li|td|tr|h\d)\b/i.test(text.slice(at, at + 6))) put(32, at)
        at = close
      }
    } else if (char === '>' && at > start && /[\w/\n]/.test(text.charAt(at - 1))) {
      at++ // the end of an automatic link, or a quoted line
    } else if (char === '&') {
      const entity = /^&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]\w{1,7}));/i.exec(text.slice(at, at + 12))
      const value = entity && resolve(entity)
      if (entity && value) {
        for (let i = 0; i < value.length; i++) {
          const unit = value.charCodeAt(i)
          if (!isInvisible(unit)) put(isSpace(unit) ? 32 : unit, at)
        }
        at += entity[0].length
      } else put(38, at++)
    } else {
      put(text.charCodeAt(at), at++)
    }
  }
  return finish(units, offsets, count, { end, dropped })
}

/** Where a `](…)` that begins at `at` ends, or -1; one pair of brackets in the address is allowed. */
function linkEnd(text: string, at: number, end: number): number {
  if (text[at + 1] !== '(') return -1
  const ahead = text.slice(at + 2, Math.min(end, at + LINK))
  const close = ahead.indexOf(')')
  if (close < 0) return -1
  const second = ahead.lastIndexOf('(', close) < 0 ? close : ahead.indexOf(')', close + 1)
  return at + 3 + (second < 0 ? close : second)
}

function runLength(text: string, at: number, end: number): number {
  let run = 1
  while (at + run < end && text[at + run] === text[at]) run++
  return run
}

function isMarkup(char: string, run: number, before: string, after: string): boolean {
  if (char === '~') return run === 2
  if (char === '`') return true
  const open = !isSpace(after.charCodeAt(0))
  const close = !isSpace(before.charCodeAt(0))
  if (char === '_') return run < 4 && (open || close) && !(WORD.test(before) && WORD.test(after))
  return run > 1 || open || close
}

/** The end of a tag or comment that begins here, or -1: `<` before a digit or space is a sign, not a tag. */
function tagEnd(text: string, at: number, end: number): number {
  if (!/[a-z/!?]/i.test(text.charAt(at + 1))) return -1
  const close = text.slice(at, Math.min(end, at + LINK)).indexOf('>')
  return close < 0 ? -1 : at + close + 1
}

function resolve([, decimal, hex, name]: RegExpExecArray): string | null {
  if (name) return NAMED_ENTITIES[name] ?? null
  const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16)
  return code > 0 && code < 0x11_0000 && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : null
}

/** Units to a string, ten times faster than `String.fromCharCode` of many arguments; half a surrogate pair becomes U+FFFD. */
const UTF_16 = new TextDecoder('utf-16le', { ignoreBOM: true })

function finish(
  units: Uint16Array,
  offsets: Uint32Array,
  all: number,
  { end, dropped }: { end: number; dropped: boolean },
): Plain {
  let count = all
  if (dropped) {
    count = 0
    for (let i = 0; i < all; i++) {
      const unit = units[i] ?? 0
      if (unit === 0 || (unit === 32 && (count === 0 || units[count - 1] === 32))) continue
      units[count] = unit
      offsets[count++] = offsets[i] ?? end
    }
  }
  if (count > 0 && units[count - 1] === 32) count--
  const found = offsets.slice(0, count + 1)
  found[count] = count > 0 ? (offsets[count - 1] ?? end) + 1 : end
  return { plain: UTF_16.decode(units.subarray(0, count)), offsets: found }
}
