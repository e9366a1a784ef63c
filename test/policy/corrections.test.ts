import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Correction, corrected, holdsIn, type Said } from '../../lib/policy/corrections'
import { readPolicy } from '../../lib/policy/read-policy'

const FIRST = `# Privacy

## Sharing

We never hand your details to other companies who would like to advertise to you. We may share your e-mail address
with our partners.

## Children

We do not collect personal details from children under 16.
`
const policy = readPolicy({ text: FIRST, format: 'markdown' })
const SAID: Said = {
  actor: 'we',
  modality: 'will-not',
  action: 'share',
  dataTypes: ['email'],
  recipient: 'advertising',
  purpose: null,
  subject: null,
  conditions: [],
  exceptions: [],
}
const correction = (sentence: string, statements: readonly Said[]): Correction => ({
  sentence,
  statements,
  made: '2026-11-22',
})
const statementsOf = (read: typeof policy) => read.clauses.flatMap(({ statements }) => statements)
const quoted = (read: typeof policy) =>
  statementsOf(read).map(({ quote }) => read.text.slice(quote.start, quote.end).replace(/\s+/g, ' '))

describe('a person says what a sentence says', () => {
  const partners = 'We may share your e-mail address with our partners.'

  it('in place of what was read', () => {
    const read = corrected(policy, [correction(partners, [SAID])])
    const own = statementsOf(read).filter(statement => statement.corrected)
    expect(own).toMatchObject([{ ...SAID, corrected: '2026-11-22' }])
    expect(quoted(read).filter(quote => quote === partners)).toEqual([partners])
  })

  it('where nothing was read', () => {
    const sentence = 'We never hand your details to other companies who would like to advertise to you.'
    const read = corrected(policy, [correction(sentence, [SAID])])
    expect(statementsOf(read).length).toBeGreaterThan(statementsOf(policy).length - 1)
    expect(quoted(read)).toContain(sentence)
  })

  it('that it promises nothing', () => {
    expect(quoted(policy)).toContain(partners)
    expect(quoted(corrected(policy, [correction(partners, [])]))).not.toContain(partners)
  })

  it('in a later version too, whatever its line breaks, and not once it says something else', () => {
    const later = readPolicy({ text: FIRST.replace('address\nwith', 'address with'), format: 'markdown' })
    expect(holdsIn(later, correction(partners, []))).toBe(true)
    const other = readPolicy({ text: FIRST.replace('our partners', 'nobody'), format: 'markdown' })
    expect(holdsIn(other, correction(partners, []))).toBe(false)
    expect(corrected(other, [correction(partners, [SAID])])).toBe(other)
  })

  it('and the text, the clauses and the other sentences stay as they are', () => {
    fc.assert(
      fc.property(fc.constantFrom(...quoted(policy)), fc.boolean(), (sentence, says) => {
        const read = corrected(policy, [correction(sentence, says ? [SAID] : [])])
        expect(read.text).toBe(policy.text)
        expect(read.clauses.map(({ id, start, end }) => [id, start, end])).toEqual(
          policy.clauses.map(({ id, start, end }) => [id, start, end]),
        )
        const others = (of: typeof policy) => quoted(of).filter(quote => !quote.includes(sentence))
        expect(others(read)).toEqual(others(policy))
      }),
    )
  })

  it('with signs that mean something in a pattern', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), sentence => {
        expect(() => corrected(policy, [correction(sentence, [])])).not.toThrow()
      }),
    )
  })
})
