import { describe, expect, it } from 'vitest'
import type { Request } from '../../../lib/facts'
import { nameBefore } from '../../../lib/recognise/payload/name-before'
import { piecesOf, placeOf } from '../../../lib/recognise/payload/pieces'
import { request } from './dress'

const VALUE = 'jane@example.test'
const places = (given: Partial<Request>) =>
  piecesOf(request(given)).pieces.flatMap(piece => {
    const at = piece.text?.indexOf(VALUE) ?? -1
    return at < 0 ? [] : [placeOf(piece, at, at + VALUE.length)].filter(place => place !== null)
  })
const body = (text: string): Partial<Request> => ({ body: { kind: 'text', text } })

describe('a place is a path a tester can follow, told once', () => {
  it.each<[where: string, name: string, whole: boolean, given: Partial<Request>]>([
    ['url.query.em', 'em', true, { url: `https://a.example/p?x=1&em=${VALUE}#f` }],
    ['url.query', '', true, { url: `https://a.example/p?${VALUE}` }],
    ['url.path', 'user', true, { url: `https://a.example/user/${VALUE}/edit` }],
    ['url.fragment.email', 'email', true, { url: `https://a.example/#email=${VALUE}` }],
    ['url.fragment', '', true, { url: `https://a.example/#${VALUE}` }],
    ['url.host', '', false, { url: `https://${VALUE}:8080/` }],
    [
      'url.query.dl.query.e',
      'e',
      true,
      { url: `https://a.example/?dl=${encodeURIComponent(`https://shop.example/?e=${VALUE}`)}` },
    ],
    ['url.query.ud[em]', 'ud[em]', true, { url: `https://a.example/?ud%5Bem%5D=${VALUE}` }],
    [
      'header.referer.query.q',
      'q',
      true,
      { headers: [{ name: 'referer', value: `https://shop.example/?q=${VALUE}` }] },
    ],
    ['header.x-user-email', 'x-user-email', true, { headers: [{ name: 'x-user-email', value: VALUE }] }],
    ['cookie.user', 'user', true, { headers: [{ name: 'cookie', value: `a=1; user=${VALUE}; b=2` }] }],
    ['cookie.user.email', 'email', true, { headers: [{ name: 'cookie', value: `user={"email":"${VALUE}"}` }] }],
    ['body.json.user.email', 'email', true, body(`{"n":1,"user":{"age":3,"email":"${VALUE}"}}`)],
    ['body.json.list.1.0', 'list', true, body(`{"list":["a",["${VALUE}"]]}`)],
    ['body.json.note', 'note', false, body(`{"note":"write to ${VALUE} soon"}`)],
    ['body.json.note', 'email', false, body(`{"note":"my email: ${VALUE} and so on"}`)],
    ['body.json.inner.email', 'email', true, body(JSON.stringify({ inner: JSON.stringify({ email: VALUE }) }))],
    ['body.json.u', 'u', true, body(`{"u":"${VALUE}`)],
    ['body.form.mail', 'mail', true, body(`a=1&mail=${VALUE}`)],
    [
      'body.multipart.mail',
      'mail',
      true,
      body(`--q\r\nContent-Disposition: form-data; name="mail"\r\n\r\n${VALUE}\r\n--q--`),
    ],
    ['body.text', 'email', false, body(`hello\nemail: ${VALUE}\nbye`)],
    ['websocket', '', true, { ...body(VALUE), kind: 'websocket' }],
    ['websocket.m', 'm', true, { ...body(`{"m":"${VALUE}"}`), kind: 'websocket' }],
  ])('%s', (where, name, whole, given) => {
    expect(places(given)).toEqual([expect.objectContaining({ where, name, whole })])
  })
})

describe('steps that changed nothing are left out', () => {
  it.each<[value: string, steps: string[], given: Partial<Request>]>([
    ['once', ['percent'], { url: 'https://a.example/?e=jane%40example.test' }],
    ['twice', ['percent-twice'], { url: 'https://a.example/?e=jane%2540example.test' }],
    [
      'a form’s own',
      [],
      {
        ...body('a=1&e=jane%40example.test'),
        headers: [{ name: 'content-type', value: 'application/x-www-form-urlencoded' }],
      },
    ],
    [
      'in a form, once more',
      ['percent'],
      {
        ...body('a=1&e=jane%2540example.test'),
        headers: [{ name: 'content-type', value: 'application/x-www-form-urlencoded' }],
      },
    ],
  ])('percent signs: %s', (_, transforms, given) => {
    expect(places(given)).toEqual([expect.objectContaining({ transforms })])
  })

  it('a digest in percent-encoded JSON was not percent-encoded itself', () => {
    const digest = 'e3d9e36e642781bf195c9644ddd44fe4353ea49ca5030a9f3faecb79e933378c'
    const { pieces } = piecesOf(request({ url: `https://a.example/?pd=${encodeURIComponent(`{"em":"${digest}"}`)}` }))
    const told = pieces.flatMap(piece => {
      const at = piece.text?.indexOf(digest) ?? -1
      return at < 0 ? [] : [placeOf(piece, at, at + digest.length)].filter(place => place !== null)
    })
    expect(told).toEqual([{ where: 'url.query.pd.em', name: 'em', whole: true, transforms: [] }])
  })
})

describe('what stands right before a value in running text speaks for it', () => {
  it.each([
    ['email: ', 'email'],
    ['"email":"', 'email'],
    ['\\"lat\\": ', 'lat'],
    ['user.email=', 'user.email'],
    ["'zip' => '", 'zip'],
    ['<email>', 'email'],
    ['name="email" type="text" value="', 'email'],
    ['ud[em]=', 'ud[em]'],
    ['{"name":"city","value":"', 'city'],
  ])('%s', (before, name) => {
    expect(nameBefore(`x ${before}`, before.length + 2)).toBe(name)
  })
  it.each(['', 'see ', 'a, ', '("', 'https://'])('nothing: %j', before => {
    expect(nameBefore(before, before.length)).toBe('')
  })
  it('is quick where nothing ends', () => {
    const started = performance.now()
    for (const text of ['a'.repeat(1000), '"'.repeat(1000), 'name='.repeat(200), '<a '.repeat(300)])
      for (let at = 0; at < text.length; at += 1) nameBefore(text, at)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
