import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { brief, said, says } from './said'

/** Sentences written and labelled by hand: test/fixtures/policies/sentences.tsv. */
const ROWS = readFileSync(join(import.meta.dirname, '../../fixtures/policies/sentences.tsv'), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .map(line => line.split(' | '))
  .map(([topics = '', wanted = '', text = '']) => ({
    topics,
    wanted: wanted === '-' ? [] : wanted.split(/;\s*/),
    text,
  }))

/** Not read yet; one that comes to be read must leave this list. */
const KNOWN_FAILURES: ReadonlySet<string> = new Set([
  'We neither collect nor use information from children aged 13 and under.',
  'Firewalls protect your personal information.',
])

describe('a sentence says', () => {
  it.each(ROWS.filter(({ wanted }) => wanted.length > 0))('$text', ({ text, wanted }) => {
    const statements = said(text)
    const missing = wanted.filter(one => !statements.some(statement => says(statement, one)))
    if (KNOWN_FAILURES.has(text))
      return expect(missing, 'reads now: take it off the list of known failures').not.toEqual([])
    expect({ missing, said: statements.map(brief) }).toMatchObject({ missing: [] })
  })
})

describe('a sentence that denies is never read as allowing the same act', () => {
  const denials = ROWS.filter(({ wanted }) => wanted.length > 0 && wanted.every(one => / (?:will|may)-not /.test(one)))

  it('is tried often enough to mean something', () => expect(denials.length).toBeGreaterThan(90))

  it.each(denials)('$text', ({ text, wanted }) => {
    if (KNOWN_FAILURES.has(text)) return
    const acts = new Set(wanted.map(one => one.split(' ')[2]))
    expect(
      said(text)
        .filter(({ action, modality }) => acts.has(action) && !modality.endsWith('not'))
        .map(brief),
    ).toEqual([])
  })
})

describe('a sentence that only speaks of data says nothing', () => {
  it.each(ROWS.filter(({ wanted, topics }) => wanted.length === 0 && /introduction|contact|do-not-track/.test(topics)))(
    '$text',
    ({ text }) => {
      expect(
        said(text)
          .filter(({ action }) => ['collect', 'share', 'sell', 'disclose', 'rent'].includes(action))
          .map(brief),
      ).toEqual([])
    },
  )
})
