import { DEEPEST, JsonWriter } from './json-writer'

const ENDLESS = -2
const BREAK = 0xff

/**
 * CBOR (RFC 8949) to JSON. Null unless every byte fits; tags are passed over, lengths never believed.
 */
export function readCbor(bytes: Uint8Array): JsonWriter | null {
  const writer = new JsonWriter()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  const has = (count: number) => at + count <= bytes.length
  /** The number that follows a head; `ENDLESS` for an open length, −1 where it does not fit. */
  const argument = (info: number): number => {
    if (info < 24) return info
    if (info === 31) return ENDLESS
    const width = info > 27 ? 0 : 2 ** (info - 24)
    if (width === 0 || !has(width)) return -1
    const value =
      width === 1
        ? view.getUint8(at)
        : width === 2
          ? view.getUint16(at)
          : width === 4
            ? view.getUint32(at)
            : Number(view.getBigUint64(at))
    at += width
    return value
  }
  const take = (count: number): Uint8Array | null => {
    if (count < 0 || !has(count)) return null
    at += count
    return bytes.subarray(at - count, at)
  }
  /** A string, or the pieces of one of open length laid together. */
  const string = (count: number, major: number): Uint8Array | null => {
    if (count !== ENDLESS) return take(count)
    const parts: number[] = []
    while (has(1) && bytes[at] !== BREAK) {
      const head = bytes[at] ?? 0
      at += 1
      const part = head >> 5 === major && (head & 31) !== 31 ? take(argument(head & 31)) : null
      if (!part) return null
      for (const byte of part) parts.push(byte)
    }
    at += 1
    return Uint8Array.from(parts)
  }
  const list = (count: number, open: string, close: string, item: (index: number) => boolean): boolean => {
    if (count !== ENDLESS) return count >= 0 && has(count) && writer.list(count, open, close, item)
    writer.raw(open)
    for (let index = 0; has(1) && bytes[at] !== BREAK; index += 1) {
      if (index > 0) writer.raw(',')
      if (!item(index)) return false
    }
    at += 1
    return at <= bytes.length && writer.raw(close)
  }
  const member = (path: string, depth: number): boolean => {
    const major = (bytes[at] ?? BREAK) >> 5
    if (major > 3) return false
    if (major < 2) writer.raw('"')
    if (!value(path, depth)) return false
    const name = writer.takeLast()
    writer.raw(major < 2 ? '":' : ':')
    return value(`${path}.${major < 2 ? name : name.slice(1, -1)}`, depth)
  }
  const simple = (info: number): boolean => {
    if (info === 20 || info === 21) return writer.raw(info === 21 ? 'true' : 'false')
    if (info === 22 || info === 23) return writer.raw('null')
    const width = info === 25 ? 2 : info === 26 ? 4 : info === 27 ? 8 : 0
    if (width === 0 || !has(width)) return false
    // Half floats carry no datum a person would know.
    writer.number(width === 2 ? Number.NaN : width === 4 ? view.getFloat32(at) : view.getFloat64(at))
    at += width
    return true
  }

  const value = (path: string, depth: number): boolean => {
    if (depth > DEEPEST || !has(1)) return false
    const head = bytes[at] ?? 0
    at += 1
    const info = head & 31
    const major = head >> 5
    if (major === 7) return simple(info)
    const count = argument(info)
    if (count === -1) return false
    switch (major) {
      case 0:
        return count >= 0 && writer.number(count)
      case 1:
        return count >= 0 && writer.number(-1 - count)
      case 2:
      case 3: {
        const part = string(count, major)
        return part !== null && (major === 3 ? writer.text(part) : writer.binary(part, path))
      }
      case 4:
        return list(count, '[', ']', index => value(`${path}.${index}`, depth + 1))
      case 5:
        return list(count, '{', '}', () => member(path, depth + 1))
      default:
        return value(path, depth + 1)
    }
  }
  return value('', 0) && at === bytes.length ? writer : null
}
