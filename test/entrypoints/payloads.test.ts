import { describe, expect, it } from 'vitest'
import { payloadBody } from '../../entrypoints/background/intake/payloads'
import type { Payload } from '../../lib/messages'

const BARE: Payload = { number: 1, time: 1, kind: 'beacon', method: 'POST', url: 'https://t.example/c' }

describe('a payload becomes a body', () => {
  it.each([
    ['text', { text: 'a' }, { kind: 'text', text: 'a' }],
    ['bytes that are text', { base64: btoa('a') }, { kind: 'text', text: 'a' }],
    ['bytes', { base64: btoa('\xff') }, { kind: 'bytes', bytes: Uint8Array.of(255) }],
    ['no base64 at all', { base64: '!' }, { kind: 'unseen', why: 'unreadable' }],
    ['a stream', { unseen: 'stream' }, { kind: 'unseen', why: 'stream' }],
    ['an address alone', {}, null],
  ] as const)('%s', (_, given, body) => {
    expect(payloadBody({ ...BARE, ...given })).toEqual(body)
  })
})
