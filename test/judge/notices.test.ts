import { describe, expect, it } from 'vitest'
import { citationOf } from '../../lib/judge/citation'
import { pledgesOf } from '../../lib/judge/pledges'
import { readPolicy } from '../../lib/policy/read-policy'
import type { Policy } from '../../lib/policy/statement'

const read = (text: string, address: string): Policy =>
  readPolicy({ text: `# Notice\n\n${text}`, format: 'markdown', address })
const MAIN = read('We do not share your name with third parties.', 'https://shop.example/privacy')
const beside = (kind: NonNullable<Policy['beside']>[number]['kind'], text: string): Policy => ({
  ...MAIN,
  beside: [{ kind, policy: read(text, `https://shop.example/${kind}`) }],
})
const CHILDREN =
  'We do not collect personal information from children under 13. We may share your e-mail address with partners.'

describe('notices beside the policy', () => {
  it('what the one for children says of children is quoted from it, with its own address', () => {
    const [pledge] = pledgesOf(beside('children', CHILDREN)).filter(({ promise }) => promise === 'minor-collection')
    expect(pledge && citationOf(pledge)).toMatchObject({
      quote: 'We do not collect personal information from children under 13.',
      link: expect.stringContaining('https://shop.example/children#:~:text='),
    })
  })
  it('what it says of other things governs nothing', () => {
    const promises = pledgesOf(beside('children', CHILDREN)).map(({ promise }) => promise)
    expect(promises.filter(promise => promise === 'third-party-disclosure')).toHaveLength(1)
  })
  it('one on cookies speaks of ids and visits, and not of names', () => {
    const policy = beside(
      'cookies',
      'We do not share cookie identifiers with third parties. We may share your name with third parties.',
    )
    const said = pledgesOf(policy).filter(({ policy: of }) => of !== policy)
    expect(said.map(({ statement }) => statement.dataTypes)).toEqual([['online-id']])
  })
  it('one for the residents of a state governs nobody else', () => {
    const policy = beside('supplement', 'We may sell your personal information to advertisers.')
    expect(pledgesOf(policy)).toHaveLength(pledgesOf(MAIN).length)
  })
})
