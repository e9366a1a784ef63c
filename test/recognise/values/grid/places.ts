import { encode as encodeMessagePack } from '@msgpack/msgpack'
import { encode as encodeCbor } from 'cborg'
import type { Body, Header, Request } from '../../../../lib/facts'
import { protobuf } from './protobuf'

/** Somewhere in a message a text can stand. `where` begins the path the answer must give. */
export interface Spot {
  readonly where: string
  /** A key of one's own choice stands beside the text there. */
  readonly keyed: boolean
  readonly put: (text: string, key: string) => Request
  /** Few texts can stand there. */
  readonly takes?: (text: string) => boolean
}

const request = (url: string, headers: readonly Header[] = [], body: Body | null = null): Request => ({
  id: 1,
  time: 0,
  method: body ? 'POST' : 'GET',
  url,
  headers,
  body,
  kind: 'xhr',
  page: { url: 'https://shop.example/' },
})

const C = 'https://c.tracker.example'
const text = (content: string): Body => ({ kind: 'text', text: content })
const bytes = (content: Uint8Array): Body => ({ kind: 'bytes', bytes: content })
const frame = (body: Body): Request => ({ ...request('wss://c.tracker.example/live', [], body), kind: 'websocket' })
const typed = (type: string): Header[] => [{ name: 'content-type', value: type }]
const key = encodeURIComponent

export const SPOTS: readonly Spot[] = [
  {
    where: 'url.query',
    keyed: true,
    put: (value, name) => request(`${C}/p?v=1&${key(name)}=${encodeURIComponent(value)}&z=2`),
  },
  { where: 'url.path', keyed: false, put: value => request(`${C}/a/${encodeURIComponent(value)}/b.gif`) },
  { where: 'url.fragment', keyed: false, put: value => request(`${C}/a#${encodeURIComponent(value)}`) },
  {
    where: 'header.x-data',
    keyed: false,
    put: value => request(C, [{ name: 'x-data', value: encodeURIComponent(value) }]),
  },
  {
    where: 'cookie',
    keyed: true,
    put: (value, name) =>
      request(C, [{ name: 'cookie', value: `a=b; ${key(name)}=${encodeURIComponent(value)}; c=d` }]),
  },
  {
    where: 'header.referer',
    keyed: true,
    put: (value, name) =>
      request(C, [{ name: 'referer', value: `https://shop.example/?${key(name)}=${encodeURIComponent(value)}` }]),
  },
  {
    where: 'body.json',
    keyed: true,
    put: (value, name) =>
      request(C, typed('application/json'), text(JSON.stringify({ event: 'x', user: { [name]: value, n: 1 } }))),
  },
  {
    where: 'body.form',
    keyed: true,
    put: (value, name) =>
      request(
        C,
        typed('application/x-www-form-urlencoded'),
        text(`a=1&${key(name)}=${key(value).replaceAll('%20', '+')}`),
      ),
  },
  {
    where: 'body.form',
    keyed: true,
    put: (value, name) =>
      request(C, [], {
        kind: 'form',
        fields: [
          ['a', '1'],
          [name, value],
        ],
      }),
  },
  {
    where: 'body.multipart',
    keyed: true,
    put: (value, name) =>
      request(
        C,
        typed('multipart/form-data; boundary=xyz'),
        text(
          `--xyz\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--xyz\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--xyz--\r\n`,
        ),
      ),
  },
  {
    where: 'body',
    keyed: false,
    put: value =>
      request(C, typed('application/octet-stream'), {
        kind: 'bytes',
        bytes: new TextEncoder().encode(JSON.stringify({ v: value })),
      }),
  },
  {
    where: 'url.host',
    keyed: false,
    put: value => request(`https://${value}.c.tracker.example/p.gif`),
    takes: value => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(value),
  },
  { where: 'websocket', keyed: true, put: (value, name) => frame(text(JSON.stringify(['say', { [name]: value }]))) },
  { where: 'websocket', keyed: false, put: value => frame(text(value)) },
  {
    where: 'data-channel',
    keyed: true,
    put: (value, name) => ({ ...frame(text(JSON.stringify({ [name]: value }))), kind: 'data-channel' }),
  },
  {
    where: 'url.fragment',
    keyed: true,
    put: (value, name) => request(`${C}/cb#state=1&${key(name)}=${encodeURIComponent(value)}`),
  },
  { where: 'websocket', keyed: false, put: value => frame(bytes(new TextEncoder().encode(`42["${value}"]`))) },
  {
    where: 'body',
    keyed: true,
    put: (value, name) => request(C, [], bytes(encodeMessagePack({ event: 'x', n: 3, user: { [name]: value } }))),
  },
  {
    where: 'body',
    keyed: true,
    put: (value, name) => request(C, [], bytes(encodeCbor({ event: 'x', n: 3, user: { [name]: value } }))),
  },
  { where: 'body', keyed: false, put: value => request(C, [], bytes(protobuf(value))) },
]
