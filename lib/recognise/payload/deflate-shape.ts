/**
 * Whether bytes may begin a raw deflate stream (RFC 1951) that holds text. Raw deflate has no mark of its own, every
 * base64 token of a page is a candidate, and a failed inflate costs a hundred times this look.
 */
export function mayBeDeflate(bytes: Uint8Array): boolean {
  let bit = 0
  const read = (width: number): number => {
    let value = 0
    for (let power = 0; power < width; power += 1, bit += 1)
      value |= (((bytes[bit >> 3] ?? 0) >> (bit & 7)) & 1) << power
    return value
  }
  if (bytes.length < 6) return false
  read(1)
  const type = read(2)
  if (type === 1) return beginsWithLetters(() => read(1))
  return type === 2 && isCompleteCode(read)
}

/** Fixed codes: the first two symbols must be letters, for there is nothing yet to copy. */
function beginsWithLetters(bit: () => number): boolean {
  for (let symbol = 0; symbol < 3; symbol += 1) {
    let code = 0
    for (let width = 0; width < 8; width += 1) code = code * 2 + bit()
    // 8 bits 00110000…10111111 stand for the bytes 0…143; 9 bits from 110010000 on for the rest.
    const letter = code >= 0x30 && code <= 0xbf ? code - 0x30 : code >= 0xc8 ? 128 : -1
    // A copy may follow one letter (`aaaa`), so only the first two are held to it.
    if (letter < 0) return symbol >= 2
    if (letter < 32 && letter !== 9 && letter !== 10 && letter !== 13) return false
    if (letter === 127) return false
    if (letter === 128) bit()
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
