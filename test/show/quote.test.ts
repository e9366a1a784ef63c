import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentsOf } from '../../lib/show/quote'

describe('a quotation is shown whole, once, with its marks', () => {
  it('marks the deciding words', () => {
    expect(segmentsOf('we do not sell it', [{ start: 6, end: 14 }])).toEqual([
      { text: 'we do ', marked: false },
      { text: 'not sell', marked: true },
      { text: ' it', marked: false },
    ])
  })

  it('loses and doubles nothing, whatever the marks', () => {
    let cases = 0
    const span = fc.record({ start: fc.nat(60), end: fc.nat(60) })
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(span, { maxLength: 6 }), (quote, marks) => {
        cases += 1
        const segments = segmentsOf(quote, marks)
        expect(segments.map(({ text }) => text).join('')).toBe(quote)
        expect(segments.every(({ text }) => text !== '')).toBe(true)
      }),
    )
    expect(cases).toBeGreaterThanOrEqual(100)
  })
})
