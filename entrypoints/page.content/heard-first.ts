import type { Marks, Warning } from '../../lib/messages'

/** What a person does to an element, as it reaches a window; and what takes an element above all others. */
const TYPES = `click dblclick auxclick contextmenu mousedown mouseup mousemove mouseover mouseout mouseenter mouseleave
 pointerdown pointerup pointermove pointerrawupdate pointerover pointerout pointerenter pointerleave pointercancel
 gotpointercapture lostpointercapture touchstart touchmove touchend touchcancel wheel DOMMouseScroll MozMousePixelScroll
 keydown keypress keyup beforeinput input compositionstart compositionupdate compositionend focus blur focusin focusout
 select selectstart copy cut paste drag dragstart dragend dragenter dragleave dragover drop DOMActivate
 beforetoggle fullscreenchange`.split(/\s+/)

/** Firefox: what is ours hears of these before any listener of the page's does (components/kept-in.ts says why). */
export function hearFirst(): void {
  const hear = (event: Event): void => {
    for (const name of ['fineprintWarning', 'fineprintMarks']) ownOf<Warning | Marks>(name)?.hear(event)
  }
  for (const type of TYPES) addEventListener(type, hear, true)
}

/** Its own only: an element with this `id` would stand in its place. */
export const ownOf = <Own>(name: string): Own | undefined => Object.getOwnPropertyDescriptor(globalThis, name)?.value
