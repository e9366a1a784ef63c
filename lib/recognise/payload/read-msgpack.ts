import { DEEPEST, JsonWriter } from './json-writer'

/**
 * MessagePack (github.com/msgpack/msgpack/blob/master/spec.md) to JSON. Null unless every byte fits: this is asked of
 * every token of unknown bytes, so failing must be quick, and no length it states may be believed.
 */
export function readMsgpack(bytes: Uint8Array): JsonWriter | null {
  const writer = new JsonWriter()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  const has = (count: number) => at + count <= bytes.length
  /** −1 where it runs past the end. */
  const size = (width: 1 | 2 | 4): number => {
    if (!has(width)) return -1
    const value = width === 1 ? view.getUint8(at) : width === 2 ? view.getUint16(at) : view.getUint32(at)
    at += width
    return value
  }
  const take = (count: number): Uint8Array | null => {
    if (count < 0 || !has(count)) return null
    at += count
    return bytes.subarray(at - count, at)
  }
  const text = (count: number) => {
    const part = take(count)
    return part !== null && writer.text(part)
  }
  const binary = (count: number, path: string) => {
    const part = take(count)
    return part !== null && writer.binary(part, path)
  }
  /** An application's own type: its number first. */
  const extension = (count: number, path: string) => size(1) >= 0 && binary(count, path)
  const number = (width: number, read: () => number) => {
    if (!has(width)) return false
    writer.number(read())
    at += width
    return true
  }
  const array = (count: number, path: string, depth: number) =>
    count >= 0 && has(count) && writer.list(count, '[', ']', index => value(`${path}.${index}`, depth + 1))
  const map = (count: number, path: string, depth: number) =>
    count >= 0 && has(count * 2) && writer.list(count, '{', '}', () => member(path, depth + 1))
  const member = (path: string, depth: number) => {
    const first = bytes[at] ?? 0
    const isText = (first >= 0xa0 && first <= 0xbf) || (first >= 0xd9 && first <= 0xdb)
    if (!isText) writer.raw('"')
    if (!(isText || first < 0x80 || (first >= 0xcc && first <= 0xd3) || first >= 0xe0) || !value(path, depth))
      return false
    const name = writer.takeLast()
    writer.raw(isText ? ':' : '":')
    return value(`${path}.${isText ? name.slice(1, -1) : name}`, depth)
  }

  const value = (path: string, depth: number): boolean => {
    if (depth > DEEPEST || !has(1)) return false
    const tag = bytes[at] ?? 0
    at += 1
    if (tag < 0x80) return writer.number(tag)
    if (tag >= 0xe0) return writer.number(tag - 256)
    if (tag < 0x90) return map(tag & 15, path, depth)
    if (tag < 0xa0) return array(tag & 15, path, depth)
    if (tag < 0xc0) return text(tag & 31)
    if (tag >= 0xd4 && tag <= 0xd8) return extension(2 ** (tag - 0xd4), path)
    switch (tag) {
      case 0xc0:
        return writer.raw('null')
      case 0xc2:
        return writer.raw('false')
      case 0xc3:
        return writer.raw('true')
      case 0xc4:
        return binary(size(1), path)
      case 0xc5:
        return binary(size(2), path)
      case 0xc6:
        return binary(size(4), path)
      case 0xc7:
        return extension(size(1), path)
      case 0xc8:
        return extension(size(2), path)
      case 0xc9:
        return extension(size(4), path)
      case 0xca:
        return number(4, () => view.getFloat32(at))
      case 0xcb:
        return number(8, () => view.getFloat64(at))
      case 0xcc:
        return number(1, () => view.getUint8(at))
      case 0xcd:
        return number(2, () => view.getUint16(at))
      case 0xce:
        return number(4, () => view.getUint32(at))
      case 0xcf:
        return number(8, () => Number(view.getBigUint64(at)))
      case 0xd0:
        return number(1, () => view.getInt8(at))
      case 0xd1:
        return number(2, () => view.getInt16(at))
      case 0xd2:
        return number(4, () => view.getInt32(at))
      case 0xd3:
        return number(8, () => Number(view.getBigInt64(at)))
      case 0xd9:
        return text(size(1))
      case 0xda:
        return text(size(2))
      case 0xdb:
        return text(size(4))
      case 0xdc:
        return array(size(2), path, depth)
      case 0xdd:
        return array(size(4), path, depth)
      case 0xde:
        return map(size(2), path, depth)
      case 0xdf:
        return map(size(4), path, depth)
      default:
        return false
    }
  }
  return value('', 0) && at === bytes.length ? writer : null
}
