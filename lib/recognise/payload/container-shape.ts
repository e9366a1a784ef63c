/*
 * Whether bytes fit a binary container from the first to the last, without writing anything of it: asked of every
 * token of unknown bytes, of which one in four begins like one. Each function answers where its item ends; −1 where
 * it does not fit.
 */

const DEEPEST = 64

export const isMsgpack = (bytes: Uint8Array): boolean => msgpackEnd(bytes, 0, 0) === bytes.length
export const isCbor = (bytes: Uint8Array): boolean => cborEnd(bytes, 0, 0) === bytes.length

/** A number of so many bytes, most significant first; −1 past the end. */
function bigEndian(bytes: Uint8Array, at: number, width: number): number {
  if (at + width > bytes.length) return -1
  let value = 0
  for (let next = at; next < at + width; next += 1) value = value * 256 + (bytes[next] ?? 0)
  return value
}

/** Past `count` bytes that follow `at`. */
const past = (bytes: Uint8Array, at: number, count: number): number =>
  count < 0 || at + count > bytes.length ? -1 : at + count

/** Past a length of `width` bytes and what it counts. */
function pastCounted(bytes: Uint8Array, at: number, width: number, more = 0): number {
  const count = bigEndian(bytes, at, width)
  return count < 0 ? -1 : past(bytes, at + width, count + more)
}

function msgpackEnd(bytes: Uint8Array, from: number, depth: number): number {
  if (from >= bytes.length || depth > DEEPEST) return -1
  const tag = bytes[from] ?? 0
  const at = from + 1
  if (tag < 0x80 || tag >= 0xe0 || tag === 0xc0 || tag === 0xc2 || tag === 0xc3) return at
  if (tag < 0x90) return msgpackItems(bytes, at, (tag & 15) * 2, depth)
  if (tag < 0xa0) return msgpackItems(bytes, at, tag & 15, depth)
  if (tag < 0xc0) return past(bytes, at, tag & 31)
  if (tag >= 0xc4 && tag <= 0xc6) return pastCounted(bytes, at, 1 << (tag - 0xc4))
  if (tag >= 0xc7 && tag <= 0xc9) return pastCounted(bytes, at, 1 << (tag - 0xc7), 1)
  if (tag === 0xca || tag === 0xcb) return past(bytes, at, tag === 0xca ? 4 : 8)
  if (tag >= 0xcc && tag <= 0xcf) return past(bytes, at, 1 << (tag - 0xcc))
  if (tag >= 0xd0 && tag <= 0xd3) return past(bytes, at, 1 << (tag - 0xd0))
  if (tag >= 0xd4 && tag <= 0xd8) return past(bytes, at, 1 + (1 << (tag - 0xd4)))
  if (tag >= 0xd9 && tag <= 0xdb) return pastCounted(bytes, at, 1 << (tag - 0xd9))
  if (tag < 0xdc) return -1
  const width = tag & 1 ? 4 : 2
  const count = bigEndian(bytes, at, width)
  return msgpackItems(bytes, at + width, tag >= 0xde ? count * 2 : count, depth)
}

function msgpackItems(bytes: Uint8Array, from: number, count: number, depth: number): number {
  if (count < 0 || from + count > bytes.length) return -1
  let at = from
  for (let item = 0; item < count && at >= 0; item += 1) at = msgpackEnd(bytes, at, depth + 1)
  return at
}

const BREAK = 0xff

function cborEnd(bytes: Uint8Array, from: number, depth: number): number {
  if (from >= bytes.length || depth > DEEPEST) return -1
  const head = bytes[from] ?? 0
  const major = head >> 5
  const info = head & 31
  const width = info < 24 ? 0 : info > 27 ? -1 : 1 << (info - 24)
  if (info === 31) return major >= 2 && major <= 5 ? cborOpen(bytes, from + 1, depth) : -1
  if (width < 0) return -1
  const at = from + 1 + width
  if (at > bytes.length) return -1
  if (major < 2) return at
  if (major === 7) return info >= 20 && info !== 24 ? at : -1
  const count = width === 0 ? info : bigEndian(bytes, from + 1, width)
  if (major < 4) return past(bytes, at, count)
  if (major === 6) return cborEnd(bytes, at, depth + 1)
  const items = major === 5 ? count * 2 : count
  if (at + items > bytes.length) return -1
  let next = at
  for (let item = 0; item < items && next >= 0; item += 1) next = cborEnd(bytes, next, depth + 1)
  return next
}

/** Items up to the break. */
function cborOpen(bytes: Uint8Array, from: number, depth: number): number {
  let at = from
  while (at >= 0 && at < bytes.length && bytes[at] !== BREAK) at = cborEnd(bytes, at, depth + 1)
  return at < 0 || at >= bytes.length ? -1 : at + 1
}
