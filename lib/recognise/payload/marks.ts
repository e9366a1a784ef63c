/** What may be decoded in a text, found in one pass over its characters: nothing else is ever looked at twice. */
export interface Marks {
  /** Ascending; `ends` beside it. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly kinds: readonly Mark[]
  /** The text had more of them than the budget allows. */
  readonly cut: boolean
}

/** A percent sign, a backslash, an entity. */
export const ESCAPE = 0
/** A run of letters and digits that may be an encoding. */
export const RUN = 1
/** A letter from outside Europe's alphabets: lz-string's UTF-16 dialects consist of them. */
export const WIDE = 2
/** `=` or `?`, `{`, `[` where they may begin a container inside a field. */
export const INNER = 3
/** A plus that may stand for a space. */
export const PLUS = 4
type Mark = typeof ESCAPE | typeof RUN | typeof WIDE | typeof INNER | typeof PLUS

const LOWER = 1
const UPPER = 2
const DIGIT = 4
/** Part of an encoding's alphabet, but no sign of one. */
const JOINER = 8
const AMPERSAND = 16
const SIGN = 32
const OPENER = 64
const FOREIGN = 128

// For every code unit, so that the loop below has no second question to ask.
const CLASS = new Uint8Array(0x10000)
for (let code = 97; code <= 122; code += 1) CLASS[code] = LOWER
for (let code = 65; code <= 90; code += 1) CLASS[code] = UPPER
for (let code = 48; code <= 57; code += 1) CLASS[code] = DIGIT
// base64, base64url, and lz-string's address dialect ($).
for (const mark of '+/-_$') CLASS[mark.charCodeAt(0)] = JOINER
for (const mark of '%\\') CLASS[mark.charCodeAt(0)] = SIGN
for (const mark of '=?{[') CLASS[mark.charCodeAt(0)] = OPENER
CLASS[38] = AMPERSAND
CLASS.fill(FOREIGN, 0x250)

const EQUALS = 61
const PLUS_SIGN = 43
const SLASH = 47

/** The more kinds of character a run mixes, the sooner it may be an encoding: `Um9zZQ` but not `checkout`. */
const SHORTEST = [99, 16, 16, 8, 16, 8, 8, 6]

/** @param pathEnd in the path of an address, up to there, a slash ends a run */
export function marksOf(text: string, most: number, pathEnd = 0): Marks {
  const starts: number[] = []
  const ends: number[] = []
  const kinds: Mark[] = []
  const add = (start: number, end: number, kind: Mark) => {
    starts.push(start)
    ends.push(end)
    kinds.push(kind)
  }
  const { length } = text
  let runStart = -1
  let mixed = 0
  for (let at = 0; at <= length; at += 1) {
    const code = at < length ? text.charCodeAt(at) : 0
    const kind = CLASS[code] ?? 0
    if (kind > 0 && kind <= JOINER && (at >= pathEnd || code !== SLASH)) {
      if (runStart < 0) {
        runStart = at
        mixed = 0
      }
      mixed |= kind
      if (code === PLUS_SIGN) add(at, at + 1, PLUS)
      continue
    }
    if (runStart >= 0) {
      const shortest = code === EQUALS && isPadding(text, at) ? 2 : (SHORTEST[mixed & 7] ?? 99)
      if (at - runStart >= shortest) add(runStart, at, RUN)
      runStart = -1
    }
    if (kind === 0) continue
    if (kind === FOREIGN) add(at, at + 1, WIDE)
    else if (kind === SIGN) add(at, at + 1, ESCAPE)
    else if (kind === OPENER) {
      // A brace begins a container inside a field only right behind its name: `user={"email": …}`.
      if ((code !== 123 && code !== 91) || text.charCodeAt(at - 1) === EQUALS) add(at, at + 1, INNER)
    } else if (kind === AMPERSAND && isEntity(text, at)) add(at, at + 1, ESCAPE)
    if (kinds.length >= most) return { starts, ends, kinds, cut: true }
  }
  return { starts, ends, kinds, cut: false }
}

/** `=` or `==` at the end of a field, rather than between a name and its value. */
function isPadding(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1) === EQUALS ? at + 2 : at + 1
  return next >= text.length || !/[\w%+/.$-]/.test(text.charAt(next))
}

const isEntity = (text: string, at: number): boolean =>
  text.charCodeAt(at + 1) === 35 || /^&[a-z]{2,8}\d{0,2};/i.test(text.slice(at, at + 12))
