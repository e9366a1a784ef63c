/**
 * Whirlpool (ISO/IEC 10118-3:2004), with its tables made from the definition: the S-box out of three small boxes,
 * the diffusion as a circulant matrix over GF(2⁸) modulo x⁸+x⁴+x³+x²+1. Sixty-four bits are kept as two halves.
 */
const E = [1, 11, 9, 12, 13, 6, 15, 3, 14, 8, 7, 4, 10, 2, 5, 0] as const
const R = [7, 12, 11, 13, 14, 4, 9, 15, 6, 3, 8, 10, 2, 5, 1, 0] as const
const MATRIX = [1, 1, 4, 1, 8, 5, 2, 9] as const
const ROUNDS = 10

const box = (table: readonly number[], at: number): number => table[at] ?? 0

const S = Uint8Array.from({ length: 256 }, (_, x) => {
  const high = box(E, x >> 4)
  const low = E.indexOf((x & 15) as (typeof E)[number])
  const middle = box(R, high ^ low)
  return (box(E, high ^ middle) << 4) | E.indexOf((low ^ middle) as (typeof E)[number])
})

function times(a: number, b: number): number {
  let product = 0
  for (let bit = 0; bit < 4; bit++) {
    if ((b >> bit) & 1) {
      let shifted = a
      for (let step = 0; step < bit; step++) shifted = shifted & 128 ? (shifted << 1) ^ 0x11d : shifted << 1
      product ^= shifted
    }
  }
  return product
}

/** What byte `x` in column `column` adds to a row, as two halves. */
const HIGH = new Int32Array(8 * 256)
const LOW = new Int32Array(8 * 256)
for (let column = 0; column < 8; column++) {
  for (let x = 0; x < 256; x++) {
    const bytes = Array.from({ length: 8 }, (_, at) => times(S[x] ?? 0, MATRIX[(at - column + 8) % 8] ?? 0))
    const half = (from: number) => bytes.slice(from, from + 4).reduce((word, byte) => (word << 8) | byte, 0)
    HIGH[column * 256 + x] = half(0)
    LOW[column * 256 + x] = half(4)
  }
}

/** One round without its key: rows are pairs of halves; column `j` of the result comes from the row `j` above. */
function turn(state: Int32Array): Int32Array {
  const next = new Int32Array(16)
  for (let row = 0; row < 8; row++) {
    let high = 0
    let low = 0
    for (let column = 0; column < 8; column++) {
      const word = state[((row - column + 8) % 8) * 2 + (column >> 2)] ?? 0
      const byte = (word >>> (24 - 8 * (column & 3))) & 255
      high ^= HIGH[column * 256 + byte] ?? 0
      low ^= LOW[column * 256 + byte] ?? 0
    }
    next[row * 2] = high
    next[row * 2 + 1] = low
  }
  return next
}

const sBox = (at: number): number =>
  ((S[at] ?? 0) << 24) | ((S[at + 1] ?? 0) << 16) | ((S[at + 2] ?? 0) << 8) | (S[at + 3] ?? 0)

export function whirlpool(bytes: Uint8Array): Uint8Array {
  const message = new Uint8Array((Math.floor((bytes.length + 32) / 64) + 1) * 64)
  message.set(bytes)
  message[bytes.length] = 0x80
  const view = new DataView(message.buffer)
  view.setUint32(message.length - 4, bytes.length << 3)
  view.setUint32(message.length - 8, Math.floor(bytes.length / 0x20000000))
  const hash = new Int32Array(16)
  for (let block = 0; block < message.length; block += 64) {
    let key: Int32Array = hash.slice()
    let state: Int32Array = hash.map((word, at) => word ^ view.getInt32(block + at * 4))
    for (let round = 0; round < ROUNDS; round++) {
      key = turn(key)
      key[0] = (key[0] ?? 0) ^ sBox(round * 8)
      key[1] = (key[1] ?? 0) ^ sBox(round * 8 + 4)
      state = turn(state).map((word, at) => word ^ (key[at] ?? 0))
    }
    for (let at = 0; at < 16; at++) hash[at] = (hash[at] ?? 0) ^ (state[at] ?? 0) ^ view.getInt32(block + at * 4)
  }
  const digest = new DataView(new ArrayBuffer(64))
  hash.forEach((word, at) => {
    digest.setInt32(at * 4, word)
  })
  return new Uint8Array(digest.buffer)
}
