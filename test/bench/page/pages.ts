import { COMPANY_HOST, PARTIES } from '../../../demo/hosts'

/** The two pages that are loaded with and without Fineprint. Each says in `measured` when it is done. */

const REQUESTS = 500
const FIELDS = 300
const KINDS = ['text', 'email', 'tel', 'date', 'password'] as const
const hosts = [COMPANY_HOST, ...Object.values(PARTIES)]

/** As of an ordinary page: half of it pictures, and some that carry a body. */
const requests = `
  const hosts = ${JSON.stringify(hosts)}
  const at = n => 'https://' + hosts[n % hosts.length] + '/asset-' + n + '?v=' + n
  const add = (tag, attributes) => new Promise(done => {
    const element = Object.assign(document.createElement(tag), attributes, { onload: done, onerror: done })
    document.head.append(element)
  })
  const ways = [
    n => add('img', { src: at(n) }),
    n => fetch(at(n), { method: 'POST', mode: 'no-cors', body: JSON.stringify({ event: 'view', page: location.pathname, number: n, list: Array(20).fill('item') }) }),
    n => add('img', { src: at(n) }),
    n => fetch(at(n), { mode: 'no-cors' }).then(answer => answer.text()),
    n => add('script', { src: at(n) }),
  ]
  const work = Array.from({ length: ${REQUESTS} }, (_, n) => ways[n % ways.length](n))
  const loaded = new Promise(done => addEventListener('load', done))
  Promise.all([loaded, ...work]).then(() => { window.measured = performance.now() })`

/** From a key to the end of the frame that shows it. */
const keys = `
  window.frames_ = []
  addEventListener('keydown', event => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => frames_.push(performance.now() - event.timeStamp)
    port2.postMessage(null)
  }))
  addEventListener('load', () => { window.measured = performance.now() })`

const field = (n: number): string =>
  `<label for="f${n}">Field ${n}: ${KINDS[n % KINDS.length]}</label> <input id="f${n}" name="field_${n}" type="${KINDS[n % KINDS.length]}"><br>`
const forms = Array.from(
  { length: FIELDS / 10 },
  (_, form) =>
    `<form action="/send"><h2>Part ${form}</h2>${Array.from({ length: 10 }, (_, n) => field(form * 10 + n)).join('')}<button>Send</button></form>`,
)

export const PATHS = { requests: '/five-hundred-requests', fields: '/three-hundred-fields' } as const

export const PAGES = {
  [COMPANY_HOST + PATHS.requests]:
    `<!doctype html><title>Requests</title><body><p>Text</p><script>${requests}</script>`,
  [COMPANY_HOST + PATHS.fields]: `<!doctype html><title>Fields</title><body>${forms.join('')}<script>${keys}</script>`,
} as const
