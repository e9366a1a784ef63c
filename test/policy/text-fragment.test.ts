import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPolicy } from '../../lib/policy/read-policy'
import { addressAtQuote, textFragment } from '../../lib/policy/text-fragment'

const of = (text: string, quote: string) => {
  const start = text.indexOf(quote)
  return textFragment(text, { start, end: start + quote.length })
}
const decoded = (fragment: string) => decodeURIComponent(fragment)

describe('the fragment of a quote', () => {
  it.each([
    ['We never sell data.', 'never sell', ':~:text=never sell'],
    [
      'We never **sell** your [data](https://a.example).',
      'never **sell** your [data](https://a.example)',
      ':~:text=never sell your data',
    ],
    ['One. We share. Two. We share.', 'Two. We share.', ':~:text=Two. We share.'],
  ])('%s', (text, quote, fragment) => expect(decoded(of(text, quote))).toBe(fragment))

  it('escapes what means something in a directive', () =>
    expect(of('To opt-out, write to A&B.', 'opt-out, write to A&B')).toBe(':~:text=opt%2Dout%2C%20write%20to%20A%26B'))
  it('takes words from before where the quote stands twice', () => {
    const text = 'Children: we share nothing. Adults: we share nothing.'
    const start = text.lastIndexOf('we share')
    expect(decoded(textFragment(text, { start, end: text.length }))).toBe(':~:text=Adults:-,we share nothing.')
  })
  it('gives a long quote by its first and last words', () => {
    const quote = `We ${'share many things with many people '.repeat(10)}and that is all we do.`
    expect(decoded(of(`Intro. ${quote} End.`, quote))).toMatch(/^:~:text=We share many .+,.*that is all we do\.$/)
  })
  it('is empty where there are no words', () => expect(of('a --- b', '---')).toBe(''))
})

describe('the address at a quote', () => {
  const policy = (address?: string) =>
    readPolicy({ text: 'We never sell data.', format: 'text', ...(address ? { address } : {}) })
  it.each([
    ['https://a.example/p', 'https://a.example/p#:~:text=We%20never'],
    ['https://a.example/p#top', 'https://a.example/p#top:~:text=We%20never'],
    ['https://a.example/p#:~:text=old', 'https://a.example/p#:~:text=We%20never'],
  ])('%s', (address, expected) => expect(addressAtQuote(policy(address), { start: 0, end: 8 })).toBe(expected))
  it.each(['javascript:alert(1)', 'data:text/html,x'])('is none for %s', address =>
    expect(addressAtQuote(policy(address), { start: 0, end: 8 })).toBeNull(),
  )
  it('is none for a pasted text', () => expect(addressAtQuote(policy(), { start: 0, end: 8 })).toBeNull())
})

describe('law', () => {
  let cases = 0
  it('the words named are in the text, start before end, and nothing unescaped is left', () => {
    const word = fc.constantFrom('we', 'share', 'data', 'never', 'a-b', 'x,y', 'R&D', 'Zoë', '100 %')
    fc.assert(
      fc.property(fc.array(word, { minLength: 3, maxLength: 80 }), fc.nat(), fc.nat(), (list, a, b) => {
        const text = list.join(' ')
        const from = list.slice(0, a % list.length).join(' ').length
        const start = from === 0 ? 0 : from + 1
        const end = Math.min(text.length, start + 1 + (b % text.length))
        const fragment = textFragment(text, { start, end })
        if (fragment === '') return
        cases++
        const [, prefix = '', first = '', last = ''] =
          /^:~:text=(?:([^,]*)-,)?([^,&]+?)(?:,([^,&]+))?$/.exec(fragment) ?? []
        expect(first).not.toBe('')
        const begins = text.indexOf(decoded(prefix) + (prefix ? ' ' : '') + decoded(first))
        expect(begins).toBeGreaterThanOrEqual(0)
        if (last) expect(text.indexOf(decoded(last), begins)).toBeGreaterThan(begins)
      }),
      { numRuns: 200 },
    )
    expect(cases).toBeGreaterThan(100)
  })
})
