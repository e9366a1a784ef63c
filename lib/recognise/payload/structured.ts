import { decode as decodeMsgpack } from '@msgpack/msgpack'
import { decode as decodeCbor } from 'cborg'
import type { Transform } from '../../facts'
import { readProtobuf } from './protobuf'
import { looksLikeText, textOf } from './text-of-bytes'

/** A binary container turned to JSON, which the rest then reads like any other; byte strings apart, with their path. */
export interface Structured {
  readonly json: string
  readonly binaries: readonly { readonly path: string; readonly bytes: Uint8Array }[]
  readonly step: Transform
}

/** More than this is never read whole: the packages build every object at once. */
const LONGEST = 2 * 1024 * 1024

export function readStructured(bytes: Uint8Array): Structured | null {
  if (bytes.length < 5 || bytes.length > LONGEST) return null
  const first = bytes[0] ?? 0
  const isMsgpack = (first >= 0x80 && first <= 0x9f) || (first >= 0xdc && first <= 0xdf)
  const isCbor = (first >= 0x80 && first <= 0xbf) || first === 0xd9
  return (
    (isMsgpack
      ? attempt(() => decodeMsgpack(bytes, { maxArrayLength: bytes.length, maxMapLength: bytes.length }), 'msgpack')
      : null) ??
    (isCbor ? attempt(() => decodeCbor(bytes, { useMaps: true, allowBigInt: true }), 'cbor') : null) ??
    attempt(() => readProtobuf(bytes), 'protobuf')
  )
}

function attempt(read: () => unknown, step: Transform): Structured | null {
  try {
    const value = read()
    return typeof value === 'object' && value !== null ? toJson(value, step) : null
  } catch {
    // Not this format, cut off, or nested too deeply for a stack: its bytes are searched as they are.
    return null
  }
}

function toJson(value: object, step: Transform): Structured | null {
  const binaries: { path: string; bytes: Uint8Array }[] = []
  const plain = (part: unknown, path: string): unknown => {
    if (part instanceof Uint8Array) {
      if (looksLikeText(part)) return textOf(part)
      binaries.push({ path, bytes: part })
      return null
    }
    if (Array.isArray(part))
      return part.length === 1 && step === 'protobuf'
        ? plain(part[0], path)
        : part.map((item, index) => plain(item, `${path}.${index}`))
    if (part instanceof Date) return part.toISOString()
    if (typeof part === 'bigint') return String(part)
    if (typeof part !== 'object' || part === null) return part
    const entries = part instanceof Map ? [...part] : Object.entries(part)
    return Object.fromEntries(entries.map(([key, item]) => [String(key), plain(item, `${path}.${String(key)}`)]))
  }
  const json = JSON.stringify(plain(value, ''))
  return /[a-z\d]{3}/i.test(json) || binaries.length > 0 ? { json, binaries, step } : null
}
