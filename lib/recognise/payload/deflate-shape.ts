/*
 * Whether bytes may be a raw deflate stream (RFC 1951) that holds text. Raw deflate has no mark of its own, every base64
 * token of a page is a candidate, and a failed inflate costs a hundred times this look. So it makes no object: the bits
 * left are read from where `source` and `bit` stand.
 */
let source: Uint8Array = new Uint8Array(0)
let bit = 0

function read(width: number): number {
  let value = 0
  for (let power = 0; power < width; power += 1, bit += 1)
    value |= (((source[bit >> 3] ?? 0) >> (bit & 7)) & 1) << power
  return value
}

/** Codes of Huffman stand with their first bit first. */
function code(width: number): number {
  let value = 0
  for (let at = 0; at < width; at += 1, bit += 1) value = value * 2 + (((source[bit >> 3] ?? 0) >> (bit & 7)) & 1)
  return value
}

const left = (): number => source.length * 8 - bit

const STORED = 0
const FIXED = 1
const DYNAMIC = 2
/** Codes of its own cost a block more than they save before this: no packer writes them. */
const SHORTEST_DYNAMIC = 20

export function mayBeDeflate(bytes: Uint8Array): boolean {
  // Two of the four types of block, and numbers of codes that are none, are told by the first bytes alone.
  const [head = 0, next = 0] = bytes
  const type = (head >> 1) & 3
  if (bytes.length < 6 || type === 0 || type === 3) return false
  if (type === DYNAMIC && (bytes.length < SHORTEST_DYNAMIC || head >> 3 > 29 || (next & 31) > 29)) return false
  source = bytes
  bit = 3
  return type === FIXED ? isFixedText((head & 1) === 1) : isCompleteCode()
}

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
function isFixedText(ends: boolean): boolean {
  let isFinal = ends
  let letters = 0
  for (let symbol = 0; symbol < SYMBOLS; symbol += 1) {
    if (left() < 0) return false
    const seven = code(7)
    if (seven === 0) {
      if (letters < 4 || isFinal || left() < 3) return letters >= 4 && left() < 8
      isFinal = read(1) === 1
      const type = read(2)
      if (type === FIXED) continue
      return type === DYNAMIC ? isCompleteCode() : type === STORED && isStored()
    }
    const eight = seven < 24 ? -1 : seven * 2 + code(1)
    const copy = seven < 24 ? seven - 1 : eight >= 0xc0 && eight < 0xc8 ? eight - 0xc0 + 23 : -1
    if (copy >= 0) {
      const length = shortest(copy) + read(lengthBits(copy))
      const distance = code(5)
      if (distance > 29 || nearest(distance) + read(distanceBits(distance)) > letters) return false
      letters += length
      continue
    }
    // Eight bits 00110000…10111111 stand for the bytes 0…143, nine from 110010000 on for the rest.
    const letter = eight <= 0xbf ? eight - 0x30 : 144 + (eight - 0xc8) * 2 + code(1)
    if (letter === 127 || (letter < 32 && letter !== 9 && letter !== 10 && letter !== 13)) return false
    letters += 1
  }
  return true
}

/** Its length stands there twice, the second time with every bit turned; a flush may end before it. */
function isStored(): boolean {
  bit = (bit + 7) & ~7
  return left() < 32 || (read(16) ^ read(16)) === 0xffff
}

const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

/** Dynamic codes: the code for code lengths must use up exactly all of its room (Kraft's sum is one). */
function isCompleteCode(): boolean {
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
