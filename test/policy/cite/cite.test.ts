import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cite } from '../../../lib/policy/cite'
import type { CiteVerdict, Query } from '../../../lib/policy/query'
import { readPolicy } from '../../../lib/policy/read-policy'

const policy = (file: string) =>
  readPolicy({
    text: readFileSync(join(import.meta.dirname, '../../fixtures/policies', file), 'utf8'),
    format: 'markdown',
  })
const ACORN = policy('acorn.en.md')

describe('the clause that governs stands first', () => {
  const rows: readonly (readonly [what: string, query: Query, clause: string, words: string, verdict: CiteVerdict])[] =
    [
      [
        'an e-mail address asked for',
        { action: 'collect', dataType: 'email' },
        'what-we-collect',
        'e-mail address',
        'clear',
      ],
      [
        'an IP address',
        { action: 'collect', dataType: 'IP address and device IDs' },
        'what-we-collect',
        'IP address',
        'clear',
      ],
      [
        'a name given to a stranger',
        { action: 'share', dataType: 'name', recipient: 'third-party' },
        'sharing',
        'without your consent',
        'conditional',
      ],
      [
        'an e-mail address given to a marketer',
        { action: 'share', dataType: 'email', recipient: 'advertising' },
        'sharing',
        'who want to market',
        'incorrect',
      ],
      [
        'an address given to a carrier',
        { action: 'share', dataType: 'postal-address', recipient: 'service-provider' },
        'sharing-2',
        'carriers',
        'clear',
      ],
      [
        'a child',
        { action: 'audience', dataType: 'Children', subject: { age: 10 } },
        'children',
        'under 13',
        'incorrect',
      ],
      [
        'a child asked for an address',
        { action: 'collect', dataType: 'email', subject: { age: 10 } },
        'children',
        'under 13',
        'incorrect',
      ],
      [
        'refusing advertisements',
        { action: 'choice', purpose: 'marketing' },
        'marketing',
        'choose not to receive',
        'conditional',
      ],
      ['seeing one’s data', { action: 'access' }, 'your-account', 'review and correct', 'clear'],
      ['how long', { action: 'retain', dataType: 'payment-card' }, 'how-long', 'seven years', 'clear'],
      ['security', { action: 'protect', dataType: 'payment-card' }, 'security', 'encrypt', 'clear'],
      ['a change', { action: 'change' }, 'changes', 'notify', 'clear'],
    ]

  it.each(rows)('%s', (_, query, clause, words, verdict) => {
    const answer = cite(query, ACORN)
    expect(answer.clauses[0]?.clause.id).toBe(clause)
    expect(answer.clauses[0]?.quote).toContain(words)
    expect(answer.verdict).toBe(verdict)
  })
})

describe('where nothing governs, nothing is cited', () => {
  it.each<[Query]>([
    [{ action: 'collect', dataType: 'health' }],
    [{ action: 'collect', dataType: 'government-id' }],
    [{ action: 'collect', dataType: 'Survey data' }],
    [{ action: 'share', dataType: 'location', recipient: 'public' }],
  ])('%o', query => {
    const one = readPolicy({ text: 'We collect your e-mail address.\n\nWe like books.', format: 'text' })
    expect(cite(query, one)).toEqual({ verdict: 'omitted', clauses: [] })
  })
})

describe('a quotation', () => {
  const everything = (
    ['collect', 'use', 'share', 'audience', 'choice', 'access', 'retain', 'protect', 'change', 'notify'] as const
  ).flatMap(action => cite({ action }, ACORN).clauses)

  it('is verbatim, short, and marks its own words', () => {
    expect(everything.length).toBeGreaterThan(8)
    for (const { quote, at, marks } of everything) {
      expect(quote.length).toBeLessThanOrEqual(800)
      expect(quote.endsWith(ACORN.text.slice(at.start, at.end))).toBe(true)
      for (const mark of marks) expect(quote.slice(mark.start, mark.end).trim()).not.toBe('')
    }
  })

  it('carries the lead-in of a list', () => {
    const [first] = cite({ action: 'share', dataType: 'phone', recipient: 'third-party' }, ACORN).clauses
    expect(first?.clause.id).toBe('elsewhere')
    expect(first?.quote).toMatch(/We do not:.* … .*sell your telephone number/s)
  })

  it('gives at most ten clauses', () => {
    const text = Array.from({ length: 40 }, (_, at) => `## Part ${at}\n\nWe collect your e-mail address.`).join('\n\n')
    expect(
      cite({ action: 'collect', dataType: 'email' }, readPolicy({ text, format: 'markdown' })).clauses,
    ).toHaveLength(10)
  })
})

describe('a policy that says two things', () => {
  it('is ambiguous', () => {
    const text =
      '## One\n\nWe do not share your e-mail address with third parties.\n\n## Two\n\nWe share your e-mail address with third parties.'
    expect(
      cite({ action: 'share', dataType: 'email', recipient: 'third-party' }, readPolicy({ text, format: 'markdown' }))
        .verdict,
    ).toBe('ambiguous')
  })

  it('is not, where the one provides for the other', () => {
    const text =
      '## One\n\nExcept as described below, we do not share your e-mail address with third parties.\n\n## Two\n\nWe share your e-mail address with third parties.'
    expect(
      cite({ action: 'share', dataType: 'email', recipient: 'third-party' }, readPolicy({ text, format: 'markdown' }))
        .verdict,
    ).not.toBe('ambiguous')
  })
})

describe.each([
  [
    'German',
    'eichhorn.de.md',
    ['Dritte', 'Werbetreibende', '16', 'widersprechen', 'Auskunft', 'aufbewahrt', 'Verschlüsselung'],
  ],
  [
    'German, to a friend',
    'haselmaus.de.md',
    ['einwilligst', 'Werbepartner', 'jünger als 14', 'abbestellen', 'Auskunft', '30 Tage', 'TLS'],
  ],
  ['French', 'gland.fr.md', ['tiers', 'annonceurs', '15', 'opposer', 'accéder', 'conserv', 'chiffrement']],
  [
    'French, of another trade',
    'mesange.fr.md',
    ['transmettons pas', 'régies', 'moins de 16', 'désabonner', 'rectifier', 'douze mois', 'chiffrement'],
  ],
  ['Spanish', 'bellota.es.md', ['terceros', 'anunciantes', '14', 'oponerse', 'acceder', 'Conservamos', 'cifrado']],
  [
    'Spanish, with run-in headings',
    'abubilla.es.md',
    ['cedemos', 'anunciantes', 'menores de 14', 'darse de baja', 'acceder', 'cinco años', 'cifrado'],
  ],
])('the main questions in %s', (_, file, words) => {
  const read = policy(file)
  const questions: readonly Query[] = [
    { action: 'share', recipient: 'third-party' },
    { action: 'share', dataType: 'email', recipient: 'advertising' },
    { action: 'audience', dataType: 'Children', subject: { age: 10 } },
    { action: 'choice', purpose: 'marketing' },
    { action: 'access' },
    { action: 'retain' },
    { action: 'protect' },
  ]
  it.each(questions.map((query, at) => ({ query, word: words[at] ?? '?' })))(
    '$query.action $query.recipient: $word',
    ({ query, word }) => {
      const [first] = cite(query, read).clauses
      expect(read.text.slice(first?.clause.start, first?.clause.end)).toContain(word)
    },
  )

  it('denies giving data to third parties on the terms it names', () => {
    expect(cite({ action: 'share', recipient: 'third-party' }, read).verdict).toBe('conditional')
  })
})
