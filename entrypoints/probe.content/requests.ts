import { rememberBlobs } from './blob-parts'
import { cleanLater, whenDone } from './clean-stack'
import type { Hand } from './hand-over'
import { addressOf, copyOf, eachFile, isBlob, isRequest, isStream, methodOf, partOf, textOr } from './parts'
import { passingBy } from './streamed'
import { apply, type Callable, getter, ownValue } from './taken'
import { type Hook, quietly, wrap } from './wrap'

const { now } = Date
const requestClone = Request.prototype.clone
const requestBlob = Request.prototype.blob
const requestForm = Request.prototype.formData
const requestHeaders = getter(Request.prototype, 'headers')
const headerOf = Headers.prototype.get
const { indexOf } = String.prototype
const requestBody = getter(Request.prototype, 'body')
const typeOf = getter(Event.prototype, 'type')
const eventNow = getter(globalThis, 'event')
const nameOf = (event: unknown): unknown => quietly(() => typeOf && apply(typeOf, event, []))
const requestUsed = getter(Request.prototype, 'bodyUsed')

/** Where `Request.body` is missing, as in Firefox, webRequest shows these bodies itself. */
const hasBody = (request: Request): boolean =>
  Boolean(requestBody && apply(requestBody, request, [])) && !(requestUsed && apply(requestUsed, request, []))

/** Whose property `fetch` is: in a worker it is inherited. */
const scope: object = (globalThis as { WorkerGlobalScope?: Callable }).WorkerGlobalScope?.prototype ?? globalThis

/** In workers too (`thorough-probe`), which lack some of these. */
export function watchRequests(hand: Hand): void {
  let isLeft = false
  const onLeaving = (event: Event): void => {
    isLeft = nameOf(event) === 'pagehide'
  }
  addEventListener('pagehide', onLeaving, true)
  addEventListener('pageshow', onLeaving, true)
  /** Without a listener for it: where a page has one, the browser waits for it before it goes anywhere. */
  const isLeaving = (): boolean => isLeft || nameOf(eventNow && apply(eventNow, globalThis, [])) === 'beforeunload'
  /** Strings, buffers and plain forms are in webRequest's own details: of these a copy, in case nobody listens. */
  const handBody = (kind: string, method: string, url: string | undefined, body: unknown): undefined => {
    if (isBlob(body)) return hand(kind, method, url, partOf(body))
    if (isStream(body)) return hand(`${kind} stream`, method, url, '')
    if (typeof body === 'object' && body) eachFile(body, file => hand(`${kind} file`, method, url, partOf(file)))
    return hand(`${kind} copy`, method, url, copyOf(body))
  }
  /** The stream is looked at as it goes by, and said when it has gone. */
  const handStream = (args: ArrayLike<unknown>, method: string): ReturnType<Hook> => {
    const url = addressOf(args[0])
    const began = now()
    const use = (whole: Blob): undefined => hand('xhr', method, url, partOf(whole), began)
    const pass = requestBody && quietly(() => passingBy(args[1], use))
    return pass ? ({ __proto__: null, pass: [args[0], pass] } as ReturnType<Hook>) : hand('xhr stream', method, url, '')
  }
  /** webRequest shows the names of a form's files alone. */
  const handFiles = (request: Request): void => {
    const type: unknown = requestHeaders && apply(headerOf, apply(requestHeaders, request, []), ['content-type'])
    if (typeof type !== 'string' || apply(indexOf, type, ['multipart']) !== 0) return
    const took = (data: unknown) =>
      eachFile(data, file => hand('xhr file', methodOf(request), addressOf(request), partOf(file)))
    whenDone(apply(requestForm, apply(requestClone, request, []), []), took)
  }
  const onFetch: Hook = (_, args) => {
    const request = args[0]
    const init = args[1]
    const body = ownValue(init, 'body')
    const method = textOr('POST', ownValue(init, 'method'))
    if (isStream(body)) return handStream(args, method)
    if (body !== undefined) return handBody('xhr', method, addressOf(request), body)
    // The browser names a fetch in its own list only when the page has read the answer.
    if (!isRequest(request)) return hand('xhr bare', textOr('GET', ownValue(init, 'method')), addressOf(request), '')
    if (import.meta.env.FIREFOX && !isLeft) handFiles(request)
    // Nothing is read any more as a page is left, and of a body that was copied the browser shows nothing.
    if (isLeaving() || !hasBody(request)) return hand('xhr bare', methodOf(request), addressOf(request), '')
    const took = (whole: unknown) => hand('xhr', methodOf(request), addressOf(request), partOf(whole))
    whenDone(apply(requestBlob, apply(requestClone, request, []), []), took)
    return
  }
  wrap(scope, 'fetch', onFetch, cleanLater)
  wrap(scope, 'fetchLater', onFetch)

  const opened = new WeakMap<object, { method: string; url: string | undefined }>()
  const { get, set } = opened
  wrap(globalThis.XMLHttpRequest?.prototype, 'open', (self, args) => {
    apply(set, opened, [self, { method: textOr('GET', args[0]), url: addressOf(args[1]) }])
    return undefined
  })
  wrap(globalThis.XMLHttpRequest?.prototype, 'send', (self, args) => {
    const request = apply(get, opened, [self])
    return request && handBody('xhr', request.method, request.url, args[0])
  })
  wrap(globalThis.Navigator?.prototype, 'sendBeacon', (_, args) =>
    handBody('beacon', 'POST', addressOf(args[0]), args[1]),
  )
  // Where webRequest shows them, there is nothing to remember.
  if (!import.meta.env.FIREFOX) rememberBlobs()
}
