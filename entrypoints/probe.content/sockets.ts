import type { Hand } from './hand-over'
import { partOf } from './parts'
import { apply, getter } from './taken'
import { wrap } from './wrap'

const socketUrl = getter(WebSocket.prototype, 'url')

/** Messages on connections that stay open: webRequest shows at most how they began. */
export function watchSockets(hand: Hand): void {
  wrap(WebSocket.prototype, 'send', (self, args) => {
    if (socketUrl) hand('websocket', 'SEND', apply(socketUrl, self, []), partOf(args[0]))
    return undefined
  })
  if (typeof RTCDataChannel !== 'function') return
  const label = getter(RTCDataChannel.prototype, 'label')
  wrap(RTCDataChannel.prototype, 'send', (self, args) => {
    if (label) hand('data-channel', 'SEND', `webrtc://peer/${apply(label, self, [])}`, partOf(args[0]))
    return undefined
  })
}
