import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PolicyPage } from '../../lib/messages'
import { changesBetween } from '../../lib/policy/changes'
import { type Correction, corrected } from '../../lib/policy/corrections'
import { readPolicy } from '../../lib/policy/read-policy'
import { shownPolicy } from '../../lib/show/policy-text'

/** A policy as its own page shows it, with a version before it and a sentence that a person read better. */

const TEXT = readFileSync(join(import.meta.dirname, '../../demo/policy.md'), 'utf8')
const SENTENCE = 'We never hand your details to other companies who would like to advertise to you.'
const read = (text: string, date: string) =>
  readPolicy({ text, format: 'markdown', date, address: 'https://shop.larkline.example/privacy' })
const now = read(TEXT, '2026-11-22')
const before = read(TEXT.replace('anyone under 16', 'anyone under 13'), '2026-03-01')

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
export const QUOTED =
  'We do not collect personal details from anyone under 16, and we let no other company do so on our pages.'
export const QUOTED_AT = TEXT.indexOf(QUOTED)

export const POLICY_PAGE: PolicyPage = {
  site: 'larkline.example',
  policy: shownPolicy(corrected(now, [correction])),
  given: false,
  fetched: Date.UTC(2026, 10, 22),
  versions: [now, before].map(({ source: { hash, date }, updated }) => ({ hash, date, updated })),
  corrections: [{ ...correction, holds: true }],
}

export const CHANGES = changesBetween(before, now)
