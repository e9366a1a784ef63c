import { apply } from './taken'

const NativeCustomEvent = CustomEvent
const NativeFocusEvent = FocusEvent
const { dispatchEvent } = EventTarget.prototype

/** Says something to the other script of this frame. */
export function say(line: EventTarget, type: string, detail: readonly unknown[]): undefined {
  apply(dispatchEvent, line, [new NativeCustomEvent(type, { __proto__: null, detail } as CustomEventInit)])
}

/** Says something of a node, which only an event of this kind carries over. */
export function sayOf(line: EventTarget, type: string, relatedTarget: unknown, detail: number): undefined {
  apply(dispatchEvent, line, [new NativeFocusEvent(type, { __proto__: null, relatedTarget, detail } as FocusEventInit)])
}
