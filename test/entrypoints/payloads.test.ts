import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Joined, Payloads, payloadBody, type Told } from '../../entrypoints/background/payloads'
import type { Sent } from '../../entrypoints/background/requests'
import type { Payload } from '../../lib/messages'

const URL = 'https://t.example/c'
const sent = (requestBody: Sent['details']['requestBody'], hidesFile = false): Sent => ({
  details: {
    requestId: '1',
    timeStamp: 1,
    method: 'POST',
    url: URL,
    type: 'ping',
    tabId: 4,
    frameId: 0,
    requestBody: requestBody ?? null,
  },
  headers: [],
  page: null,
  hidesFile,
})
const BLOB = { error: 'Unknown error.' }
const told = (payload: Partial<Payload> = {}): Told => {
  const whole: Payload = { number: 1, time: 1, kind: 'beacon', method: 'POST', url: URL, text: 'em=jane', ...payload }
  return { id: 'd:1', payload: whole, body: payloadBody(whole), from: { tab: 4, frame: 0, url: '' } }
}

let requests: Joined[]
let payloads: Told[]
let joiner: Payloads
beforeEach(() => {
  vi.useFakeTimers()
  requests = []
  payloads = []
  joiner = new Payloads(
    joined => requests.push(joined),
    one => payloads.push(one),
  )
})
afterEach(() => vi.useRealTimers())

describe('a body the browser hid is joined with what the probe saw', () => {
  it.each(['request first', 'payload first'])('%s', order => {
    const steps = [() => joiner.request(sent(BLOB)), () => joiner.payload(told())]
    for (const step of order === 'request first' ? steps : steps.reverse()) step()
    vi.runAllTimers()
    expect(requests.map(({ body }) => body)).toEqual([{ kind: 'text', text: 'em=jane' }])
    expect(payloads).toEqual([])
  })

  it('where nobody showed it, the request says so', () => {
    joiner.request(sent(BLOB))
    expect(requests).toEqual([])
    vi.runAllTimers()
    expect(requests.map(({ body }) => body)).toEqual([{ kind: 'unseen', why: 'blob' }])
  })

  it('what webRequest showed whole is not told twice', () => {
    joiner.request(sent({ raw: [{ bytes: new TextEncoder().encode('em=jane').buffer }] }))
    joiner.payload(told())
    vi.runAllTimers()
    expect(requests).toHaveLength(1)
    expect(payloads).toEqual([])
  })

  it('a file that webRequest left out is told beside it', () => {
    joiner.request(sent({ raw: [{ bytes: new TextEncoder().encode('--x').buffer }, { file: 'a' }] }, true))
    joiner.payload(told({ file: true }))
    vi.runAllTimers()
    expect([requests.length, payloads.length]).toEqual([1, 1])
  })

  it('a request sent while the worker was stopped is told by the page', () => {
    joiner.payload(told())
    vi.runAllTimers()
    expect(payloads).toHaveLength(1)
  })

  it('two alike are two', () => {
    for (const _ of [1, 2]) joiner.request(sent(BLOB))
    for (const text of ['a', 'b']) joiner.payload(told({ text }))
    vi.runAllTimers()
    expect(requests.map(({ body }) => body)).toEqual([
      { kind: 'text', text: 'a' },
      { kind: 'text', text: 'b' },
    ])
  })

  it('a frame on a socket is a message of its own', () => {
    joiner.payload(told({ kind: 'websocket', method: 'SEND' }))
    expect(payloads).toHaveLength(1)
  })
})

describe('a payload becomes a body', () => {
  const payload = (more: Partial<Payload>): Payload => {
    const { text: _, ...whole } = told().payload
    return { ...whole, ...more }
  }
  it.each([
    ['text', { text: 'a' }, { kind: 'text', text: 'a' }],
    ['bytes that are text', { base64: btoa('a') }, { kind: 'text', text: 'a' }],
    ['bytes', { base64: btoa('\xff') }, { kind: 'bytes', bytes: Uint8Array.of(255) }],
    ['no base64 at all', { base64: '!' }, { kind: 'unseen', why: 'unreadable' }],
    ['a stream', { unseen: 'stream' }, { kind: 'unseen', why: 'stream' }],
    ['nothing', {}, { kind: 'unseen', why: 'unreadable' }],
  ] as const)('%s', (_, given, body) => {
    expect(payloadBody(payload(given))).toEqual(body)
  })
})
