import { cleanLater } from './clean-stack'
import { apply, getOwnPropertyDescriptor } from './taken'
import { type Hook, wrap } from './wrap'

const NativeCustomEvent = CustomEvent
const { dispatchEvent } = EventTarget.prototype

/** Says that the page asks the browser where the device is, or whether it may ask: never what it is answered. */
export function watchLocation(line: EventTarget): void {
  const tell = (what: string): undefined => {
    const init = { __proto__: null, detail: [what] } as CustomEventInit
    apply(dispatchEvent, line, [new NativeCustomEvent('location.asked', init)])
  }
  const onAsk =
    (what: string): Hook =>
    (_, args) =>
      typeof args[0] === 'function' ? tell(what) : undefined
  if (typeof Geolocation === 'function') {
    wrap(Geolocation.prototype, 'getCurrentPosition', onAsk('getCurrentPosition'))
    wrap(Geolocation.prototype, 'watchPosition', onAsk('watchPosition'))
  }
  if (typeof Permissions === 'function')
    wrap(Permissions.prototype, 'query', (_, args) => (namesLocation(args[0]) ? tell('query') : undefined), cleanLater)
}

/** Reading a property that the page has a getter for would run its code once more than the call itself does. */
const namesLocation = (asked: unknown): boolean =>
  typeof asked === 'object' && asked !== null && getOwnPropertyDescriptor(asked, 'name')?.value === 'geolocation'
