import type { Body, Header, Request } from '../../../../lib/facts'

/** Somewhere in a message a text can stand. `where` begins the path the answer must give. */
export interface Spot {
  readonly where: string
  /** A key of one's own choice stands beside the text there. */
  readonly keyed: boolean
  readonly put: (text: string, key: string) => Request
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
]
