import { describe, expect, it } from 'vitest'
import { bodyFrom, hidesFile, type RequestDetails, requestFrom, textOrBytes } from '../../lib/observe/request'

const bytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer as ArrayBuffer
const details = (more: Partial<RequestDetails> = {}): RequestDetails => ({
  requestId: '17',
  timeStamp: 1000.6,
  method: 'POST',
  url: 'https://t.example/c',
  type: 'xmlhttprequest',
  ...more,
})

describe('a request is made once, at the edge', () => {
  it('keeps method, address, time and page, and lower-cases header names', () => {
    const page = { url: 'https://shop.example/', tab: 3, frame: 0 }
    const request = requestFrom(details(), [{ name: 'X-Visitor', value: 'Jane' }], page)
    expect(request).toEqual({
      id: '17:1001',
      time: 1001,
      method: 'POST',
      url: 'https://t.example/c',
      headers: [{ name: 'x-visitor', value: 'Jane' }],
      body: null,
      kind: 'xhr',
      page,
    })
  })

  it.each([
    ['main_frame', 'document'],
    ['sub_frame', 'frame'],
    ['ping', 'beacon'],
    ['beacon', 'beacon'],
    ['imageset', 'image'],
    ['websocket', 'websocket'],
    ['csp_report', 'report'],
    ['something_new', 'other'],
  ])('%s is a %s', (type, kind) => {
    expect(requestFrom(details({ type }), [], { url: null }).kind).toBe(kind)
  })

  it.each([
    ['https://jane%40mail.example:pw@t.example/c', 'https://t.example/c'],
    ['https://jane@t.example/@jane', 'https://t.example/@jane'],
    ['https://t.example/?to=jane@mail.example', 'https://t.example/?to=jane@mail.example'],
    ['https://t.example?to=jane@mail.example', 'https://t.example?to=jane@mail.example'],
    ['webrtc://peer/jane@mail.example', 'webrtc://peer/jane@mail.example'],
  ])('%s was asked for as %s', (url, asked) => {
    expect(requestFrom(details({ url }), [], { url: null }).url).toBe(asked)
  })

  it('tells the hops of a redirect apart, which share the browser’s id', () => {
    const ids = [1000, 1040].map(timeStamp => requestFrom(details({ timeStamp }), [], { url: null }).id)
    expect(new Set(ids).size).toBe(2)
  })

  it('reads a header that is not text', () => {
    const [header] = requestFrom(details(), [{ name: 'A', binaryValue: [106, 97, 110, 101] }], { url: null }).headers
    expect(header).toEqual({ name: 'a', value: 'jane' })
  })
})

describe('a body is what the browser showed of it', () => {
  it('no body', () => expect([bodyFrom(undefined), bodyFrom(null), bodyFrom({})]).toEqual([null, null, null]))

  it('a form the browser has parsed keeps repeated names in order', () => {
    expect(bodyFrom({ formData: { a: ['1', '2'], b: ['3'] } })).toEqual({
      kind: 'form',
      fields: [
        ['a', '1'],
        ['a', '2'],
        ['b', '3'],
      ],
    })
  })

  it('joins raw parts before it decodes them: a letter may be cut in two', () => {
    const whole = new TextEncoder().encode('jané')
    const raw = [{ bytes: whole.slice(0, 4).buffer }, { bytes: whole.slice(4).buffer }]
    expect(bodyFrom({ raw })).toEqual({ kind: 'text', text: 'jané' })
  })

  it('what is no UTF-8 stays bytes', () => {
    expect(textOrBytes(Uint8Array.of(0x1f, 0x8b, 0xff))).toMatchObject({ kind: 'bytes' })
  })

  it.each([
    ['little-endian', (code: number) => [code, 0]],
    ['big-endian', (code: number) => [0, code]],
  ])('UTF-16, %s, is no text of zeros: it is left to who reads bytes', (_, pair) => {
    const wide = Uint8Array.from([...'em=jane@mail.example'].flatMap(letter => pair(letter.charCodeAt(0))))
    expect(textOrBytes(wide)).toEqual({ kind: 'bytes', bytes: wide })
  })

  it('a huge body stays bytes', () => {
    expect(textOrBytes(new Uint8Array(5 * 1024 * 1024).fill(97)).kind).toBe('bytes')
  })

  it.each([
    ['Chromium’s word for a Blob', { error: 'Unknown error.' }, 'blob'],
    ['nothing but a file', { raw: [{ file: 'photo.jpg' }] }, 'file'],
  ])('%s is unseen, never nothing', (_, shown, why) => {
    expect(bodyFrom(shown)).toEqual({ kind: 'unseen', why })
  })

  it('a file among other parts: the parts are read, the file is told', () => {
    const shown = { raw: [{ bytes: bytes('--x name=em') }, { file: 'photo.jpg' }] }
    expect(bodyFrom(shown)).toEqual({ kind: 'text', text: '--x name=em' })
    expect(hidesFile(shown)).toBe(true)
    expect(hidesFile({ raw: [{ bytes: bytes('a') }] })).toBe(false)
  })
})
