import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sharedParts } from '../../lib/keep/shared-parts'
import { flow, RECIPIENTS } from '../show/example-page'

const copy = <Value>(value: Value): Value => structuredClone(value)

describe('what is alike is held once', () => {
  it('of two messages to one recipient', () => {
    const share = sharedParts()
    const one = share(copy(flow({ id: 'one' })))
    const two = share(copy(flow({ id: 'two' })))
    expect(two.recipient).toBe(one.recipient)
    expect(two.items).toBe(one.items)
    expect(two.id).toBe('two')
  })

  it('what differs does not become alike', () => {
    const share = sharedParts()
    const [first, second] = Object.values(RECIPIENTS)
    if (!first || !second) throw new Error('two recipients are needed')
    share(copy(flow({ id: 'one', recipient: first })))
    expect(share(copy(flow({ id: 'two', recipient: second }))).recipient).toEqual(second)
  })

  it('says the same as before, whatever it is given, and changes nothing of it', () => {
    let runs = 0
    fc.assert(
      fc.property(fc.array(fc.record({ a: fc.jsonValue(), b: fc.jsonValue(), c: fc.string() })), all => {
        const share = sharedParts()
        const before = JSON.stringify(all)
        expect(JSON.stringify(all.map(one => share(one)))).toBe(before)
        expect(JSON.stringify(all)).toBe(before)
        runs++
      }),
    )
    expect(runs).toBeGreaterThan(50)
  })

  it('a page that makes every message different: nothing grows without end', () => {
    const share = sharedParts()
    const all = Array.from({ length: 2000 }, (_, n) => share({ part: { n } }))
    expect(all.map(({ part }) => part.n)).toEqual(Array.from({ length: 2000 }, (_, n) => n))
    const again = all.map(one => share(copy(one)))
    expect(again.filter(({ part }, n) => part === all[n]?.part)).toHaveLength(500)
  })
})
