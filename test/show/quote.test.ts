import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentsOf } from '../../lib/show/quote'
import { quoteLink } from '../../lib/show/quote-link'

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

describe('the link opens the live policy at the quotation', () => {
  const at = (quote: string) => quoteLink('https://a.example/privacy#top', { quote })

  it('names a short passage whole', () => {
    expect(at('We never sell it.')).toBe('https://a.example/privacy#:~:text=We%20never%20sell%20it.')
  })
  it('names both ends of a long one', () => {
    expect(at('one two three four five six seven eight nine ten eleven twelve thirteen')).toContain(
      ':~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen',
    )
  })
  it('keeps the directive’s own punctuation out of the words', () => {
    expect(at('opt-out, now')).toContain('text=opt%2Dout%2C%20now')
  })
  it('looks for the deciding sentence of a joined one', () => {
    expect(at('We do not: … sell it')).toContain('text=sell%20it')
  })
  it.each([null, 'javascript:alert(1)', 'data:text/html,x'])('makes no link of %s', address => {
    expect(quoteLink(address, { quote: 'x' })).toBeNull()
  })
})
