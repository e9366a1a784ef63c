import { saidHere } from './said-here'
import type { Said } from './witness'

/** Of one document: a page that talks to its frames all day says the same things. */
const MOST = 200
const LONGEST = 16_384

/**
 * What pages of other sites say to this frame (`postMessage`). It is heard where it arrives, because the sender's call
 * belongs to neither page: each gets functions of its own for a window of another origin.
 * https://html.spec.whatwg.org/#crossorigingetownpropertyhelper-(-o,-p-)
 */
export function watchFrameMessages(use: (said: Said) => void): void {
  if (window === window.top || !/^https?:$/.test(location.protocol)) return
  let left = MOST
  const hear = ({ origin, data }: MessageEvent<unknown>): void => {
    if (origin === location.origin || !/^https?:/.test(origin)) return
    if (--left === 0) removeEventListener('message', hear, true)
    const text = textOf(data)
    if (text !== null && text.length <= LONGEST) use(saidHere('message', 'MESSAGE', location.href, text))
  }
  addEventListener('message', hear, true)
}

function textOf(data: unknown): string | null {
  if (typeof data === 'string') return data
  if (typeof data !== 'object' || data === null) return null
  try {
    return JSON.stringify(data)
  } catch {
    return null
  }
}
