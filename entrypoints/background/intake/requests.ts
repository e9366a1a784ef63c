import { browser } from 'wxt/browser'
import type { PageRef } from '../../../lib/facts'
import { hidesFile, type RawHeader, type RequestDetails } from '../../../lib/observe/request'
import { keepNewest } from '../store/keep-newest'
import type { Origins } from '../tabs/attribution'
import { FetchedAhead } from './fetched-ahead'

/** One request as it left: what was to be sent, and the headers it was really sent with. */
export interface Sent {
  readonly details: RequestDetails & Origins
  readonly headers: readonly RawHeader[]
  /** Where the tab was when it was sent; null while the worker is still waking and cannot know. */
  readonly page: PageRef | null
  /** The content of a file was among it, which no browser shows. */
  readonly hidesFile: boolean
  /** It came to nothing before it left: a block, a broken line, a page that changed its mind. */
  readonly failed?: boolean
}

const EVERYTHING = { urls: ['<all_urls>'] }
/** Most of what a page loads; never with a body, so that the event of its headers tells all of it. */
const BODILESS: readonly string[] = ['image', 'imageset', 'script', 'stylesheet', 'font', 'media']
/** Requests that never get as far as their headers (blocked, cached) are forgotten in the end. */
const MOST_WAITING = 2000
/** It was to be found in the browser's cache or not at all. So Chromium asks for every font, before it asks its server. */
const NOT_IN_CACHE = ['net::ERR_CACHE_MISS', 'NS_ERROR_DOCUMENT_NOT_CACHED']

const ofAPage = (url: string): boolean => /^(https?|wss?):/.test(url)

/**
 * Joins a request's body (`onBeforeRequest`) with its headers (`onSendHeaders`, which comes only if it is really sent).
 * Registered at once when the worker starts, so that a request can wake it. Each event costs a page's loading time
 * (docs/lightness.md): the first is heard of those alone that may have a body.
 */
export function watchRequests(
  pageOf: (request: Origins) => PageRef | null,
  take: (sent: Sent) => void,
  takeBack: (requestId: string) => void,
): void {
  const ahead = new FetchedAhead()
  const waiting = new Map<string, Pick<Sent, 'details' | 'page'>>()
  /** Of those that have none, the address each was sent to last: by it one that was stopped is told from one that failed. */
  const left = new Map<string, string>()
  // Where the tab is now: by the time the headers are sent, it may have gone on.
  const begin = (details: Sent['details']) => ({ details, page: pageOf(details) })

  browser.webRequest.onBeforeRequest.addListener(
    details => {
      if (!ofAPage(details.url) || isOurs(details)) return undefined
      const sent = passedOn(details as Sent['details'], waiting.values())
      keepNewest(waiting, details.requestId, begin(sent), MOST_WAITING)
      return undefined
    },
    withBodies(),
    ['requestBody'],
  )
  browser.webRequest.onSendHeaders.addListener(
    details => {
      if (!ofAPage(details.url) || isOurs(details)) return
      const before = waiting.get(details.requestId)
      waiting.delete(details.requestId)
      if (BODILESS.includes(details.type)) keepNewest(left, details.requestId, details.url, MOST_WAITING)
      const headers = details.requestHeaders ?? []
      if (ahead.answers(details, headers)) return
      const known = before ?? begin(bodyMissed(details as Sent['details']))
      take({ ...known, headers, hidesFile: hidesFile(known.details.requestBody) })
    },
    EVERYTHING,
    headersWanted(),
  )
  browser.webRequest.onErrorOccurred.addListener(details => {
    const { requestId, type, url, error } = details
    if (NOT_IN_CACHE.includes(error)) takeBack(requestId)
    const isStopped = BODILESS.includes(type) && left.get(requestId) !== url && ofAPage(url) && !isOurs(details)
    const before = waiting.get(requestId) ?? (isStopped ? begin(details as Sent['details']) : undefined)
    waiting.delete(requestId)
    left.delete(requestId)
    if (before) take({ ...before, headers: [], hidesFile: hidesFile(before.details.requestBody), failed: true })
  }, EVERYTHING)
}

/** Whatever a browser has besides the kinds named above may have a body. */
function withBodies() {
  const types = Object.values(browser.webRequest.ResourceType).filter(type => !BODILESS.includes(type))
  return { ...EVERYTHING, types }
}

/** Chromium hides Cookie and Referer from those who do not ask for them; Firefox rejects the word. */
const headersWanted = (): ('requestHeaders' | 'extraHeaders')[] =>
  'EXTRA_HEADERS' in (browser.webRequest.OnSendHeadersOptions ?? {})
    ? ['requestHeaders', 'extraHeaders']
    : ['requestHeaders']

/** Our own fetch of a policy is not the page's doing. */
const isOurs = (details: { initiator?: string | undefined } | Origins): boolean => {
  const { initiator, originUrl } = details as Origins
  const from = initiator ?? originUrl
  return from?.startsWith(location.origin) ?? false
}

/** A form that a page's service worker answers with `fetch(event.request)`: of that, Firefox shows no body (tried, 153). */
function passedOn(details: Sent['details'], asked: Iterable<Pick<Sent, 'details'>>): Sent['details'] {
  const { tabId, method, url, requestBody } = details
  if (tabId >= 0 || !requestBody?.formData || Object.keys(requestBody.formData).length > 0) return details
  const own = [...asked].findLast(({ details: one }) => one.tabId >= 0 && one.url === url && one.method === method)
  return own ? { ...details, requestBody: own.details.requestBody ?? null } : details
}

/** The worker woke between the two events: there may have been a body, and nobody can show it any more. */
const bodyMissed = (details: Sent['details']): Sent['details'] =>
  /^(GET|HEAD|OPTIONS)$/.test(details.method) ? details : { ...details, requestBody: { error: 'missed' } }
