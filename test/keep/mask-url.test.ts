import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Person } from '../../lib/facts'
import { maskPage, maskUrl } from '../../lib/keep/mask-url'

const person: Person = {
  label: 'Jane',
  values: { email: ['jane@mail.example'], name: ['Jane Doerington'], age: ['9'] },
}
const at = (...where: string[]) => where.map(place => ({ where: place }))

describe('an address is kept without the values found in it', () => {
  it.each([
    [
      'the parameter it stood in',
      'https://t.example/p?em=abc123&v=1',
      at('url.query.em'),
      'https://t.example/p?em=…&v=1',
    ],
    ['inside a parameter', 'https://t.example/p?d=eyJhIjoxfQ', at('url.query.d.json.a'), 'https://t.example/p?d=…'],
    [
      'a bracketed name',
      'https://t.example/p?ud%5Bem%5D=abc',
      at('url.query.ud[em]'),
      'https://t.example/p?ud%5Bem%5D=…',
    ],
    ['the path', 'https://t.example/u/abc/x', at('url.path'), 'https://t.example/…/…/…'],
    ['the whole query', 'https://t.example/p?abc', at('url.query'), 'https://t.example/p?…'],
    ['the fragment, always', 'https://t.example/p#abc', [], 'https://t.example/p#…'],
    ['a plain value nobody placed', 'https://t.example/jane%40mail.example?q=1', [], 'https://t.example/…?q=1'],
    ['a value written with plus signs', 'https://t.example/?n=Jane+Doerington', [], 'https://t.example/?n=…'],
    ['a value used as a name', 'https://t.example/?jane@mail.example=1', [], 'https://t.example/?…=1'],
    ['nothing, where there is nothing', 'https://t.example/p?v=1', [], 'https://t.example/p?v=1'],
  ])('%s', (_, url, items, masked) => {
    expect(maskUrl(url, items, person)).toBe(masked)
  })

  it('cuts what is long and unknown: it may be a value in a writing we do not know', () => {
    expect(maskUrl(`https://t.example/?x=${'k'.repeat(500)}`, [], person).length).toBeLessThan(80)
  })

  it('a short value is no reason to mask everything that has its letters', () => {
    expect(maskUrl('https://t.example/?v=9', [], person)).toBe('https://t.example/?v=9')
  })

  it('keeps of a page where it was, not what it asked for', () => {
    expect(maskPage('https://shop.example/a/b?q=jane#x', person)).toBe('https://shop.example/a/b')
    expect(maskPage(null, person)).toBeNull()
  })

  it('never throws and never keeps a plain value, whatever the address', () => {
    let cases = 0
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.constantFrom('?', '#', '/', '=', '&', '%'), (before, after, between) => {
        cases++
        const clean = (text: string) => text.replaceAll(/[?#]/g, '')
        const url = `https://t.example/${clean(before)}${between}jane@mail.example${between}${clean(after)}`
        return !maskUrl(url, [], person).includes('jane@mail.example')
      }),
    )
    expect(cases).toBeGreaterThanOrEqual(100)
  })
})
