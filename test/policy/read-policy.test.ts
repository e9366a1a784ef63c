import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPolicy } from '../../lib/policy/read-policy'
import type { Policy } from '../../lib/policy/statement'
import { soup } from './soup'

const FORMATS = ['markdown', 'text', 'html'] as const

const POLICY = `> *The following text is extracted from the shop.example privacy policy that was archived on 2012-03-04. See the [original snapshot on the Wayback Machine](https://web.archive.org/web/20120304010203id_/http%3A//www.shop.example/privacy.html).*

# Shop privacy policy

Last updated: March 1, 2012

**What we mean**
"Personal information" means information that can identify a particular individual, such as a name, a postal address or an e-mail address.

Sharing. We do not sell personal information to anybody. We may hand it to the carrier that delivers your parcel.
Your Choice. To receive no more catalogues, call 800-555-0117.

We do not:

* collect personal information from children under 14, or
* let others ask them on our pages.
`

const read = (text: string, format: 'markdown' | 'html' | 'text' = 'markdown') => readPolicy({ text, format })
const clauseWith = ({ text, clauses }: Policy, words: string) => {
  const at = text.indexOf(words)
  return clauses.find(({ start, end }) => start <= at && at < end)
}

describe('a policy is read whole', () => {
  const policy = read(POLICY)

  it('keeps a Markdown text as it is', () => expect(policy.text).toBe(POLICY))
  it('knows where and when it was archived', () =>
    expect(policy.source).toMatchObject({ address: 'http://www.shop.example/privacy.html', date: '2012-03-04' }))
  it('takes the address and date it is told before those', () =>
    expect(
      readPolicy({ text: POLICY, format: 'markdown', address: 'https://a.example/p', date: '2020-02-02' }).source,
    ).toMatchObject({ address: 'https://a.example/p', date: '2020-02-02' }))
  it('names it', () => expect(policy.title).toBe('Shop privacy policy'))
  it('knows its age limit', () => expect(policy.minorAge).toBe(14))
  it('knows when it was updated', () => expect(policy.updated).toBe('2012-03-01'))
  it('finds what it means by personal data', () => {
    expect(policy.definition?.clause).toBe('what-we-mean')
    expect(policy.definition?.dataTypes).toEqual(expect.arrayContaining(['name', 'postal-address', 'email']))
  })
  it('finds the contact and what it is for', () =>
    expect(policy.contacts).toEqual([
      expect.objectContaining({ kind: 'phone', value: '800-555-0117', for: 'opt-out' }),
    ]))
  it('gives each section its own clause, headings inside a paragraph too', () => {
    expect(clauseWith(policy, 'We do not sell')?.id).toBe('sharing')
    expect(clauseWith(policy, 'no more catalogues')?.headings).toEqual([
      'Shop privacy policy',
      'What we mean',
      'Your Choice',
    ])
  })
  it('joins a list to the sentence that introduces it', () => {
    const clause = clauseWith(policy, 'let others ask')
    expect(clause && policy.text.slice(clause.start, clause.end)).toMatch(/^We do not:[\s\S]+let others ask/)
    expect(clause?.statements.some(({ modality }) => modality === 'will-not')).toBe(true)
  })
  it('has nothing to warn of but that it is short', () =>
    expect(policy.warnings.map(({ id }) => id).filter(id => id !== 'policy.too-short')).toEqual([]))
  it('gives the same text the same fingerprint', () => {
    expect(read(POLICY).source.hash).toBe(policy.source.hash)
    expect(read(`${POLICY} `).source.hash).not.toBe(policy.source.hash)
  })
})

describe('laws', () => {
  let cases = 0
  it.each(FORMATS)(
    'every character of any %s belongs to exactly one clause, and every span lies in its clause',
    format => {
      fc.assert(
        fc.property(soup(), source => {
          cases++
          const { text, clauses, contacts, definition } = read(source, format)
          if (format !== 'html') expect(text).toBe(source)
          expect(clauses[0]?.start).toBe(0)
          expect(clauses.at(-1)?.end).toBe(text.length)
          clauses.forEach(({ start, end, statements }, index) => {
            expect(start).toBe(index === 0 ? 0 : clauses[index - 1]?.end)
            expect(end).toBeGreaterThanOrEqual(start)
            for (const { quote } of statements) {
              expect(quote.start).toBeGreaterThanOrEqual(start)
              expect(quote.end).toBeLessThanOrEqual(end)
            }
          })
          expect(new Set(clauses.map(({ id }) => id)).size).toBe(clauses.length)
          for (const { at } of contacts) expect(at.end).toBeLessThanOrEqual(text.length)
          if (definition) expect(clauses.map(({ id }) => id)).toContain(definition.clause)
        }),
        { numRuns: 150 },
      )
    },
  )
  it('ran', () => expect(cases).toBeGreaterThanOrEqual(450))
})
