import { messageText } from './message-text'
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
  const stop = new AbortController()
  const hear = async (data: unknown): Promise<void> => {
    if (--left === 0) stop.abort()
    const url = location.href
    const text = await messageText(data)
    if (text !== undefined && text.length <= LONGEST) use(saidHere('message', 'MESSAGE', url, text))
  }
  const listening = { capture: true, signal: stop.signal }
  const onMessage = ({ origin, data, ports }: MessageEvent<unknown>): void => {
    if (origin === location.origin || !/^https?:/.test(origin)) return
    void hear(data)
    // What comes through a port that they gave is theirs too.
    for (const port of ports) port.addEventListener('message', event => void hear(event.data), listening)
  }
  addEventListener('message', onMessage, listening)
}
