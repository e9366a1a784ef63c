import { allowance } from './allowance'
import { messageText } from './message-text'
import { saidHere } from './said-here'
import type { Said } from './witness'

/**
 * Of one document: so many at once, and so many more a second. A page that talks to its frames all day says the same
 * things; what is beyond counts as not examined.
 */
const AT_ONCE = 200
const A_SECOND = 10
const LONGEST = 16_384

/** Where a message goes: with its text, or to be counted only. */
interface Uses {
  readonly hear: (said: Said) => void
  readonly leaveOut: () => void
}

/**
 * What pages of other sites say to this frame (`postMessage`). It is heard where it arrives, because the sender's call
 * belongs to neither page: each gets functions of its own for a window of another origin.
 * https://html.spec.whatwg.org/#crossorigingetownpropertyhelper-(-o,-p-)
 */
export function watchFrameMessages({ hear, leaveOut }: Uses): void {
  if (window === window.top || !/^https?:$/.test(location.protocol)) return
  const mayHear = allowance(AT_ONCE, A_SECOND)
  const take = async (data: unknown): Promise<void> => {
    if (!mayHear()) return leaveOut()
    const url = location.href
    const text = await messageText(data)
    if (text === undefined) return
    if (text.length > LONGEST) leaveOut()
    else hear(saidHere('message', 'MESSAGE', url, text))
  }
  const onMessage = ({ origin, data, ports }: MessageEvent<unknown>): void => {
    if (origin === location.origin || !/^https?:/.test(origin)) return
    void take(data)
    // What comes through a port that they gave is theirs too.
    for (const port of ports) port.addEventListener('message', event => void take(event.data), { capture: true })
  }
  addEventListener('message', onMessage, true)
}
