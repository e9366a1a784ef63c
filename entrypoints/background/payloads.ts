import type { Body } from '../../lib/facts'
import type { Payload } from '../../lib/messages'
import { bodyFrom, textOrBytes } from '../../lib/observe/request'
import type { FromPage } from './receive'
import type { Sent } from './requests'

/** How long a request whose body the browser hid waits for the probe's word, and the probe's word for its request. */
const PATIENCE = 1500
/** A payload that comes after its request, which had shown everything, says nothing new. */
const REMEMBERED = 500

export interface Joined {
  readonly sent: Sent
  readonly body: Body | null
}
export interface Told {
  readonly id: string
  readonly payload: Payload
  readonly body: Body
  readonly from: FromPage
}

const keyOf = (tab: number, method: string, url: string): string => `${tab} ${method} ${url.split('#')[0]}`

export function payloadBody({ text, base64, unseen }: Payload): Body {
  if (text !== undefined) return { kind: 'text', text }
  if (base64 === undefined) return { kind: 'unseen', why: unseen ?? 'unreadable' }
  try {
    return textOrBytes(Uint8Array.from(atob(base64), character => character.charCodeAt(0)))
  } catch {
    return { kind: 'unseen', why: 'unreadable' }
  }
}

/**
 * Joins what webRequest shows of a request with what the probe saw of its body, by tab, method and address. Each comes
 * out once: a request with its body, a request whose body nobody showed, or a payload that has no request of its own (a
 * frame on a socket, or a request that was sent while the worker was stopped).
 */
export class Payloads {
  readonly #waiting = new Map<string, { sent: Sent; timer: ReturnType<typeof setTimeout> }[]>()
  readonly #early = new Map<string, { told: Told; timer: ReturnType<typeof setTimeout> }[]>()
  readonly #shown = new Set<string>()
  readonly #onRequest: (joined: Joined) => void
  readonly #onPayload: (told: Told) => void

  constructor(onRequest: (joined: Joined) => void, onPayload: (told: Told) => void) {
    this.#onRequest = onRequest
    this.#onPayload = onPayload
  }

  request(sent: Sent): void {
    const { tabId, method, url, requestBody } = sent.details
    const key = keyOf(tabId, method, url)
    const body = bodyFrom(requestBody)
    if (body?.kind !== 'unseen') {
      if (body) this.#remember(key)
      this.#onRequest({ sent, body })
      return
    }
    const early = takeFirst(this.#early, key)
    if (early) {
      clearTimeout(early.timer)
      this.#onRequest({ sent, body: early.told.body })
      return
    }
    const timer = setTimeout(() => {
      takeFirst(this.#waiting, key)
      this.#onRequest({ sent, body })
    }, PATIENCE)
    push(this.#waiting, key, { sent, timer })
  }

  payload(told: Told): void {
    const { payload, from } = told
    if (payload.file || payload.kind === 'websocket' || payload.kind === 'data-channel') {
      this.#onPayload(told)
      return
    }
    const key = keyOf(from.tab, payload.method, payload.url)
    const waiting = takeFirst(this.#waiting, key) ?? takeFirst(this.#waiting, keyOf(-1, payload.method, payload.url))
    if (waiting) {
      clearTimeout(waiting.timer)
      this.#onRequest({ sent: waiting.sent, body: told.body })
      return
    }
    if (this.#shown.has(key)) return
    const timer = setTimeout(() => {
      takeFirst(this.#early, key)
      // Its request may have come meanwhile, with everything in it.
      if (!this.#shown.has(key)) this.#onPayload(told)
    }, PATIENCE)
    push(this.#early, key, { told, timer })
  }

  #remember(key: string): void {
    this.#shown.delete(key)
    this.#shown.add(key)
    if (this.#shown.size > REMEMBERED) this.#shown.delete(this.#shown.keys().next().value ?? '')
  }
}

function push<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const items = map.get(key)
  if (items) items.push(item)
  else map.set(key, [item])
}

function takeFirst<Item>(map: Map<string, Item[]>, key: string): Item | undefined {
  const items = map.get(key)
  const first = items?.shift()
  if (items?.length === 0) map.delete(key)
  return first
}
