const hexDigit = (code: number): number =>
  code >= 48 && code <= 57 ? code - 48 : (code | 32) >= 97 && (code | 32) <= 102 ? (code | 32) - 87 : -1

/** The byte two hexadecimal digits stand for; −1 where they are none. */
function hexByte(text: string, at: number): number {
  const high = hexDigit(text.charCodeAt(at))
  const low = hexDigit(text.charCodeAt(at + 1))
  return high < 0 || low < 0 || Number.isNaN(high) || Number.isNaN(low) ? -1 : high * 16 + low
}

const utf8 = new TextDecoder()

/**
 * Percent-decoding that never fails: what is no escape stays as it stands (`100%`, `%zz`), bytes that are no UTF-8
 * become U+FFFD, and `%uXXXX` of the old `escape()` is read too. A `+` stays a plus.
 */
export function decodePercent(text: string): string {
  const first = text.indexOf('%')
  if (first < 0) return text
  try {
    if (!text.includes('%u')) return decodeURIComponent(text)
  } catch {
    // Not all of it is well-formed: byte by byte then.
  }
  const parts: string[] = []
  let from = 0
  for (let at = first; at >= 0; at = text.indexOf('%', at)) {
    const bytes: number[] = []
    let next = at
    for (let byte = hexByte(text, next + 1); text[next] === '%' && byte >= 0; byte = hexByte(text, next + 1)) {
      bytes.push(byte)
      next += 3
    }
    if (bytes.length > 0) {
      parts.push(text.slice(from, at), bytesToText(bytes))
      from = at = next
    } else if (/^u[\da-f]{4}$/i.test(text.slice(at + 1, at + 6))) {
      parts.push(text.slice(from, at), String.fromCharCode(Number.parseInt(text.slice(at + 2, at + 6), 16)))
      from = at = at + 6
    } else at += 1
  }
  parts.push(text.slice(from))
  return parts.join('')
}

/** Servers of the 2000s send Latin-1: a lone byte over 0x7F is read as that rather than lost. */
function bytesToText(bytes: readonly number[]): string {
  if (bytes.every(byte => byte < 0x80)) return String.fromCharCode(...bytes.slice(0, 8192)) + latter(bytes)
  const text = utf8.decode(Uint8Array.from(bytes))
  return text.includes('\uFFFD') && bytes.length < 8 ? String.fromCharCode(...bytes) : text
}
const latter = (bytes: readonly number[]): string => (bytes.length > 8192 ? bytesToText(bytes.slice(8192)) : '')
