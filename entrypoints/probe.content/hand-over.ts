import type { Part } from './parts'
import { apply } from './taken'

const NativeCustomEvent = CustomEvent
const { dispatchEvent } = EventTarget.prototype

/** Hands one payload to the other script of this frame. `began`: when it was sent, where that was before now. */
export type Hand = (
  kind: string,
  method: string,
  url: string | undefined,
  part: Part | undefined,
  began?: number,
) => undefined

export const handOver =
  (line: EventTarget): Hand =>
  (kind, method, url, part, began) => {
    if (url === undefined || part === undefined) return undefined
    const init = { __proto__: null, detail: [kind, method, url, part, began] } as CustomEventInit
    apply(dispatchEvent, line, [new NativeCustomEvent('payload', init)])
    return undefined
  }
