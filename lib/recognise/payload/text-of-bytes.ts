const decoder = new TextDecoder('utf-8')

/** Bytes as text; what is no UTF-8 becomes U+FFFD. */
export function textOf(bytes: Uint8Array): string {
  // A short ASCII run is cheaper by hand than through the decoder.
  if (bytes.length <= 256 && bytes.every(byte => byte < 0x80)) return String.fromCharCode(...bytes)
  return decoder.decode(bytes)
}

/**
 * How many bytes from `from` on read as text: printable ASCII, tab, line ends, and well-formed UTF-8 above. Stops at
 * the first that does not, or at `to` (a letter cut by `to` counts as whole).
 */
export function textRun(bytes: Uint8Array, from = 0, to = bytes.length): number {
  let at = from
  while (at < to) {
    const byte = bytes[at] ?? 0
    if ((byte >= 0x20 && byte < 0x7f) || byte === 9 || byte === 10 || byte === 13) at += 1
    else if (byte >= 0xc2 && byte < 0xf5) {
      const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
      for (let next = at + 1; next < at + length && next < to; next += 1)
        if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return at - from
      at = Math.min(to, at + length)
    } else break
  }
  return at - from
}

const SAMPLE = 64

/** Text by its beginning, middle and end: bytes of any other kind fail within a few. */
export function looksLikeText(bytes: Uint8Array): boolean {
  const { length } = bytes
  if (length === 0) return false
  if (length <= SAMPLE * 3) return textRun(bytes) === length
  return (
    textRun(bytes, 0, SAMPLE) === SAMPLE && isNearlyText(bytes, length >> 1) && isNearlyText(bytes, length - SAMPLE)
  )
}

/** A sample may begin in the middle of a letter. */
function isNearlyText(bytes: Uint8Array, from: number): boolean {
  let start = from
  while (start < from + 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start += 1
  return textRun(bytes, start, Math.min(bytes.length, start + SAMPLE - 4)) >= Math.min(bytes.length - start, SAMPLE - 4)
}

/** A mark of order, or a zero among the first bytes, as every letter of Europe has one. */
export const mayBeUtf16 = (bytes: Uint8Array): boolean =>
  bytes.length >= 8 &&
  (bytes[0] === 0 ||
    bytes[1] === 0 ||
    bytes[2] === 0 ||
    bytes[3] === 0 ||
    (bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff))

/** UTF-16 told by its zero bytes: little-endian, big-endian, or neither. Marks of order are taken off. */
export function utf16Of(bytes: Uint8Array): string | null {
  if (bytes.length < 8) return null
  const first = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)
  const marked = first === 0xfffe ? 'le' : first === 0xfeff ? 'be' : null
  const order = marked ?? orderOf(bytes)
  if (!order) return null
  const even = bytes.subarray(marked ? 2 : 0, bytes.length - (bytes.length % 2))
  const text = new TextDecoder(order === 'le' ? 'utf-16le' : 'utf-16be').decode(even)
  // A mark of order is two bytes that any digest may begin with.
  return [...text.slice(0, SAMPLE)].some(letter => letter < '\t' || letter === '\uFFFD') ? null : text
}

function orderOf(bytes: Uint8Array): 'le' | 'be' | null {
  const zeros = [0, 0]
  let others = 0
  const length = Math.min(bytes.length & ~1, 64)
  for (let at = 0; at < length; at += 1) {
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
    else if ((bytes[at] ?? 0) < 9) others += 1
  }
  if (others > 0) return null
  const [even = 0, odd = 0] = zeros
  const most = length / 2
  if (odd >= most * 0.7 && even === 0) return 'le'
  return even >= most * 0.7 && odd === 0 ? 'be' : null
}

/** How many bytes a text takes in UTF-8. */
export function utf8Length(text: string): number {
  let extra = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    // A pair of surrogates is four bytes for its two units.
    if (code >= 0x80) extra += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2
  }
  return text.length + extra
}
