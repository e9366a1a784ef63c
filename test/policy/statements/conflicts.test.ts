import { describe, expect, it } from 'vitest'
import { conflictsOf } from '../../../lib/policy/statements/conflicts'
import { statementsOf } from '../../../lib/policy/statements/statements'
import { clauseOf, sentence } from './said'

/** Sentences of one policy, one after the other. */
function kinds(...plain: string[]): string[] {
  let at = 0
  const sentences = plain.map(text => {
    const one = sentence(text, null, at)
    at += text.length + 1
    return one
  })
  return conflictsOf([{ statements: statementsOf(clauseOf(sentences)) }]).map(({ kind }) => kind)
}

describe('a policy against itself', () => {
  it.each([
    ['We do not share your name with third parties.', 'We share your name with third parties.'],
    [
      'We will never disclose your e-mail address to third parties.',
      'We may disclose your e-mail address to third parties.',
    ],
    ['We do not collect your location.', 'We collect your location.'],
    ['We do not sell your personal information.', 'We may sell your personal information.'],
  ])('%s · %s', (one, other) => {
    expect(kinds(one, other)).toContain('contradicts')
    expect(kinds(other, one)).toContain('contradicts')
  })
})

describe('one thing said in two ways', () => {
  it.each([
    ['We do not share your name with third parties.', 'We share your name with our service providers.'],
    [
      'We do not share your name with third parties, except as required by law.',
      'We share your name with third parties.',
    ],
    ['We do not collect your location.', 'We collect your name.'],
    ['We do not collect personal information from children under 13.', 'We collect your name.'],
    ['We do not sell your personal information.', 'We share your personal information with third parties.'],
    ['We do not share your name with third parties.', 'With your consent, we may share your name with third parties.'],
    [
      'We do not share your name for marketing purposes with third parties.',
      'We share your name with third parties to prevent fraud.',
    ],
    [
      'We do not share your name with third parties.',
      'We may disclose your name to law enforcement agencies where required by law.',
    ],
  ])('%s · %s', (one, other) => {
    expect(kinds(one, other)).not.toContain('contradicts')
  })
})
