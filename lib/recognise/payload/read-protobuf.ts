import { JsonWriter } from './json-writer'
import { looksLikeText } from './text-of-bytes'

const DEEPEST_MESSAGE = 12

/**
 * Protocol Buffers' wire format (protobuf.dev/programming-guides/encoding) to JSON, without a schema: members are
 * named by field number. Null unless every byte fits, field numbers stay ordinary, and something with a length
 * occurs: random bytes hardly ever do all three.
 */
export function readProtobuf(bytes: Uint8Array): JsonWriter | null {
  if (!isMessage(bytes)) return null
  const writer = new JsonWriter()
  write(bytes, writer, '')
  return writer
}

/** One field: its number, its kind on the wire, and where its content stands. */
interface Field {
  readonly number: number
  readonly kind: number
  readonly start: number
  readonly end: number
  readonly value: number
}

/** The field at an offset; null where none fits. */
function fieldFrom(bytes: Uint8Array, from: number): Field | null {
  let at = from
  const varint = (): number => {
    let value = 0
    for (let shift = 0; shift < 10 && at < bytes.length; shift += 1) {
      const byte = bytes[at] ?? 0
      at += 1
      value += (byte & 0x7f) * 2 ** (7 * shift)
      if (byte < 0x80) return value
    }
    return -1
  }
  const tag = varint()
  const number = Math.floor(tag / 8)
  const kind = tag % 8
  if (tag < 8 || number > 20_000) return null
  if (kind === 0) {
    const start = at
    const value = varint()
    return value < 0 ? null : { number, kind, start, end: at, value }
  }
  const length = kind === 1 ? 8 : kind === 5 ? 4 : kind === 2 ? varint() : -1
  return length < 0 || at + length > bytes.length ? null : { number, kind, start: at, end: at + length, value: 0 }
}

/** Asked of every token of unknown bytes, so it makes no object and most are refused at their first field. */
export function isMessage(bytes: Uint8Array, depth = 0): boolean {
  let lengths = 0
  for (let at = 0; at < bytes.length; ) {
    const kind = (bytes[at] ?? 0) & 7
    const end = fieldEnd(bytes, at, kind)
    if (end < 0 || end > bytes.length) return false
    if (kind === 2) lengths += 1
    at = end
  }
  return bytes.length > 1 && (lengths > 0 || depth > 0)
}

const LARGEST_TAG = 20_000 * 8 + 7

/** Where a field ends; −1 where none begins. */
function fieldEnd(bytes: Uint8Array, at: number, kind: number): number {
  const content = varintEnd(bytes, at)
  if (content < 0) return -1
  const tag = varintValue(bytes, at, content)
  if (tag < 8 || tag > LARGEST_TAG) return -1
  if (kind === 0) return varintEnd(bytes, content)
  if (kind === 1) return content + 8
  if (kind === 5) return content + 4
  if (kind !== 2) return -1
  const start = varintEnd(bytes, content)
  return start < 0 ? -1 : start + varintValue(bytes, content, start)
}

function varintEnd(bytes: Uint8Array, from: number): number {
  const last = Math.min(bytes.length, from + 10)
  for (let at = from; at < last; at += 1) if ((bytes[at] ?? 0) < 0x80) return at + 1
  return -1
}

function varintValue(bytes: Uint8Array, from: number, end: number): number {
  let value = 0
  for (let at = end - 1; at >= from; at -= 1) value = value * 128 + ((bytes[at] ?? 0) & 0x7f)
  return value
}

function write(bytes: Uint8Array, writer: JsonWriter, path: string, depth = 0): void {
  const fields: Field[] = []
  for (let at = 0; at < bytes.length; ) {
    const field = fieldFrom(bytes, at)
    if (!field) break
    fields.push(field)
    at = field.end
  }
  writer.list(fields.length, '{', '}', index => {
    const field = fields[index]
    if (!field) return false
    writer.raw(`"${field.number}":`)
    const part = bytes.subarray(field.start, field.end)
    const view = new DataView(part.buffer, part.byteOffset, part.length)
    if (field.kind === 0) return writer.number(field.value)
    if (field.kind === 1) return writer.number(view.getFloat64(0, true))
    if (field.kind === 5) return writer.number(view.getFloat32(0, true))
    const inner = `${path}.${field.number}`
    // A message whose first field is text begins with a line break and a letter that is the text's length: it reads as text.
    const mayBeText = part.length === 0 || looksLikeText(part)
    const isNested = (!mayBeText || (part[0] ?? 0) < 0x20) && depth < DEEPEST_MESSAGE && isMessage(part, depth + 1)
    if (mayBeText && !isNested) return writer.text(part)
    if (isNested) {
      write(part, writer, inner, depth + 1)
      return true
    }
    return writer.binary(part, inner)
  })
}
