import type { Body, PageRef, Request } from '../../../lib/facts'
import type { Payload } from '../../../lib/messages'
import { textOrBytes } from '../../../lib/observe/request'
import type { FromPage } from '../messages/receive'

/** A message that a page says it sent. */
export interface Told {
  readonly id: string
  readonly payload: Payload
  readonly from: FromPage
}

/** No request event shows it: there is no other witness to join it with. */
export const isOnlyTold = ({ file, kind }: Payload): boolean =>
  file === true || kind === 'websocket' || kind === 'data-channel' || kind === 'message' || kind === 'storage'

export function payloadBody({ text, base64, unseen }: Payload): Body | null {
  if (text !== undefined) return { kind: 'text', text }
  if (unseen !== undefined) return { kind: 'unseen', why: unseen }
  if (base64 === undefined) return null
  try {
    return textOrBytes(Uint8Array.from(atob(base64), character => character.charCodeAt(0)))
  } catch {
    return { kind: 'unseen', why: 'unreadable' }
  }
}

export function requestTold({ id, payload }: Told, page: PageRef): Request {
  const { time, method, url, kind } = payload
  return { id, time, method, url, headers: [], body: payloadBody(payload), kind, page }
}
