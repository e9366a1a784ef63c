import type { Payload } from '../../lib/messages'
import type { Said } from './witness'

/** What was said in this document and no request will ever show, with all of its text. */
export function saidHere(kind: Payload['kind'], method: string, url: string, text: string): Said {
  const base = { time: Date.now(), kind, method, url }
  return { ...base, onlyHere: true, atOnce: true, size: text.length, payload: () => ({ ...base, text }) }
}
