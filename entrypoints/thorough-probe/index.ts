import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { watchRequests } from '../probe.content/requests'
import { watchSockets } from '../probe.content/sockets'
import { keepToString } from '../probe.content/wrap'
import { handOverAsText } from './hand-over-as-text'

/** Calls out to the debugger; of the scope that `background/thorough/reader.ts` puts around this script. */
declare const tellDebugger: (message: string) => void

/**
 * Of the testers' package: the probe for workers, where no content script comes. The debugger runs it before the worker's
 * own first line, when the worker has no address yet: asked for one, Chromium 156 ends the whole process of the page.
 */
export default defineUnlistedScript(() => {
  const hand = handOverAsText(tellDebugger)
  watchRequests(hand)
  watchSockets(hand)
  keepToString()
})
