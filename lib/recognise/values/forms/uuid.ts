import { md5 } from '@noble/hashes/legacy.js'
import { hexOf } from '../digests/algorithms'
import type { Form } from './form'

const encoder = new TextEncoder()
const grouped = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/**
 * An MD5 that is written as a UUID, because the receiver's ids must be one: as it is, and with the marks of version 3
 * (RFC 9562, section 5.3), as `UUID.nameUUIDFromBytes` of Java makes it.
 */
export function uuidForms(form: Form): Form[] {
  const bytes = md5(encoder.encode(form.text))
  const marked = Uint8Array.from(bytes)
  marked[6] = ((bytes[6] ?? 0) & 0x0f) | 0x30
  marked[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return [bytes, marked].map(digest => ({
    text: grouped(hexOf(digest)),
    steps: [...form.steps, 'md5', 'hex', 'reformatted'],
    proof: 'anywhere',
  }))
}
