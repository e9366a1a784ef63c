const C1 = 0x87c37b91114253d5n
const C2 = 0x4cf5ad432745937fn

const u64 = (n: bigint): bigint => BigInt.asUintN(64, n)
const rotate64 = (n: bigint, by: bigint): bigint => u64(n << by) | (n >> (64n - by))

function finish64(n: bigint): bigint {
  let mixed = u64((n ^ (n >> 33n)) * 0xff51afd7ed558ccdn)
  mixed = u64((mixed ^ (mixed >> 33n)) * 0xc4ceb9fe1a85ec53n)
  return mixed ^ (mixed >> 33n)
}

/** MurmurHash3 x64 128, seed 0, both halves high byte first, as fingerprinting scripts write it. */
export function murmur3x128(bytes: Uint8Array): Uint8Array {
  const whole = bytes.length & ~15
  const rest = new Uint8Array(16)
  rest.set(bytes.subarray(whole))
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let first = 0n
  let second = 0n
  for (let at = 0; at < whole; at += 16) {
    first ^= u64(rotate64(u64(view.getBigUint64(at, true) * C1), 31n) * C2)
    first = u64((rotate64(first, 27n) + second) * 5n + 0x52dce729n)
    second ^= u64(rotate64(u64(view.getBigUint64(at + 8, true) * C2), 33n) * C1)
    second = u64((rotate64(second, 31n) + first) * 5n + 0x38495ab5n)
  }
  const tail = new DataView(rest.buffer)
  if (bytes.length - whole > 8) second ^= u64(rotate64(u64(tail.getBigUint64(8, true) * C2), 33n) * C1)
  if (bytes.length > whole) first ^= u64(rotate64(u64(tail.getBigUint64(0, true) * C1), 31n) * C2)
  const length = BigInt(bytes.length)
  first ^= length
  second ^= length
  first = u64(first + second)
  second = u64(second + first)
  first = finish64(first)
  second = finish64(second)
  first = u64(first + second)
  const digest = new DataView(new ArrayBuffer(16))
  digest.setBigUint64(0, first)
  digest.setBigUint64(8, u64(second + first))
  return new Uint8Array(digest.buffer)
}

const rotate32 = (n: number, by: number): number => (n << by) | (n >>> (32 - by))
const scramble = (word: number): number => Math.imul(rotate32(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593)

/** MurmurHash3 x86 32, seed 0. */
export function murmur3x32(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const whole = bytes.length & ~3
  let hash = 0
  for (let at = 0; at < whole; at += 4)
    hash = (Math.imul(rotate32(hash ^ scramble(view.getInt32(at, true)), 13), 5) + 0xe6546b64) | 0
  let tail = 0
  for (let at = bytes.length - 1; at >= whole; at--) tail = (tail << 8) | (bytes[at] ?? 0)
  hash ^= scramble(tail) ^ bytes.length
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
