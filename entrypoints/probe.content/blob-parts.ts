import { apply, getter, ownValue } from './taken'
import { quietly, wrapConstructor } from './wrap'

/**
 * Chromium shows nobody what is in a Blob, and nothing reads one while a page is being left: not `text()`, not a
 * synchronous request (tried, 156). So small ones are remembered by what they were made of, for as long as they live.
 * A beacon holds 64 KB at most (https://w3c.github.io/beacon/#sec-processing-model).
 */
const MOST = 65_536
const MOST_PARTS = 64

const made = new WeakMap<object, string | Uint8Array>()
const { get, set } = made
const { isArray } = Array
const NativeBytes = Uint8Array
const typed = Object.getPrototypeOf(Uint8Array.prototype)
const bufferOf = getter(typed, 'buffer')
const offsetOf = getter(typed, 'byteOffset')
const lengthOf = getter(typed, 'byteLength')
const sizeOf = getter(ArrayBuffer.prototype, 'byteLength')

export const rememberBlobs = (): void =>
  wrapConstructor('Blob', File, (blob, args) => {
    const content = contentOfParts(args[0])
    if (content !== undefined) apply(set, made, [blob, content])
  })

/** What a small Blob was made of, where it was made in this frame: of strings, or of one buffer. */
export const contentOf = (blob: object): string | Uint8Array | undefined => apply(get, made, [blob])

function contentOfParts(parts: unknown): string | Uint8Array | undefined {
  if (!isArray(parts) || parts.length > MOST_PARTS) return undefined
  let text = ''
  for (let at = 0; at < parts.length; at++) {
    const part = ownValue(parts, at)
    if (typeof part !== 'string') return parts.length === 1 ? copyOfBytes(part) : undefined
    if (text.length + part.length > MOST) return undefined
    text += part
  }
  return text
}

/** Of a buffer, or of what looks into one: what the page does to it afterwards does not change what was made. */
function copyOfBytes(part: unknown): Uint8Array | undefined {
  const looksInto: ArrayBuffer | undefined = quietly(() => bufferOf && apply(bufferOf, part, []))
  const size: number | undefined = quietly(() => {
    const measure = looksInto ? lengthOf : sizeOf
    return measure && apply(measure, part, [])
  })
  if (size === undefined || size > MOST) return undefined
  const from: number = looksInto && offsetOf ? apply(offsetOf, part, []) : 0
  return new NativeBytes(new NativeBytes(looksInto ?? (part as ArrayBuffer), from, size))
}
