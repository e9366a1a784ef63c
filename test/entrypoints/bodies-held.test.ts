import { describe, expect, it } from 'vitest'
import { BodiesHeld } from '../../entrypoints/background/intake/bodies-held'
import type { Body, Request } from '../../lib/facts'

const MIB = 1024 * 1024
const bytes = (size: number): Body => ({ kind: 'bytes', bytes: new Uint8Array(size) })
const withBody = (body: Body | null) => ({ id: 'r', body }) as Request
const kindOf = (held: BodiesHeld, id: string, body: Body | null) => held.hold(id, withBody(body)).body?.kind

describe('what waits is bounded by its bytes', () => {
  it('two of 32 MiB: the first waits, the second says that it was not examined', () => {
    const held = new BodiesHeld()
    expect(kindOf(held, 'a', bytes(32 * MIB))).toBe('bytes')
    expect(held.hold('b', withBody(bytes(32 * MIB))).body).toEqual({ kind: 'unseen', why: 'too-large' })
    expect(kindOf(held, 'c', { kind: 'text', text: 'em=jane' })).toBe('text')
    held.release('a')
    expect(kindOf(held, 'b', bytes(32 * MIB))).toBe('bytes')
  })

  it.each<[string, Body | null]>([
    ['bytes', bytes(30 * MIB)],
    ['a text', { kind: 'text', text: 'x'.repeat(30 * MIB) }],
    ['a form', { kind: 'form', fields: [['a', 'x'.repeat(30 * MIB)]] }],
  ])('%s counts, and taken once more does not count twice', (_, body) => {
    const held = new BodiesHeld()
    for (const _ of [1, 2, 3]) expect(kindOf(held, 'a', body)).toBe(body?.kind)
    expect(kindOf(held, 'b', bytes(11 * MIB))).toBe('unseen')
    expect(kindOf(held, 'b', bytes(9 * MIB))).toBe('bytes')
  })

  it('one that is longer than all may be is held where nothing else is', () => {
    const held = new BodiesHeld()
    expect(kindOf(held, 'a', bytes(50 * MIB))).toBe('bytes')
    expect(kindOf(held, 'b', bytes(1))).toBe('unseen')
  })

  it('without a body there is nothing to hold', () => {
    const held = new BodiesHeld()
    held.hold('a', withBody(bytes(50 * MIB)))
    expect(held.hold('b', withBody(null)).body).toBeNull()
  })
})
