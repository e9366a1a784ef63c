import type { Body, Header, PageRef, Request, RequestKind } from '../facts'

/** What of a browser's webRequest details is read here. The browser's own object never travels inward. */
export interface RequestDetails {
  readonly requestId: string
  /** Milliseconds since the epoch. */
  readonly timeStamp: number
  readonly method: string
  readonly url: string
  /** The browser's resource type. */
  readonly type: string
  readonly requestBody?: {
    /** Chromium says so for a Blob or a stream, without saying which. */
    readonly error?: string | undefined
    readonly formData?: Readonly<Record<string, readonly unknown[]>> | undefined
    readonly raw?: readonly { readonly bytes?: unknown; readonly file?: string | undefined }[] | undefined
  } | null
}

export interface RawHeader {
  readonly name: string
  readonly value?: string | undefined
  readonly binaryValue?: readonly number[] | ArrayBuffer | undefined
}

/** Both browsers' resource types; what is not listed is `other`. */
const KINDS: Readonly<Record<string, RequestKind>> = {
  main_frame: 'document',
  sub_frame: 'frame',
  xmlhttprequest: 'xhr',
  ping: 'beacon',
  beacon: 'beacon',
  image: 'image',
  imageset: 'image',
  script: 'script',
  stylesheet: 'style',
  media: 'media',
  font: 'font',
  websocket: 'websocket',
  csp_report: 'report',
}

/** Larger bodies stay bytes: decoding 32 MiB only to scan a part of it would stop the worker for nothing. */
const DECODE_AT_MOST = 4 * 1024 * 1024

/** Firefox shows who signs in within the address; it leaves in a header, and only where the server asks for it. */
const USER = /^([a-z]+:\/\/)[^/?#@]*@/

/** Stable for one hop of one request: a redirect keeps `requestId` but not the time. */
const idOf = (details: RequestDetails): string => `${details.requestId}:${Math.round(details.timeStamp)}`

export function requestFrom(details: RequestDetails, headers: readonly RawHeader[], page: PageRef): Request {
  return {
    id: idOf(details),
    time: Math.round(details.timeStamp),
    method: details.method,
    url: details.url.replace(USER, '$1'),
    headers: headers.map(plainHeader),
    body: bodyFrom(details.requestBody),
    kind: KINDS[details.type] ?? 'other',
    page,
  }
}

export function bodyFrom(shown: RequestDetails['requestBody']): Body | null {
  if (!shown) return null
  if (shown.formData) return { kind: 'form', fields: formFields(shown.formData) }
  const parts = (shown.raw ?? []).flatMap(part =>
    part.bytes instanceof ArrayBuffer ? [new Uint8Array(part.bytes)] : [],
  )
  if (parts.length > 0) return textOrBytes(joined(parts))
  if (shown.raw?.some(part => part.file !== undefined)) return { kind: 'unseen', why: 'file' }
  return shown.error === undefined ? null : { kind: 'unseen', why: 'blob' }
}

/** Of a `PATCH` or a `DELETE`, Chromium does not even say that it has a body. */
export const isWhole = ({ body, method }: Pick<Request, 'body' | 'method'>): boolean =>
  body ? body.kind !== 'unseen' : /^(GET|HEAD|OPTIONS|POST|PUT)$/.test(method)

/** True where part of a body that was otherwise shown is the content of a file. */
export const hidesFile = (shown: RequestDetails['requestBody']): boolean =>
  shown?.raw?.some(part => part.file !== undefined) ?? false

export function textOrBytes(bytes: Uint8Array): Body {
  // UTF-16 of Europe's letters would pass for UTF-8, with a zero after or before each.
  if (bytes.length > DECODE_AT_MOST || bytes.subarray(0, 4).includes(0)) return { kind: 'bytes', bytes }
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return { kind: 'bytes', bytes }
  }
}

const plainHeader = ({ name, value, binaryValue }: RawHeader): Header => ({
  name: name.toLowerCase(),
  value: value ?? new TextDecoder().decode(new Uint8Array(binaryValue ?? [])),
})

/** webRequest groups a form by name; a value Chromium could not decode comes as an ArrayBuffer. */
const formFields = (form: Readonly<Record<string, readonly unknown[]>>) =>
  Object.entries(form).flatMap(([name, values]) =>
    values.map((value): [string, string] => [
      name,
      value instanceof ArrayBuffer ? new TextDecoder().decode(value) : String(value),
    ]),
  )

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts
  if (only && parts.length === 1) return only
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
