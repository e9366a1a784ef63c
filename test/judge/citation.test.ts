import { describe, expect, it } from 'vitest'
import { citationOf } from '../../lib/judge/citation'
import type { PromiseName } from '../../lib/judge/finding'
import { pledgesOf } from '../../lib/judge/pledges'
import { readPolicy } from '../../lib/policy/read-policy'

const marked = (text: string, promise: PromiseName): string[] => {
  const policy = readPolicy({ text: `# Privacy\n\n## Children\n\n${text}`, format: 'markdown' })
  return pledgesOf(policy)
    .filter(pledge => pledge.promise === promise)
    .map(pledge => citationOf(pledge))
    .flatMap(({ quote, marks }) => marks.map(({ start, end }) => quote.slice(start, end)))
}

describe('the words that decide are the marked ones', () => {
  it.each([
    [
      'We do not collect personal details from anyone under 16, and we let no other company do so on our pages.',
      'let no other company do so',
    ],
    [
      'Acme does not collect personal information from children and does not allow anyone else to do so on its sites.',
      'does not allow anyone else to do so',
    ],
    [
      'We never collect data from children under 13 and never permit third parties to collect it either.',
      'never permit third parties to collect',
    ],
  ])('what others may not do with minors: %s', (text, words) => {
    expect(marked(text, 'minor-third-party')).toContain(words)
    expect(marked(text, 'minor-collection')).not.toContain(words)
  })
  it('where the sentence lets nobody do anything, its own verb', () => {
    expect(
      marked('We do not share personal information of children with third parties.', 'minor-third-party'),
    ).toContain('do not share personal information')
  })
})

it('a citation opens the live policy at its words', () => {
  const policy = readPolicy({
    text: '# Privacy\n\nWe never sell your personal information to anyone.',
    format: 'markdown',
    address: 'https://shop.example/privacy',
  })
  const [pledge] = pledgesOf(policy)
  expect(pledge && citationOf(pledge).link).toMatch(/^https:\/\/shop\.example\/privacy#:~:text=We%20never%20sell/)
})
