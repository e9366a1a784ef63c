import type { Answer } from '../../../lib/policy/find/search'

const MOST_BYTES = 4 * 1024 * 1024
const TIMEOUT = 10_000
const AS_A_STRANGER = { credentials: 'omit', referrerPolicy: 'no-referrer' } as const

/** What a server said of the version it sent, to be asked by next time whether it still holds. */
export interface Validators {
  readonly etag?: string
  readonly modified?: string
}

export interface Fetched extends Answer {
  readonly validators: Validators
  /** It is what it was when it was sent with these validators. */
  readonly unchanged: boolean
}

/** A page as text: without cookies or referrer, no more than any policy needs, and only if it changed. */
export async function fetchText(
  address: string,
  { etag, modified }: Validators = {},
  stop?: AbortSignal,
): Promise<Fetched> {
  const none = { address, status: 0, contentType: '', text: '', validators: {}, unchanged: false }
  try {
    const response = await fetch(address, {
      ...AS_A_STRANGER,
      // With a validator of ours the browser answers with the server's own 304.
      cache: etag || modified ? 'no-store' : 'default',
      headers: {
        accept: 'text/html, text/markdown, text/plain;q=0.9, application/xml;q=0.5',
        ...(etag ? { 'if-none-match': etag } : {}),
        ...(modified ? { 'if-modified-since': modified } : {}),
      },
      signal: patience(stop),
    })
    if (response.status === 304)
      return {
        ...none,
        status: 304,
        unchanged: true,
        validators: { ...(etag ? { etag } : {}), ...(modified ? { modified } : {}) },
      }
    const text = await textWithin(response)
    if (text === null) return { ...none, failed: 'too-large' }
    const [tag, date] = [response.headers.get('etag'), response.headers.get('last-modified')]
    return {
      address: response.url || address,
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      text,
      unchanged: false,
      validators: { ...(tag ? { etag: tag } : {}), ...(date ? { modified: date } : {}) },
    }
  } catch {
    const isCircle = !stop?.aborted && (await sendsOn(address, stop))
    return { ...none, failed: isCircle ? 'redirects' : 'unreachable' }
  }
}

const patience = (stop?: AbortSignal): AbortSignal =>
  AbortSignal.any([AbortSignal.timeout(TIMEOUT), ...(stop ? [stop] : [])])

/** A circle of redirects and a silent server fail alike; only the first answers when it is not followed. */
async function sendsOn(address: string, stop?: AbortSignal): Promise<boolean> {
  try {
    const { type } = await fetch(address, {
      ...AS_A_STRANGER,
      redirect: 'manual',
      signal: patience(stop),
    })
    return type === 'opaqueredirect'
  } catch {
    return false
  }
}

/** Null where the body is larger than any policy is, packed or unpacked: a list of pages is often a gzip file. */
async function textWithin({ body, headers }: Response): Promise<string | null> {
  const sent = await bytesWithin(body)
  const isPacked = sent?.[0] === 0x1f && sent[1] === 0x8b
  const bytes =
    sent && isPacked ? await bytesWithin(new Blob([sent]).stream().pipeThrough(new DecompressionStream('gzip'))) : sent
  const charset = /charset=["']?([\w-]+)/i.exec(headers.get('content-type') ?? '')?.[1] ?? 'utf-8'
  return bytes && decoderFor(charset).decode(bytes)
}

async function bytesWithin(stream: ReadableStream<Uint8Array> | null): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = stream?.getReader()
  const parts: Uint8Array[] = []
  let length = 0
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length
    if (length > MOST_BYTES) {
      void reader?.cancel()
      return null
    }
    parts.push(part.value)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

function decoderFor(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset)
  } catch {
    return new TextDecoder()
  }
}
