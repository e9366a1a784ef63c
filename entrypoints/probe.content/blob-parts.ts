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
const putBytes = Uint8Array.prototype.set
const encoder = new TextEncoder()
const { encode } = TextEncoder.prototype

export function rememberBlobs(): void {
  const remember = (blob: object, args: ArrayLike<unknown>): void => {
    const content = contentOfParts(args[0])
    if (content !== undefined) apply(set, made, [blob, content])
  }
  wrapConstructor('Blob', File, remember)
  wrapConstructor('File', undefined, remember)
}

/** What a small Blob was made of, where it was made in this frame: of strings, buffers, and others of its kind. */
export const contentOf = (blob: unknown): string | Uint8Array | undefined => apply(get, made, [blob])

function contentOfParts(parts: unknown): string | Uint8Array | undefined {
  if (!isArray(parts) || parts.length > MOST_PARTS) return undefined
  let whole: string | Uint8Array = ''
  for (let at = 0; at < parts.length; at++) {
    const part = ownValue(parts, at)
    const content: string | Uint8Array | undefined =
      typeof part === 'string' ? part : (contentOf(part) ?? copyOfBytes(part))
    if (content === undefined || sizeIn(whole) + sizeIn(content) > MOST) return undefined
    whole = typeof whole === 'string' && typeof content === 'string' ? whole + content : joined(whole, content)
  }
  return whole
}

const sizeIn = (content: string | Uint8Array): number =>
  typeof content === 'string' ? content.length : lengthOf && apply(lengthOf, content, [])
const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? apply(encode, encoder, [content]) : content

function joined(a: string | Uint8Array, b: string | Uint8Array): Uint8Array {
  const first = bytesOf(a)
  const second = bytesOf(b)
  const whole = new NativeBytes(sizeIn(first) + sizeIn(second))
  apply(putBytes, whole, [first])
  apply(putBytes, whole, [second, sizeIn(first)])
  return whole
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
