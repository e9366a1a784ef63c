import type { Hand } from './hand-over'
import { partOf, textOr } from './parts'
import { apply, getter, ownValue } from './taken'
import { type Hook, wrap } from './wrap'

const socketUrl = getter(WebSocket.prototype, 'url')
const PEER = 'webrtc://peer/'

/** Messages on connections that stay open: webRequest shows at most how they began. */
export function watchSockets(hand: Hand): void {
  const watchSend = (of: object, kind: string, addressOf: (self: unknown) => string): void =>
    wrap(of, 'send', (self, args) => {
      const address = addressOf(self)
      const data = args[0]
      const part = partOf(data)
      if (part !== undefined || args.length === 0) return hand(kind, 'SEND', address, part)
      // The call makes a text of whatever else there is, which may run the page's code: once, and here.
      const text = `${data}`
      hand(kind, 'SEND', address, text)
      return { __proto__: null, pass: [text] } as ReturnType<Hook>
    })
  if (socketUrl) {
    watchSend(WebSocket.prototype, 'websocket', self => apply(socketUrl, self, []))
    wrap(WebSocket.prototype, 'close', (self, args) => {
      const reason = args[1]
      return typeof reason === 'string' ? hand('websocket', 'CLOSE', apply(socketUrl, self, []), reason) : undefined
    })
  }
  const label = globalThis.RTCDataChannel && getter(RTCDataChannel.prototype, 'label')
  if (!label) return
  watchSend(RTCDataChannel.prototype, 'data-channel', self => PEER + apply(label, self, []))
  // Both reach the other side before any message does.
  wrap(RTCPeerConnection.prototype, 'createDataChannel', (_, args) => {
    const name = args[0]
    return typeof name === 'string'
      ? hand('data-channel', 'OPEN', PEER + name, textOr('', ownValue(args[1], 'protocol')))
      : undefined
  })
}
