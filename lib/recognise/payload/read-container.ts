import type { Transform } from '../../facts'
import { isCbor, isMsgpack } from './container-shape'
import type { JsonWriter } from './json-writer'
import { readCbor } from './read-cbor'
import { readMsgpack } from './read-msgpack'
import { isMessage, readProtobuf } from './read-protobuf'

export interface Container {
  readonly written: JsonWriter
  readonly step: Transform
}

/** Shorter bytes fit some format by chance; longer ones are searched as they are. */
const SHORTEST = 6
const LONGEST = 4 * 1024 * 1024

const beginsMsgpack = (first: number): boolean => (first >= 0x80 && first <= 0x9f) || (first >= 0xdc && first <= 0xdf)
const beginsCbor = (first: number): boolean => (first >= 0x80 && first <= 0xbf) || first === 0xd9

/** Whether the bytes fit one of the formats from the first to the last. */
export function mayBeContainer(bytes: Uint8Array): boolean {
  const { length } = bytes
  const first = bytes[0] ?? 0
  if (length < SHORTEST || length > LONGEST || first < 8) return false
  if (first < 0x80) return isMessage(bytes)
  return (beginsMsgpack(first) && isMsgpack(bytes)) || (beginsCbor(first) && isCbor(bytes))
}

/** A binary container read as JSON; null where the bytes are none. The formats' first bytes hardly overlap. */
export function readContainer(bytes: Uint8Array): Container | null {
  if (bytes.length < SHORTEST || bytes.length > LONGEST) return null
  const first = bytes[0] ?? 0
  return (
    (beginsMsgpack(first) ? container(readMsgpack(bytes), 'msgpack') : null) ??
    (beginsCbor(first) ? container(readCbor(bytes), 'cbor') : null) ??
    (first >= 8 && first < 0x80 ? container(readProtobuf(bytes), 'protobuf') : null)
  )
}

const container = (written: JsonWriter | null, step: Transform): Container | null =>
  written?.json ? { written, step } : null
