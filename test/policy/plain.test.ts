import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainOf } from '../../lib/policy/plain'
import { soup } from './soup'

const plain = (text: string, markup = true) => plainOf(text, { start: 0, end: text.length }, markup).plain

describe('Markdown as it reads', () => {
  it.each([
    ['**Disclosure.** We [never](https://x.example/a) sell', 'Disclosure. We never sell'],
    ['[wiki](https://x.example/A_(b)) page', 'wiki page'],
    ['![seal](https://x.example/s.png) Certified', 'Certified'],
    ['[![seal](s.png)](https://x.example) Certified', 'Certified'],
    ['1\\. Our promise\\*', '1. Our promise*'],
    ['terms &amp; privacy&nbsp;policy &#8211; Caf&eacute;', 'terms & privacy policy – Café'],
    ['write to <privacy@shop.example>', 'write to privacy@shop.example'],
    ['a<br>b<span class="x">c</span>', 'a bc'],
    ['two\n  lines', 'two lines'],
    ['wi\u00adll n\u200bot', 'will not'],
    ['~~old~~ __new__ `code`', 'old new code'],
  ])('%j reads %j', (source, expected) => expect(plain(source)).toBe(expected))
})

describe('look-alikes of markup stay', () => {
  it.each([
    'user_id and snake_case_name',
    '5 * 3 < 20 and 4 > 1',
    '[see below] and a[1]',
    'AT&T & R&D',
    'if x <3 then',
    'brackets ](without a link',
  ])('%j', source => expect(plain(source)).toBe(source))

  it('plain text keeps every sign', () => expect(plain('*a* [b](c) &amp; <d>', false)).toBe('*a* [b](c) &amp; <d>'))
})

describe('the way back', () => {
  let units = 0
  it('leads from every character to where it stands, in order', () => {
    fc.assert(
      fc.property(soup(), fc.boolean(), (text, markup) => {
        const { plain, offsets } = plainOf(text, { start: 0, end: text.length }, markup)
        expect(offsets.length).toBe(plain.length + 1)
        for (let at = 0; at < plain.length; at++) {
          const from = offsets[at] ?? -1
          expect(from).toBeLessThan(offsets[at + 1] ?? -1)
          const [said, stands] = [plain.charAt(at), text.charAt(from)]
          if (said !== ' ' && stands !== '&' && !/[\ud800-\udfff]/.test(stands)) expect(said).toBe(stands)
          units++
        }
      }),
      { numRuns: 300 },
    )
  })
  it('was tried', () => expect(units).toBeGreaterThan(5_000))
})
