import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { type Sent, watchRequests } from '../../entrypoints/background/intake/requests'

type Listener = (details: object) => void
const KINDS = ['main_frame', 'sub_frame', 'image', 'script', 'xmlhttprequest', 'ping', 'other']

/** As a browser tells: the first event of those kinds alone that were asked for. */
function start() {
  const heard = new Map<string, { listener: Listener; types?: readonly string[] }>()
  const event = (name: string) => ({
    addListener: (listener: Listener, { types }: { types?: readonly string[] }) =>
      void heard.set(name, { listener, ...(types && { types }) }),
  })
  Object.assign(browser, {
    webRequest: {
      ResourceType: Object.fromEntries(KINDS.map(kind => [kind.toUpperCase(), kind])),
      onBeforeRequest: event('before'),
      onSendHeaders: event('send'),
      onErrorOccurred: event('error'),
    },
  })
  const taken: Sent[] = []
  const takenBack: string[] = []
  watchRequests(
    () => ({ url: 'https://shop.example/' }),
    sent => void taken.push(sent),
    number => void takenBack.push(number),
  )
  const tell = (name: string, type: string, more: object = {}): void => {
    const { listener, types } = heard.get(name) ?? {}
    const details = {
      requestId: '1',
      type,
      url: 'https://t.example/a',
      method: 'GET',
      timeStamp: 0,
      tabId: 1,
      frameId: 0,
    }
    if (!types || types.includes(type)) listener?.({ ...details, ...more })
  }
  const found = () =>
    taken.map(({ details, headers, failed = false }) => ({
      url: details.url,
      body: details.requestBody ?? null,
      headers: headers.length,
      failed,
    }))
  return { tell, found, takenBack }
}

const A = 'https://t.example/a'
const HEADERS = { requestHeaders: [{ name: 'Cookie', value: 'a=b' }] }
const BODY = { requestBody: { formData: { em: ['jane'] } } }

beforeEach(() => void vi.stubGlobal('location', { origin: 'chrome-extension://ours' }))

describe('each request is taken once, with its body and what it was sent with', () => {
  it.each(KINDS)('%s', kind => {
    const { tell, found } = start()
    tell('before', kind)
    tell('send', kind, HEADERS)
    expect(found()).toEqual([{ url: A, body: null, headers: 1, failed: false }])
  })

  it.each(['main_frame', 'sub_frame', 'xmlhttprequest', 'ping', 'other'])('%s with a body', kind => {
    const { tell, found } = start()
    tell('before', kind, { method: 'POST', ...BODY })
    tell('send', kind, { method: 'POST', ...HEADERS })
    expect(found()).toEqual([{ url: A, body: BODY.requestBody, headers: 1, failed: false }])
  })

  it('what a service worker passes on, of which Firefox shows no body: that of the page’s own request', () => {
    const { tell, found } = start()
    const nothing = { formData: {} }
    tell('before', 'main_frame', { requestId: '1', method: 'POST', ...BODY })
    tell('before', 'xmlhttprequest', { requestId: '2', method: 'POST', tabId: -1, requestBody: nothing })
    tell('before', 'xmlhttprequest', { requestId: '3', method: 'POST', tabId: -1, requestBody: nothing, url: `${A}/b` })
    tell('before', 'xmlhttprequest', { requestId: '4', method: 'PUT', tabId: -1, requestBody: nothing })
    tell('before', 'xmlhttprequest', { requestId: '5', method: 'POST', requestBody: nothing })
    for (const requestId of ['2', '3', '4', '5']) tell('send', 'xmlhttprequest', { requestId, ...HEADERS })
    expect(found().map(({ body }) => body)).toEqual([BODY.requestBody, nothing, nothing, nothing])
  })

  it('not our own', () => {
    const { tell, found } = start()
    const ours = { initiator: 'chrome-extension://ours' }
    for (const name of ['before', 'send', 'error']) for (const kind of KINDS) tell(name, kind, ours)
    expect(found()).toEqual([])
  })
})

describe('what was stopped is told from what was sent and failed', () => {
  it.each(KINDS)('%s stopped before it left', kind => {
    const { tell, found } = start()
    tell('before', kind)
    tell('error', kind)
    expect(found()).toEqual([{ url: A, body: null, headers: 0, failed: true }])
  })

  it.each(KINDS)('%s sent, and not answered', kind => {
    const { tell, found } = start()
    tell('before', kind)
    tell('send', kind)
    tell('error', kind)
    expect(found().map(({ failed }) => failed)).toEqual([false])
  })

  it.each(KINDS)('%s sent, led on, and stopped there', kind => {
    const { tell, found } = start()
    tell('before', kind)
    tell('send', kind)
    const next = { url: 'https://other.example/b' }
    tell('before', kind, next)
    tell('error', kind, next)
    expect(found().map(({ url, failed }) => ({ url, failed }))).toEqual([
      { url: A, failed: false },
      { ...next, failed: true },
    ])
  })
})

describe('what never left the browser', () => {
  it.each([
    ['net::ERR_CACHE_MISS', ['1']],
    ['NS_ERROR_DOCUMENT_NOT_CACHED', ['1']],
    ['net::ERR_CONNECTION_RESET', []],
  ])('sent, and then %s', (error, back) => {
    const { tell, takenBack } = start()
    tell('send', 'image')
    tell('error', 'image', { error })
    expect(takenBack).toEqual(back)
  })

  const headers = (...names: readonly string[]) => ({ requestHeaders: names.map(name => ({ name, value: '' })) })
  const AHEAD = headers('Sec-Purpose', 'Sec-Fetch-Mode')
  const OF_THE_NETWORK = headers('Sec-Fetch-Mode')
  it.each([
    ['fetched ahead, and gone to', [AHEAD, {}], 1],
    ['… and asked for anew', [AHEAD, OF_THE_NETWORK], 2],
    ['another than was fetched ahead', [AHEAD, { url: 'https://t.example/b' }], 2],
    ['not fetched ahead, by http, which has no such headers', [{}, {}], 2],
  ] as const)('a page %s', (_, sends, count) => {
    const { tell, found } = start()
    for (const [at, send] of sends.entries()) {
      const details = { requestId: String(at), ...send }
      tell('before', 'main_frame', details)
      tell('send', 'main_frame', details)
    }
    expect(found()).toHaveLength(count)
  })

  it('of what is no page, each is one of its own', () => {
    const { tell, found } = start()
    tell('send', 'image', AHEAD)
    tell('send', 'image')
    expect(found()).toHaveLength(2)
  })
})
