import { contentOf } from './blob-parts'
import { apply, type Callable, getter } from './taken'
import { quietly } from './wrap'

/** Telling what a body is by its brand, which no prototype of the page's can fake. */

const NativeBlob = Blob
const { slice } = Blob.prototype
const blobSize = getter(Blob.prototype, 'size')
const urlHref = getter(URL.prototype, 'href')
const requestUrl = getter(Request.prototype, 'url')
const requestMethod = getter(Request.prototype, 'method')
const streamLocked = getter(ReadableStream.prototype, 'locked')
const bufferLength = getter(ArrayBuffer.prototype, 'byteLength')
const { isView } = ArrayBuffer
const { get: formGet, forEach: formEach } = FormData.prototype
const parametersToString = URLSearchParams.prototype.toString
const textSlice = String.prototype.slice
const encode = encodeURIComponent

/** More of one payload is not handed over; the flow says so. */
export const AT_MOST = 1024 * 1024

const read = (get: Callable | undefined, self: unknown): unknown => quietly(() => get && apply(get, self, []))

export const isBlob = (value: unknown): value is Blob => typeof read(blobSize, value) === 'number'
/** Undefined of what is no stream. */
export const isLocked = (value: unknown): unknown => read(streamLocked, value)
export const isStream = (value: unknown): boolean => typeof isLocked(value) === 'boolean'
export const isRequest = (value: unknown): value is Request => typeof read(requestUrl, value) === 'string'
export const methodOf = (request: Request): string => String(read(requestMethod, request))

/** Never the text of an object: asking for it would run the page's own code once more than the call itself does. */
export const textOr = (otherwise: string, value: unknown): string => (typeof value === 'string' ? value : otherwise)

/** Content as it is handed over. */
export type Part = string | Uint8Array | Blob

/** An address as the page gave it: relative ones are resolved on the other side. */
export function addressOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  const address = read(urlHref, value) ?? read(requestUrl, value)
  return typeof address === 'string' ? address : undefined
}

/** A string, bytes or a Blob of its own: what the page does to a buffer afterwards does not change what was sent. */
export function partOf(value: unknown): Part | undefined {
  if (typeof value === 'string') return value
  if (isBlob(value)) return contentOf(value) ?? apply(slice, value, [0, AT_MOST])
  if (isView(value) || typeof read(bufferLength, value) === 'number') {
    return apply(slice, new NativeBlob([value as ArrayBuffer]), [0, AT_MOST])
  }
  return undefined
}

/**
 * A body that webRequest shows too, written down for the case that nobody listened just then. A form is written as its
 * fields, without its files.
 */
export function copyOf(body: unknown): Part | undefined {
  if (typeof body === 'string') return apply(textSlice, body, [0, AT_MOST])
  try {
    return apply(parametersToString, body, [])
  } catch {
    return fieldsOf(body) ?? partOf(body)
  }
}

function fieldsOf(body: unknown): string | undefined {
  let fields = ''
  const add = (value: unknown, name: string): void => {
    if (typeof value === 'string' && fields.length < AT_MOST)
      fields += `${fields && '&'}${encode(name)}=${encode(value)}`
  }
  try {
    apply(formEach, body, [add])
    return fields
  } catch {
    return undefined
  }
}

/** Calls `use` with each file of a form's data. False where `value` is no form's data. */
export function eachFile(value: unknown, use: (file: Blob) => void): boolean {
  try {
    apply(formGet, value, [''])
  } catch {
    return false
  }
  apply(formEach, value, [(entry: unknown) => isBlob(entry) && use(entry)])
  return true
}
