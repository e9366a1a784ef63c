import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { demandsOf } from '../../lib/policy/demands'
import { screenOf } from '../../lib/policy/screen'
import { CARE } from '../../lib/policy/statements/idioms/care'
import { HANDING_ON } from '../../lib/policy/statements/idioms/handing-on'
import { MINORS } from '../../lib/policy/statements/idioms/minors'
import { RIGHTS } from '../../lib/policy/statements/idioms/rights'

describe('what a pattern cannot match without', () => {
  it.each<[string, RegExp, ReturnType<typeof demandsOf>]>([
    ['a word', /\bsell\b/i, [[['sell']]]],
    ['capitals count as small letters', /GDPR/, [[['gdpr']]]],
    ['each word of a row', /sell\b.{0,9}\bdata/, [[['sell'], ['data']]]],
    ['one of a group', /\b(?:sell|trade)s?\b/, [[['sell', 'trade']]]],
    ['the longest part of each in a group', /(?:to sell|rent (?:it|them) out)/, [[['to sell', 'rent ']]]],
    ['one way for each alternative', /sell|rent out/, [[['sell']], [['rent out']]]],
    ['a letter that may be left out parts a word', /sells? it/, [[['sell'], [' it']]]],
    ['a letter that comes again ends one', /go+d one/, [[['go'], ['d one']]]],
    ['a word that comes once or more', /(?:very )+good/, [[['very '], ['good']]]],
    ['what looks ahead is not matched', /sell(?! not) it/, [[['sell it']]]],
    ['a mark of the syntax as itself', /U\.S\. law/, [[['u.s. law']]]],
    ['nothing of a class', /\d{2}[a-z]+/, [[]]],
    ['nothing of what may be left out', /(?:sell)?\d/, [[]]],
    ['nothing of a group one way of which asks for nothing', /(?:sell|\d+)/, [[]]],
    ['nothing where letters fold to others', /sell/iu, [[]]],
    ['a letter beyond ASCII parts a word', /año nuevo/, [[['o nuevo']]]],
  ])('%s', (_, pattern, demands) => expect(demandsOf(pattern)).toEqual(demands))
})

const IDIOMS = [...CARE, ...HANDING_ON, ...MINORS, ...RIGHTS]
const screened = screenOf(IDIOMS, ({ known }) => [known])
const SENTENCES = readFileSync(join(import.meta.dirname, '../fixtures/policies/passages.tsv'), 'utf8').split('\n')

describe('a screen', () => {
  it('lets through what matches, in its order', () => {
    const screen = screenOf([/rent/i, /\bsell\b.*\bdata/i, /\d/, /he/], form => [form])
    expect(screen('We SELL her data')).toEqual([/\bsell\b.*\bdata/i, /\d/, /he/])
    expect(screen('')).toEqual([/\d/])
  })

  it('loses no match in any passage, and keeps few patterns for it', () => {
    let matched = 0
    let kept = 0
    for (const passage of SENTENCES) {
      const worth = screened(passage)
      const matching = IDIOMS.filter(({ known }) => known.test(passage))
      expect(worth).toEqual(expect.arrayContaining(matching))
      matched += matching.length
      kept += worth.length
    }
    expect(matched).toBeGreaterThan(50)
    expect(kept).toBeLessThan(SENTENCES.length * IDIOMS.length * 0.15)
  })

  it('nor in any words put together from the patterns’ own', () => {
    const asked = IDIOMS.flatMap(({ known }) => demandsOf(known))
    // A word of each choice of some pattern, in its order: much of it matches.
    const likely = fc
      .constantFrom(...asked)
      .chain(demand => fc.tuple(...demand.map(words => fc.constantFrom(...words))))
      .map(words => words.join(' '))
    const text = fc.array(fc.oneof(likely, fc.constantFrom('your', 'data', '.', 'not')), { maxLength: 6 })
    let matched = 0
    fc.assert(
      fc.property(text, words => {
        const said = words.join(' ')
        const matching = IDIOMS.filter(({ known }) => known.test(said))
        matched += matching.length
        expect(screened(said)).toEqual(expect.arrayContaining(matching))
      }),
      { numRuns: 500 },
    )
    expect(matched).toBeGreaterThan(50)
  })
})
