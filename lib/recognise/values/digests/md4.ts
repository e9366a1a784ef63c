import { padded } from './md-padding'

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by))

/** Message word and rotation of each step of the three rounds (RFC 1320, section 3.4). */
const ROUNDS = [
  { add: 0, shifts: [3, 7, 11, 19], order: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] },
  { add: 0x5a827999, shifts: [3, 5, 9, 13], order: [0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15] },
  { add: 0x6ed9eba1, shifts: [3, 9, 11, 15], order: [0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15] },
] as const

const mix = (round: number, x: number, y: number, z: number): number => {
  if (round === 0) return (x & y) | (~x & z)
  if (round === 1) return (x & y) | (x & z) | (y & z)
  return x ^ y ^ z
}

/** MD4 (RFC 1320). */
export function md4(bytes: Uint8Array): Uint8Array {
  const words = new DataView(padded(bytes).buffer)
  const state = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476]
  for (let block = 0; block < words.byteLength; block += 64) {
    let [a = 0, b = 0, c = 0, d = 0] = state
    ROUNDS.forEach((round, index) => {
      round.order.forEach((word, step) => {
        const sum = (a + mix(index, b, c, d) + words.getInt32(block + 4 * word, true) + round.add) | 0
        const turned = rotate(sum, round.shifts[step & 3] ?? 0)
        a = d
        d = c
        c = b
        b = turned
      })
    })
    ;[a, b, c, d].forEach((word, at) => {
      state[at] = ((state[at] ?? 0) + word) | 0
    })
  }
  const digest = new DataView(new ArrayBuffer(16))
  state.forEach((word, at) => {
    digest.setInt32(4 * at, word, true)
  })
  return new Uint8Array(digest.buffer)
}
