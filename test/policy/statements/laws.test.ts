import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { statementsOf } from '../../../lib/policy/statements/statements'
import { topicsOf } from '../../../lib/policy/topics/topics'
import { clauseOf, said, sentence } from './said'

const PIECES = [
  'we will not share your name',
  'we collect',
  'your e-mail address',
  'and',
  'or',
  'with third parties',
  'they may use',
  'to advertisers',
  'except as required by law',
  'without your consent',
  ',',
  ';',
  '.',
  '(',
  ')',
  'but',
  'if you',
  'unless we',
  'no personal information is sold',
  'from children under 13',
  'neither',
  'nor do we',
  'which',
  'is shared',
  'not only',
  'your',
  'to',
  'we may disclose cookies',
  ':',
]
const soup = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 25 }).map(pieces => pieces.join(' '))

describe('whatever the words', () => {
  it('spans stay inside, and nothing is thrown', () => {
    let made = 0
    fc.assert(
      fc.property(soup, plain => {
        for (const { quote, marks } of said(plain)) {
          made++
          expect(quote).toEqual({ start: 0, end: plain.length })
          for (const mark of marks)
            expect(0 <= mark.start && mark.start < mark.end && mark.end <= plain.length).toBe(true)
        }
      }),
      { numRuns: 200, seed: 11 },
    )
    expect(made, 'the soup says something often enough').toBeGreaterThan(80)
  })

  it('any text at all is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
        const clause = clauseOf([sentence(text)])
        expect(topicsOf(clause, statementsOf(clause)).length).toBeGreaterThan(0)
      }),
      { numRuns: 60, seed: 5 },
    )
  })

  it('a denial survives what is put before it', () => {
    const openings = [
      '',
      'Please note that ',
      'For the avoidance of doubt, ',
      'As a rule, ',
      'In any case, ',
      'However, ',
    ]
    for (const opening of openings)
      expect(said(`${opening}we do not sell your name to third parties.`).map(({ modality }) => modality)).toEqual([
        'will-not',
      ])
  })
})

describe('time grows with the text only', () => {
  const TIMES = (many: number, unit: string) => {
    const clause = clauseOf([sentence(unit.repeat(many))])
    const from = performance.now()
    topicsOf(clause, statementsOf(clause))
    return performance.now() - from
  }
  it.each([
    'we do not share , ',
    'if you ',
    '( without your consent ',
    'no no no ',
    'to to to to ',
    'and your name or ',
  ])('%j a hundred thousand times', unit => {
    expect(TIMES(100_000, unit)).toBeLessThan(2_000)
  })
})
