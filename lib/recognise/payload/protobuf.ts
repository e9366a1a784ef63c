import { looksLikeText, textOf } from './text-of-bytes'

/** A message without its schema: field numbers and what they hold. Numbers that fit no double come as text. */
export type Message = { [field: string]: (string | number | Message | Uint8Array)[] }

const DEEPEST = 12

/**
 * Protocol Buffers' wire format (protobuf.dev/programming-guides/encoding), read without a schema. Null unless every
 * byte fits, field numbers stay ordinary, and something with a length occurs: random bytes hardly ever do all three.
 */
export function readProtobuf(bytes: Uint8Array, depth = 0): Message | null {
  const message: Message = {}
  let at = 0
  let lengths = 0
  /** −1 where a number runs past the end or past 64 bits. */
  const varint = (): number => {
    let value = 0
    for (let shift = 0; shift < 10; shift += 1) {
      if (at >= bytes.length) return -1
      const byte = bytes[at] ?? 0
      at += 1
      value += (byte & 0x7f) * 2 ** (7 * shift)
      if (byte < 0x80) return value
    }
    return -1
  }
  while (at < bytes.length) {
    const tag = varint()
    const field = Math.floor(tag / 8)
    if (tag < 8 || field > 20_000) return null
    const values = (message[field] ??= [])
    switch (tag % 8) {
      case 0: {
        const value = varint()
        if (value < 0) return null
        values.push(value)
        break
      }
      case 1:
      case 5: {
        const width = tag % 8 === 1 ? 8 : 4
        if (at + width > bytes.length) return null
        const view = new DataView(bytes.buffer, bytes.byteOffset + at, width)
        values.push(width === 8 ? view.getFloat64(0, true) : view.getFloat32(0, true))
        at += width
        break
      }
      case 2: {
        const length = varint()
        if (length < 0 || at + length > bytes.length) return null
        const part = bytes.subarray(at, at + length)
        at += length
        lengths += 1
        const inner = length > 1 && depth < DEEPEST && !isTextField(part) ? readProtobuf(part, depth + 1) : null
        values.push(inner ?? (length === 0 || isTextField(part) ? textOf(part) : part))
        break
      }
      default:
        return null
    }
  }
  return lengths > 0 && (depth > 0 || bytes.length >= 6) ? message : null
}

const isTextField = (part: Uint8Array): boolean => looksLikeText(part)
