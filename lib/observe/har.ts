import type { Body, Header, PageRef, Request, RequestKind } from '../facts'

/** HAR 1.2 (http://www.softwareishard.com/blog/har-12-spec/): the entries of a saved network log as requests. */

interface HarHeader {
  readonly name: string
  readonly value: string
}

export interface HarEntry {
  readonly pageref?: string
  readonly startedDateTime?: string
  /** Chromium's own addition; other tools leave it out. */
  readonly _resourceType?: string
  readonly _webSocketMessages?: readonly {
    readonly type: string
    readonly time?: number
    readonly data: string
    readonly opcode?: number
  }[]
  readonly request: {
    readonly method: string
    readonly url: string
    readonly headers?: readonly HarHeader[]
    readonly postData?: {
      readonly mimeType?: string
      readonly text?: string
      readonly params?: readonly { readonly name: string; readonly value?: string }[]
      /** Set by some exporters for a body that is not text. */
      readonly encoding?: string
    }
  }
  readonly response?: { readonly content?: { readonly mimeType?: string } }
}

const KINDS: Readonly<Record<string, RequestKind>> = {
  document: 'document',
  xhr: 'xhr',
  fetch: 'xhr',
  ping: 'beacon',
  beacon: 'beacon',
  image: 'image',
  script: 'script',
  stylesheet: 'style',
  media: 'media',
  font: 'font',
  websocket: 'websocket',
}

const isDocument = (entry: HarEntry): boolean =>
  entry._resourceType === 'document' || /^text\/html|^application\/xhtml/i.test(entry.response?.content?.mimeType ?? '')

function bodyOf({ postData }: HarEntry['request']): Body | null {
  if (!postData) return null
  if (postData.text) {
    return postData.encoding === 'base64'
      ? { kind: 'bytes', bytes: Uint8Array.from(atob(postData.text), char => char.charCodeAt(0)) }
      : { kind: 'text', text: postData.text }
  }
  if (postData.params?.length) {
    return { kind: 'form', fields: postData.params.map(({ name, value }) => [name, value ?? ''] as const) }
  }
  return null
}

/** Names as HTTP compares them; HTTP/2's `:authority` and its kin are the URL again and are left out. */
const headersOf = (headers: readonly HarHeader[] = []): Header[] =>
  headers.filter(({ name }) => !name.startsWith(':')).map(({ name, value }) => ({ name: name.toLowerCase(), value }))

export const refererOf = (headers: readonly Header[]): string | null =>
  headers.find(({ name }) => name === 'referer')?.value ?? null

/**
 * The page of each `pageref` is the first document requested for it: `pages[].title` is whatever the page called
 * itself, and often no address at all.
 */
export function pagesOf(entries: readonly HarEntry[]): ReadonlyMap<string, string> {
  const pages = new Map<string, string>()
  for (const entry of entries) {
    if (entry.pageref !== undefined && !pages.has(entry.pageref) && isDocument(entry))
      pages.set(entry.pageref, entry.request.url)
  }
  return pages
}

/** One entry: its request, then every message the page sent on that socket. */
export function requestsOfEntry(entry: HarEntry, id: number, pages: ReadonlyMap<string, string>): Request[] {
  const headers = headersOf(entry.request.headers)
  const page: PageRef = { url: pages.get(entry.pageref ?? '') ?? refererOf(headers) }
  const time = Date.parse(entry.startedDateTime ?? '') || 0
  const kind = KINDS[entry._resourceType ?? ''] ?? 'other'
  const { method, url } = entry.request
  const sent = (entry._webSocketMessages ?? []).filter(message => message.type === 'send')
  return [
    { id, time, method, url, headers, body: bodyOf(entry.request), kind, page },
    ...sent.map(
      (message): Request => ({
        id,
        time: message.time ? message.time * 1000 : time,
        method: 'SEND',
        url,
        headers: [],
        body: { kind: 'text', text: message.data },
        kind: 'websocket',
        page,
      }),
    ),
  ]
}
