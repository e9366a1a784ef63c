import { browser } from './browser'

type Lender = (host: Element) => ShadowRoot | null

/** The shadow root of an element, a closed one too: each browser lends it to content scripts in a way of its own. */
export const shadowRootOf: Lender = host => (isOurs(host) ? null : lend(host))

/** The warning, once it was injected, is no part of the page. */
const isOurs = (host: Element): boolean =>
  host.localName === 'fineprint-warning' && Object.hasOwn(globalThis, 'fineprintWarning')

function lend(host: Element): ShadowRoot | null {
  // https://developer.chrome.com/docs/extensions/reference/api/dom
  const { dom } = browser as unknown as { readonly dom?: { openOrClosedShadowRoot: Lender } }
  // https://developer.mozilla.org/docs/Web/API/Element/openOrClosedShadowRoot
  const { openOrClosedShadowRoot } = host as Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null }
  try {
    return dom ? dom.openOrClosedShadowRoot(host) : (openOrClosedShadowRoot ?? null)
  } catch {
    // The extension was updated or turned off: what is left of us must not fill the page's console with errors.
    return null
  }
}
