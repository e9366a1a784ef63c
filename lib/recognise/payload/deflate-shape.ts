/**
 * Whether bytes may begin a raw deflate stream (RFC 1951) that holds text. Raw deflate has no mark of its own, every
 * base64 token of a page is a candidate, and a failed inflate costs a hundred times this look.
 */
export function mayBeDeflate(bytes: Uint8Array): boolean {
  // Two of the four types of block, and numbers of codes that are none, are told by the first bytes alone.
  const [head = 0, next = 0] = bytes
  const kind = (head >> 1) & 3
  if (bytes.length < 6 || kind === 0 || kind === 3) return false
  if (kind === 2 && (bytes.length < SHORTEST_DYNAMIC || head >> 3 > 29 || (next & 31) > 29)) return false
  let bit = 0
  const read = (width: number): number => {
    let value = 0
    for (let power = 0; power < width; power += 1, bit += 1)
      value |= (((bytes[bit >> 3] ?? 0) >> (bit & 7)) & 1) << power
    return value
  }
  const isFinal = read(1) === 1
  const type = read(2)
  if (type === 1) return isFixedText(read, () => bytes.length * 8 - bit, isFinal)
  return type === 2 && isCompleteCode(read)
}

/** Codes of its own cost a block more than they save before this: no packer writes them. */
const SHORTEST_DYNAMIC = 20

/** So many symbols are followed; by then random bytes have long since come to something impossible. */
const SYMBOLS = 400

/** Bits that follow the codes of lengths 265… and of distances 4… (RFC 1951, 3.2.5): one more every four, every two. */
const lengthBits = (code: number): number => (code < 8 || code === 28 ? 0 : (code >> 2) - 1)
const distanceBits = (code: number): number => (code < 4 ? 0 : (code >> 1) - 1)
/** What they stand for before those bits are added. */
const shortest = (code: number): number =>
  code === 28 ? 258 : code < 8 ? 3 + code : 3 + ((4 + (code & 3)) << lengthBits(code))
const nearest = (code: number): number => (code < 4 ? 1 + code : 1 + ((2 + (code & 1)) << distanceBits(code)))

/** Fixed codes: what comes out must be letters, copies must reach back to letters, and the end must be marked, that of the last block where the bytes end. */
function isFixedText(read: (width: number) => number, left: () => number, isFinal: boolean): boolean {
  const code = (width: number) => {
    let value = 0
    for (let bit = 0; bit < width; bit += 1) value = value * 2 + read(1)
    return value
  }
  let letters = 0
  for (let symbol = 0; symbol < SYMBOLS; symbol += 1) {
    if (left() < 0) return false
    const seven = code(7)
    if (seven === 0) return letters >= 4 && (!isFinal || left() < 8)
    const eight = seven < 24 ? -1 : seven * 2 + read(1)
    const copy = seven < 24 ? seven - 1 : eight >= 0xc0 && eight < 0xc8 ? eight - 0xc0 + 23 : -1
    if (copy >= 0) {
      const length = shortest(copy) + read(lengthBits(copy))
      const distance = code(5)
      if (distance > 29 || nearest(distance) + read(distanceBits(distance)) > letters) return false
      letters += length
      continue
    }
    // Eight bits 00110000…10111111 stand for the bytes 0…143, nine from 110010000 on for the rest.
    const letter = eight <= 0xbf ? eight - 0x30 : 144 + (eight - 0xc8) * 2 + read(1)
    if (letter === 127 || (letter < 32 && letter !== 9 && letter !== 10 && letter !== 13)) return false
    letters += 1
  }
  return true
}

const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

/** Dynamic codes: the code for code lengths must use up exactly all of its room (Kraft's sum is one). */
function isCompleteCode(read: (width: number) => number): boolean {
  const literals = read(5)
  const distances = read(5)
  const count = read(4) + 4
  if (literals > 29 || distances > 29) return false
  let room = 0
  for (let index = 0; index < Math.min(count, ORDER.length); index += 1) {
    const width = read(3)
    if (width > 0) room += 1 << (7 - width)
  }
  return room === 128
}
