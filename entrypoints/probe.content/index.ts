import { defineContentScript } from 'wxt/utils/define-content-script'
import { agreeOnLine } from '../page.content/private-line'
import { cleanLater, whenDone } from './clean-stack'
import { listenForConsent } from './consent'
import { watchLocation } from './location'
import { addressOf, copyOf, eachFile, isBlob, isRequest, isStream, methodOf, partOf } from './parts'
import { watchReaders } from './readers'
import { apply, getOwnPropertyDescriptor, getter } from './taken'
import { type Hook, keepToString, wrap } from './wrap'

/**
 * In the page's own world: hands over payloads that webRequest cannot show. It knows no value of the person, keeps
 * nothing, and asks one question ("hold this form?") that is answered before it returns.
 */
export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  world: 'MAIN',
  // A global variable of ours would be seen, and a page that declares the same name would not run.
  globalName: false,
  main: () => agreeOnLine(watch),
})

const NativeCustomEvent = CustomEvent
const NativeMouseEvent = MouseEvent
const { dispatchEvent } = EventTarget.prototype
const socketUrl = getter(WebSocket.prototype, 'url')
const requestClone = Request.prototype.clone
const requestBlob = Request.prototype.blob

/** A page's whole state, written down at every turn, is not looked through. */
const MOST_STORED = 16_384
const localArea = getter(window, 'localStorage')
const encode = encodeURIComponent

const SWALLOWED = { __proto__: null, instead: undefined }
/** Never the text of an object: asking for it would run the page's own code once more than the call itself does. */
const textOr = (otherwise: string, value: unknown): string => (typeof value === 'string' ? value : otherwise)

function watch(line: EventTarget): void {
  answerConsent(line)
  const hand = (kind: string, method: string, url: string | undefined, part: string | Blob | undefined): undefined => {
    if (url === undefined || part === undefined) return
    const init = { __proto__: null, detail: [kind, method, url, part] } as CustomEventInit
    apply(dispatchEvent, line, [new NativeCustomEvent('payload', init)])
  }
  /** Strings, buffers and plain forms are in webRequest's own details: of these a copy, in case nobody listens. */
  const handBody = (kind: string, method: string, url: string | undefined, body: unknown): undefined => {
    if (isBlob(body)) return hand(kind, method, url, partOf(body))
    if (isStream(body)) return hand(`${kind} stream`, method, url, '')
    if (typeof body === 'object' && body) eachFile(body, file => hand(`${kind} file`, method, url, partOf(file)))
    hand(`${kind} copy`, method, url, copyOf(body))
  }

  const onFetch: Hook = (_, args) => {
    const request = args[0]
    const init = args[1]
    const own = (name: string): unknown =>
      typeof init === 'object' && init ? getOwnPropertyDescriptor(init, name)?.value : undefined
    const body = own('body')
    if (body !== undefined) return handBody('xhr', textOr('POST', own('method')), addressOf(request), body)
    // The browser names a fetch in its own list only when the page has read the answer.
    if (!isRequest(request)) return hand('xhr bare', textOr('GET', own('method')), addressOf(request), '')
    if (!hasBody(request)) return hand('xhr bare', methodOf(request), addressOf(request), '')
    const took = (whole: unknown) => hand('xhr', methodOf(request), addressOf(request), partOf(whole))
    whenDone(apply(requestBlob, apply(requestClone, request, []), []), took)
    return
  }
  wrap(window, 'fetch', onFetch, cleanLater)

  const opened = new WeakMap<object, { method: string; url: string | undefined }>()
  const { get, set } = opened
  wrap(XMLHttpRequest.prototype, 'open', (self, args) => {
    apply(set, opened, [self, { method: textOr('GET', args[0]), url: addressOf(args[1]) }])
    return undefined
  })
  wrap(XMLHttpRequest.prototype, 'send', (self, args) => {
    const request = apply(get, opened, [self])
    return request && handBody('xhr', request.method, request.url, args[0])
  })
  wrap(Navigator.prototype, 'sendBeacon', (_, args) => handBody('beacon', 'POST', addressOf(args[0]), args[1]))
  wrap(WebSocket.prototype, 'send', (self, args) => {
    if (socketUrl) hand('websocket', 'SEND', apply(socketUrl, self, []), partOf(args[0]))
    return undefined
  })
  if (typeof RTCDataChannel === 'function') {
    const label = getter(RTCDataChannel.prototype, 'label')
    wrap(RTCDataChannel.prototype, 'send', (self, args) => {
      if (label) hand('data-channel', 'SEND', `webrtc://peer/${apply(label, self, [])}`, partOf(args[0]))
      return undefined
    })
  }
  wrap(Storage.prototype, 'setItem', (self, args) => {
    const key = args[0]
    const value = args[1]
    if (typeof key !== 'string' || typeof value !== 'string' || value.length > MOST_STORED) return undefined
    const area = localArea && apply(localArea, window, []) === self ? 'local' : 'session'
    return hand('storage', 'STORE', '/', `${area}.${encode(key)}=${encode(value)}`)
  })
  wrap(HTMLFormElement.prototype, 'submit', self => {
    const init = { __proto__: null, relatedTarget: self, cancelable: true } as MouseEventInit
    return apply(dispatchEvent, line, [new NativeMouseEvent('submit', init)]) ? undefined : SWALLOWED
  })
  watchReaders(line)
  watchLocation(line)
  keepToString()
}

/** Asked at the earliest when the page is there: its own interface is not to be called before it is made. */
function answerConsent(line: EventTarget): void {
  const asked = { tcf: false, gpp: false }
  line.addEventListener('consent', () =>
    listenForConsent(asked, (api, state, text) => {
      const init = { __proto__: null, detail: [api, state, text] } as CustomEventInit
      apply(dispatchEvent, line, [new NativeCustomEvent('consent.said', init)])
    }),
  )
}

const requestBody = getter(Request.prototype, 'body')
const requestUsed = getter(Request.prototype, 'bodyUsed')

/** Where `Request.body` is missing, as in Firefox, webRequest shows these bodies itself. */
const hasBody = (request: Request): boolean =>
  Boolean(requestBody && apply(requestBody, request, [])) && !(requestUsed && apply(requestUsed, request, []))
