import { cleanLater } from './clean-stack'
import { say } from './say'
import { ownValue } from './taken'
import { type Hook, wrap } from './wrap'

/** Says that the page asks the browser where the device is, or whether it may ask: never what it is answered. */
export function watchLocation(line: EventTarget): void {
  const tell = (what: string): undefined => say(line, 'location.asked', [what])
  const onAsk =
    (what: string): Hook =>
    (_, args) =>
      typeof args[0] === 'function' ? tell(what) : undefined
  if (typeof Geolocation === 'function') {
    wrap(Geolocation.prototype, 'getCurrentPosition', onAsk('getCurrentPosition'))
    wrap(Geolocation.prototype, 'watchPosition', onAsk('watchPosition'))
  }
  if (typeof Permissions === 'function')
    wrap(
      Permissions.prototype,
      'query',
      (_, args) => (ownValue(args[0], 'name') === 'geolocation' ? tell('query') : undefined),
      cleanLater,
    )
}
