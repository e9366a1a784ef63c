import type { PageRef } from '../../../lib/facts'
import { webOriginOf } from '../../../lib/recognise/parties/origin-of'
import { sameSite } from '../../../lib/recognise/parties/site'
import type { Named, Tops } from './tops'

/** Which page a request belongs to: from what the browser says of it, and where each tab is and was. */

/** The parts of both browsers' details that say where a request came from. */
export interface Origins extends Named {
  readonly type: string
  readonly url: string
  readonly tabId: number
  readonly frameId: number
  /** Chromium: an origin, or `null` as a word for opaque ones. */
  readonly initiator?: string | undefined
  /** Firefox: whole addresses. */
  readonly originUrl?: string | undefined
  readonly documentUrl?: string | undefined
  readonly frameAncestors?: readonly { readonly url: string }[] | undefined
}

export interface TabPlace {
  readonly tab: number
  /** The top page's address now. */
  readonly url: string
  /** Where the tab is going, between the request for a page and its commit. */
  readonly next: string | null
  /** The page before: what it still sends while it unloads belongs to it. */
  readonly previous: string | null
  /** When the tab last changed its page. */
  readonly changed: number
}

export const pageOf = (request: Origins, tabs: ReadonlyMap<number, TabPlace>, tops?: Pick<Tops, 'of'>): PageRef =>
  withSender(placeOf(request, tabs, tops), request.frameId > 0 ? senderOf(request) : null)

/** With the frame that sent it, where that is of another site: whoever keeps it collects there under a policy of its own. */
export function withSender(page: PageRef, address: string | null): PageRef {
  const sender = webOriginOf(address)
  return sender && page.url && !sameSite(sender, page.url) ? { ...page, sender } : page
}

/** For a frame that goes to another page, Firefox's `documentUrl` is the page around it. */
const senderOf = ({ initiator, originUrl, documentUrl, type }: Origins): string | null =>
  initiator ?? (type === 'sub_frame' ? originUrl : (documentUrl ?? originUrl)) ?? null

function placeOf(request: Origins, tabs: ReadonlyMap<number, TabPlace>, tops?: Pick<Tops, 'of'>): PageRef {
  const frame = request.frameId
  const exact = tops?.of(request)
  if (exact && webOriginOf(exact.url))
    return { url: exact.url, tab: exact.tab, frame: Math.max(frame, 0), document: exact.document }
  const from = webOriginOf(request.initiator) ?? webOriginOf(request.documentUrl) ?? webOriginOf(request.originUrl)
  const place = tabs.get(request.tabId)
  if (request.type === 'main_frame') {
    // An address typed or a bookmark opened is a visit of that page's own.
    if (!from) return { url: request.url, tab: request.tabId, frame }
    // The page that is asked for does not ask for itself.
    const next = place && place.next !== request.url ? place.next : null
    const left = place && sameOrigin(from, { ...place, next })
    return { url: left ?? request.originUrl ?? from, tab: request.tabId, frame }
  }
  if (request.tabId < 0) return unowned(from, tabs)
  const top = request.frameAncestors?.at(-1)?.url
  if (webOriginOf(top)) return { url: top ?? null, tab: request.tabId, frame }
  if (!place) return { url: request.documentUrl ?? from, tab: request.tabId, frame }
  // A subframe's initiator says nothing of the top page.
  if (frame !== 0 || !from) return { url: place.url, tab: request.tabId, frame }
  const { documentUrl } = request
  // For a worker, Firefox gives the worker's own address: only one that the tab was at is a page's.
  const isOfTab = documentUrl !== undefined && [place.url, place.next, place.previous].includes(documentUrl)
  return { url: isOfTab ? documentUrl : (sameOrigin(from, place) ?? from), tab: request.tabId, frame }
}

/** Of the pages a tab is at, going to or has left, the one of this origin. */
function sameOrigin(origin: string, { url, next, previous }: TabPlace): string | null {
  return [url, next, previous].find(candidate => webOriginOf(candidate) === origin) ?? null
}

/**
 * Requests of shared and service workers, and some at unload, name no tab. They belong to the page of their origin that
 * changed last; where none is open, to the origin itself. Never to whichever tab is in front.
 */
function unowned(from: string | null, tabs: ReadonlyMap<number, TabPlace>): PageRef {
  if (!from) return { url: null }
  const newestFirst = [...tabs.values()].sort((a, b) => b.changed - a.changed)
  for (const place of newestFirst) {
    const url = sameOrigin(from, place)
    if (url) return { url, tab: place.tab }
  }
  return { url: from }
}
