import type { DataType } from '../../lib/facts'
import type { Clause, Contact, Policy, Statement } from '../../lib/policy/statement'

/** One sentence of a made-up policy and what it says. */
export type Said = readonly [sentence: string, statement: Partial<Statement>]

const NOTHING: Omit<Statement, 'quote' | 'marks'> = {
  actor: 'we',
  modality: 'will-not',
  action: 'share',
  dataTypes: [],
  recipient: null,
  purpose: null,
  subject: null,
  conditions: [],
  exceptions: [],
}

/** A policy from its sentences, one clause each, so that a judgement is tested apart from reading. */
export function policyOf(
  sentences: readonly Said[],
  {
    minorAge = null,
    contacts = [],
    defines = [],
  }: { minorAge?: number | null; contacts?: readonly Contact[]; defines?: readonly DataType[] } = {},
): Policy {
  const text = sentences.map(([sentence]) => sentence).join('\n')
  let start = 0
  const clauses: Clause[] = sentences.map(([sentence, said], index) => {
    const quote = { start, end: start + sentence.length }
    start = quote.end + 1
    const marks = [{ start: quote.start, end: Math.min(quote.end, quote.start + 10) }]
    return {
      id: `clause-${index + 1}`,
      headings: ['Privacy', `Clause ${index + 1}`],
      topics: [],
      start: quote.start,
      end: Math.min(text.length, quote.end + 1),
      statements: [{ ...NOTHING, ...said, quote, marks }],
    }
  })
  const first = clauses[0]
  return {
    source: { address: 'https://shop.example/privacy', date: null, hash: 'a'.repeat(64), language: 'en' },
    title: 'Privacy',
    text,
    clauses,
    contacts,
    minorAge,
    definition:
      first && defines.length > 0 ? { start: first.start, end: first.end, clause: first.id, dataTypes: defines } : null,
    updated: null,
    warnings: [],
  }
}
