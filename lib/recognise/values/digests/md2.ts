/**
 * RFC 1319's substitution table is a shuffle of 0–255 steered by the decimal digits of pi: `random` takes as many
 * digits as it needs for an even choice and drops those that would make it uneven.
 */
const S: Uint8Array = (() => {
  const digits = digitsOfPi(730)
  let next = 0
  const random = (below: number): number => {
    for (;;) {
      const places = below > 100 ? 3 : below > 10 ? 2 : 1
      const drawn = Number(digits.slice(next, next + places))
      next += places
      if (drawn < below * Math.floor(10 ** places / below)) return drawn % below
    }
  }
  const table = Uint8Array.from({ length: 256 }, (_, at) => at)
  for (let size = 2; size <= 256; size++) {
    const other = random(size)
    const kept = table[other] ?? 0
    table[other] = table[size - 1] ?? 0
    table[size - 1] = kept
  }
  return table
})()

/** Machin's formula: pi = 16 arctan(1/5) − 4 arctan(1/239). */
function digitsOfPi(count: number): string {
  const scale = 10n ** BigInt(count + 10)
  const arctan = (inverse: bigint): bigint => {
    let power = scale / inverse
    let sum = power
    for (let odd = 3n; power !== 0n; odd += 2n) {
      power = -power / (inverse * inverse)
      sum += power / odd
    }
    return sum
  }
  return String(16n * arctan(5n) - 4n * arctan(239n)).slice(0, count)
}

/** MD2 (RFC 1319). */
export function md2(bytes: Uint8Array): Uint8Array {
  const fill = 16 - (bytes.length % 16)
  const message = new Uint8Array(bytes.length + fill + 16).fill(fill)
  message.set(bytes)
  const checksum = message.subarray(message.length - 16).fill(0)
  let last = 0
  for (let at = 0; at < message.length - 16; at++) {
    const place = at % 16
    last = (checksum[place] ?? 0) ^ (S[(message[at] ?? 0) ^ last] ?? 0)
    checksum[place] = last
  }
  const state = new Uint8Array(48)
  for (let block = 0; block < message.length; block += 16) {
    for (let at = 0; at < 16; at++) {
      const byte = message[block + at] ?? 0
      state[16 + at] = byte
      state[32 + at] = byte ^ (state[at] ?? 0)
    }
    let turned = 0
    for (let round = 0; round < 18; round++) {
      for (let at = 0; at < 48; at++) {
        turned = (state[at] ?? 0) ^ (S[turned] ?? 0)
        state[at] = turned
      }
      turned = (turned + round) & 255
    }
  }
  return state.slice(0, 16)
}
