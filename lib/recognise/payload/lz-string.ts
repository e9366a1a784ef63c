/**
 * The five dialects of lz-string (pieroxy.net/blog/pages/lz-string), read with a bound on the output: a few hundred
 * bytes of it can stand for gigabytes, which the library itself would try to build.
 */

interface Units {
  readonly count: number
  /** Bits each unit carries. */
  readonly width: number
  /** −1 where the unit is none of the dialect's. */
  readonly at: (index: number) => number
}

/** What the codes say instead of naming an entry of the dictionary. */
const NEW_BYTE = 0
const NEW_UNIT = 1
const END = 2

/** Whether the first sixteen bits can be the beginning: a first letter follows, and it is one of text. */
export function beginsLz(bits: number): boolean {
  const kind = ((bits >> 15) & 1) | ((bits >> 13) & 2)
  if (kind !== NEW_BYTE) return kind === NEW_UNIT
  let code = 0
  for (let power = 0; power < 8; power += 1) code |= ((bits >> (13 - power)) & 1) << power
  return isTextual(code)
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const BASE64 = `${LETTERS}+/`
const ADDRESS = `${LETTERS}+-`
/** Of either: they differ in their last letter only. */
const TABLE = new Uint8Array(128)
for (const [value, letter] of [...BASE64].entries()) TABLE[letter.charCodeAt(0)] = value
TABLE[45] = 63

const letters = (text: string, start: number, end: number, alphabet: string): Units => ({
  count: end - start,
  width: 6,
  at: index => alphabet.indexOf(text.charAt(start + index)),
})

/** `compressToBase64` and `compressToEncodedURIComponent`, which differ in two letters. */
export function lzFromLetters(text: string, start: number, end: number, most: number): string | null {
  const value = (at: number) => TABLE[text.charCodeAt(at) & 127] ?? 0
  if (!beginsLz((value(start) << 10) | (value(start + 1) << 4) | (value(start + 2) >> 2))) return null
  return (
    lzRead(letters(text, start, end, BASE64), most) ??
    (/[-$]/.test(text.slice(start, end)) ? lzRead(letters(text, start, end, ADDRESS), most) : null)
  )
}

/** `compressToUTF16`: fifteen bits a unit, moved up by 32. */
export const lzFromUtf16 = (text: string, most: number): string | null =>
  lzRead({ count: text.length, width: 15, at: index => text.charCodeAt(index) - 32 }, most)

/** `compress`: sixteen bits a unit. */
export const lzFromRaw = (text: string, most: number): string | null =>
  lzRead({ count: text.length, width: 16, at: index => text.charCodeAt(index) }, most)

/** `compressToUint8Array`: the same, high byte first. */
export const lzFromBytes = (bytes: Uint8Array, most: number): string | null =>
  lzRead(
    { count: bytes.length >> 1, width: 16, at: index => (bytes[index * 2] ?? 0) * 256 + (bytes[index * 2 + 1] ?? 0) },
    most,
  )

/** Null unless it reads as text up to its own end mark, or for at least 32 letters up to the bound. */
function lzRead(units: Units, most: number): string | null {
  let unit = 0
  let bit = units.width
  let value = 0
  const read = (width: number): number => {
    let result = 0
    for (let power = 0; power < width; power += 1) {
      if (bit === units.width) {
        value = unit < units.count ? units.at(unit) : 0
        unit += 1
        bit = 0
      }
      bit += 1
      result |= ((value >> (units.width - bit)) & 1) << power
    }
    return result
  }
  const letter = (code: number) => String.fromCharCode(read(code === NEW_BYTE ? 8 : 16))

  const kind = read(2)
  if (kind > NEW_UNIT) return null
  const first = letter(kind)
  if (!isTextual(first.charCodeAt(0))) return null
  const dictionary: string[] = ['', '', '', first]
  const parts = [first]
  let size = 1
  let width = 3
  let room = 4
  let last = first
  const grow = () => {
    room -= 1
    if (room === 0) {
      room = 2 ** width
      width += 1
    }
  }
  room = 4
  while (unit <= units.count + 1 && size < most && width < 24) {
    let code = read(width)
    // An end in the middle is chance: the writer adds at most one more unit behind it.
    if (code === END) return size >= 4 && unit >= units.count - 2 ? parts.join('') : null
    if (code === NEW_BYTE || code === NEW_UNIT) {
      const fresh = letter(code)
      if (!isTextual(fresh.charCodeAt(0))) return null
      code = dictionary.push(fresh) - 1
      grow()
    }
    const entry = dictionary[code] ?? (code === dictionary.length ? last + last.charAt(0) : null)
    if (entry === null || entry === '') return null
    parts.push(entry)
    size += entry.length
    dictionary.push(last + entry.charAt(0))
    grow()
    last = entry
  }
  return size >= 32 ? parts.join('').slice(0, most) : null
}

const isTextual = (code: number): boolean =>
  (code >= 32 &&
    code !== 127 &&
    (code < 0x80 || code > 0x9f) &&
    (code < 0xd800 || code > 0xf8ff || code < 0xe000) &&
    code < 0xfff0) ||
  code === 9 ||
  code === 10 ||
  code === 13
