import type { Unheard } from '../page.content/unheard'
import { apply, getter } from './taken'
import { wrap } from './wrap'

const NativeSubmitEvent = SubmitEvent
const { dispatchEvent } = EventTarget.prototype
const typeOf = getter(Event.prototype, 'type')
const isCancelable = getter(Event.prototype, 'cancelable')

/** What the page is given where its form does not go: nothing was wrong, for all it can tell. */
const NOT_CALLED = { __proto__: null, instead: undefined }
const NOT_DISPATCHED = { __proto__: null, instead: true }

export function watchForms(line: EventTarget): void {
  /** A submitter is given as it is, even out of a shadow root; other nodes of an event become the root's host. */
  const mayGo = (way: Unheard, submitter: unknown): boolean =>
    apply(dispatchEvent, line, [
      new NativeSubmitEvent(way, { __proto__: null, submitter, cancelable: true } as SubmitEventInit),
    ])

  wrap(HTMLFormElement.prototype, 'submit', self => (mayGo('submit.called', self) ? undefined : NOT_CALLED))
  // Firefox sends a form for a `submit` event that a page dispatches, and no listener can stop one that is not cancelable
  // (https://bugzilla.mozilla.org/show_bug.cgi?id=1370630).
  if (import.meta.env.FIREFOX)
    wrap(EventTarget.prototype, 'dispatchEvent', (self, args) =>
      isUnstoppable(args[0]) && !mayGo('submit.dispatched', self) ? NOT_DISPATCHED : undefined,
    )
}

const isUnstoppable = (event: unknown): boolean =>
  typeOf !== undefined &&
  isCancelable !== undefined &&
  apply(typeOf, event, []) === 'submit' &&
  !apply(isCancelable, event, [])
