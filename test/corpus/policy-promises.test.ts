import { expect, it } from 'vitest'
import { cite } from '../../lib/policy/cite'
import type { Query } from '../../lib/policy/query'
import { readPolicy } from '../../lib/policy/read-policy'
import { corpusText, describeCorpus } from './data'

/** Each row of the promise table, asked of the whole reference policy: the clause that answers, by its own words. */
const ROWS: readonly (readonly [row: string, query: Query, words: string, verdict: string])[] = [
  [
    'P3',
    { action: 'share', dataType: 'email', recipient: 'third-party' },
    'will not sell, trade or disclose to third parties',
    'conditional',
  ],
  [
    'P4',
    { action: 'share', dataType: 'email', recipient: 'service-provider' },
    'uses other agents, contractors or companies to perform services on its behalf',
    'clear',
  ],
  ['P6', { action: 'collect', dataType: 'email' }, 'for billing purposes, to anticipate and resolve problems', 'clear'],
  [
    'P7',
    { action: 'share', dataType: 'email', recipient: 'advertising' },
    'third parties who want to market products to you',
    'incorrect',
  ],
  ['P8', { action: 'choice', purpose: 'marketing' }, 'may choose not to receive direct marketing', 'conditional'],
  [
    'P10',
    { action: 'collect', dataType: 'browsing-activity' },
    'automatically gather information about which sites',
    'clear',
  ],
  ['P11', { action: 'protect' }, 'technology and security features', 'clear'],
  [
    'P12',
    { action: 'share', dataType: 'message-content', recipient: 'third-party' },
    'private e-mail communications',
    'incorrect',
  ],
  ['P14', { action: 'access' }, 'honors requests from customers for account information', 'clear'],
  ['P16', { action: 'change' }, 'will inform you of any changes', 'clear'],
  [
    'K1',
    { action: 'collect', dataType: 'email', subject: { age: 12 } },
    'does not target children or teenagers',
    'incorrect',
  ],
  ['K1', { action: 'audience', dataType: 'Children', subject: { age: 12 } }, 'does not', 'incorrect'],
]

describeCorpus('the reference policy', () => {
  const policy = readPolicy({ text: corpusText('policies', 'zazaknowledge.com@2010-06-24.md'), format: 'markdown' })

  it.each(ROWS)('%s %o → %s (%s)', (_, query, words, verdict) => {
    const answer = cite(query, policy)
    const clause = answer.clauses[0]?.clause
    expect(policy.text.slice(clause?.start, clause?.end)).toContain(words)
    expect(answer.verdict).toBe(verdict)
  })

  it('every mark stands in its clause, and its words in the text', () => {
    let marks = 0
    for (const clause of policy.clauses)
      for (const statement of clause.statements)
        for (const mark of statement.marks) {
          marks++
          expect(clause.start <= mark.start && mark.end <= clause.end).toBe(true)
          expect(policy.text.slice(mark.start, mark.end)).toMatch(/^\S(?:.*\S)?$/s)
        }
    expect(marks).toBeGreaterThan(60)
  })
})
