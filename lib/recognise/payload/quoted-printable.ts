import { textOf } from './text-of-bytes'

/** A line broken softly, or an escape that mail needs: `=C3=A4`, `=3D`, `=40` before a letter (`id=40123` is a number). */
const QUOTED = /=(?:\r?\n|[89A-F][\dA-F]=[89AB][\dA-F]|3D|40(?=[A-Za-z]))/
/** A mail's text; its pictures are base64. */
const LONGEST = 256 * 1024
const SOFT_BREAK = /=\r?\n/g
const ESCAPES = /(?:=[\dA-F]{2})+/g

/** A mail's body as it was before it was sent (RFC 2045, section 6.7); null where nothing looks like it. */
export function unquotedPrintable(text: string): string | null {
  if (text.length > LONGEST || !QUOTED.test(text)) return null
  return text.replace(SOFT_BREAK, '').replace(ESCAPES, escapes => {
    const digits = escapes.match(/[\dA-F]{2}/g) ?? []
    return textOf(Uint8Array.from(digits, byte => Number.parseInt(byte, 16)))
  })
}
