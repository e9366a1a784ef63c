import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PolicyPage } from '../../lib/messages'
import { changesBetween } from '../../lib/policy/changes'
import { type Correction, corrected } from '../../lib/policy/corrections'
import { readPolicy } from '../../lib/policy/read-policy'
import type { Policy } from '../../lib/policy/statement'
import { shownPolicy } from '../../lib/show/policy-text'

/** A policy as its own page shows it, with a version before it and a sentence that a person read better. */

const TEXT = readFileSync(join(import.meta.dirname, '../../demo/policy.md'), 'utf8')
const SENTENCE = 'We never hand your details to other companies who would like to advertise to you.'
/** Its clauses, and nothing of what the reader makes of them: that grows better, and these pages stay the same. */
const read = (text: string, date: string): Policy => {
  const policy = readPolicy({ text, format: 'markdown', date, address: 'https://shop.larkline.example/privacy' })
  return { ...policy, clauses: policy.clauses.map(clause => ({ ...clause, topics: ['first-party'], statements: [] })) }
}
const now = read(TEXT, '2026-11-22')
const before = read(TEXT.replace('anyone under 16', 'anyone under 13'), '2026-03-01')

export const QUOTED =
  'We do not collect personal details from anyone under 16, and we let no other company do so on our pages.'
export const QUOTED_AT = TEXT.indexOf(QUOTED)

const correction: Correction = {
  sentence: SENTENCE,
  made: '2026-11-22',
  statements: [
    {
      actor: 'we',
      modality: 'will-not',
      action: 'share',
      dataTypes: [],
      recipient: 'advertising',
      purpose: 'marketing',
      subject: null,
      conditions: [],
      exceptions: [],
    },
  ],
}
const asRead: Correction = {
  sentence: QUOTED,
  made: '2026-11-22',
  statements: [
    {
      actor: 'we',
      modality: 'will-not',
      action: 'collect',
      dataTypes: [],
      recipient: null,
      purpose: null,
      subject: { under: 16 },
      conditions: [],
      exceptions: [],
    },
  ],
}
const byHand = corrected(now, [correction])
/** One sentence that nobody corrected. */
const both = corrected(now, [asRead]).clauses.map((clause, at) => ({
  ...clause,
  statements: [
    ...clause.statements.map(({ corrected: _, ...statement }) => statement),
    ...(byHand.clauses[at]?.statements ?? []),
  ],
}))

export const POLICY_PAGE: PolicyPage = {
  site: 'larkline.example',
  policy: shownPolicy({ ...byHand, clauses: both }),
  given: false,
  fetched: Date.UTC(2026, 10, 22),
  warnings: [],
  versions: [now, before].map(({ source: { hash, date }, updated }) => ({ hash, date, updated })),
  corrections: [{ ...correction, holds: true }],
}

export const CHANGES = changesBetween(before, now)
