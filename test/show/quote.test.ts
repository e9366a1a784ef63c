import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asOneLine, segmentsOf } from '../../lib/show/quote'

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

describe('a quotation in one line', () => {
  it.each([
    ['we count\n  visits', 'we count visits'],
    ['## How we count\n\nWe count visits in total.', 'We count visits in total.'],
    ['## How we count', '## How we count'],
    ['We are #1\nin chat', 'We are #1 in chat'],
    ['#privacy is our hashtag\nand we mean it', '#privacy is our hashtag and we mean it'],
  ])('%j', (text, line) => expect(asOneLine(text)).toBe(line))

  it('is quick with a text of nothing but blanks and marks', () => {
    const begun = performance.now()
    for (const bad of [`# ${' '.repeat(100_000)}`, '#\n'.repeat(50_000), `# a\n${'\n'.repeat(100_000)}`]) asOneLine(bad)
    expect(performance.now() - begun).toBeLessThan(1_000)
  })
})
