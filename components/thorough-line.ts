import { browser } from 'wxt/browser'
import { THOROUGH_LINE, type ThoroughAsked, type ThoroughView } from '../lib/thorough-line'
import type { ThoroughLine } from './surroundings'

/** A panel's line to the testers' package's background, taken up again where the worker was stopped. */
export function thoroughLine(tab: number, listener: (view: ThoroughView) => void): ThoroughLine {
  const open = () => {
    const line = browser.runtime.connect({ name: THOROUGH_LINE })
    line.onMessage.addListener(message => listener(message as ThoroughView))
    line.onDisconnect.addListener(() => {
      port = open()
    })
    line.postMessage({ tab } satisfies ThoroughAsked)
    return line
  }
  let port = open()
  return {
    turn: on => port.postMessage({ tab, on } satisfies ThoroughAsked),
    close: () => port.disconnect(),
  }
}
