import type { Signalled } from '../../lib/judge/signals/timeline'
import { tell } from './tell'

/** Banners come late: asked when the page is there, and once more when everything on it is. */
const ASK = 'consent'

/** Passes on what the page's consent interfaces say; `navigator` in this world is the browser's own. */
export function passConsent(line: EventTarget, document: string): void {
  const pass = (signal: Signalled): void => void tell('consent.signalled', { document, signal })
  line.addEventListener('consent.said', event => {
    const [api, state, text] = (event as CustomEvent<unknown[]>).detail ?? []
    if ((api !== 'tcf' && api !== 'gpp') || (state !== 'asking' && state !== 'answered')) return
    pass({ api, state, text: String(text) })
  })
  const ask = (): void => void line.dispatchEvent(new Event(ASK))
  addEventListener('DOMContentLoaded', ask, { once: true })
  addEventListener('load', ask, { once: true })
  // Where it is in Chromium (Brave), it is sent with every request, too, and seen there: there a look at `navigator` would
  // cost every page 15 KiB of its memory.
  if (!import.meta.env.FIREFOX) return
  const { globalPrivacyControl } = navigator as Navigator & { globalPrivacyControl?: unknown }
  if (globalPrivacyControl === true) pass({ api: 'gpc', state: 'answered', text: '' })
}
