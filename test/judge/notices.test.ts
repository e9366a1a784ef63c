import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { citationOf } from '../../lib/judge/citation'
import { judgeFlow } from '../../lib/judge/judge'
import { pledgesOf } from '../../lib/judge/pledges'
import { asGoverning, residenceOf } from '../../lib/policy/beside'
import { readPolicy } from '../../lib/policy/read-policy'
import type { Policy } from '../../lib/policy/statement'
import { sourceOf } from '../../lib/show/quote'
import { type Dictionary, wordsFrom } from '../../lib/show/words'
import { CHILD, flowOf, situationOf } from './situation-of'

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
      notice: { kind: 'children', title: 'Notice', address: 'https://shop.example/children' },
    })
  })
  it('what the policy itself says is quoted without another name', () => {
    const [pledge] = pledgesOf(MAIN)
    expect(pledge && citationOf(pledge)).not.toHaveProperty('notice')
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

describe('a notice for where the person lives', () => {
  const MARKETERS = 'We do not share your e-mail address with advertisers.'
  const ALLOWS = 'We may share your e-mail address with advertisers.'
  const FOR_CONSENT = 'We share your e-mail address with advertisers only with your consent.'
  const both = (policy: string, notice: string): Policy => ({
    ...read(policy, 'https://shop.example/privacy'),
    beside: [{ kind: 'supplement', policy: readPolicy({ text: `# California\n\n${notice}`, format: 'markdown' }) }],
  })
  const disclosed = (policy: Policy, region?: string) =>
    judgeFlow(
      flowOf({ to: 'https://ad.doubleclick.net/c', items: ['email'] }),
      situationOf({ policy: asGoverning(policy, residenceOf(region ? { region: [region] } : {})) }),
    ).find(({ dataType }) => dataType === 'email')

  it.each([
    ['its refusal', ALLOWS, MARKETERS, 'incorrect', ['supplement']],
    ['its condition', ALLOWS, FOR_CONSENT, 'incorrect', ['supplement']],
    ['its permission, where the policy only permits too', ALLOWS, ALLOWS, 'clear', ['supplement']],
    ['the policy, where it permits what the policy refuses', MARKETERS, ALLOWS, 'ambiguous', [undefined, 'supplement']],
    ['the policy, where it says nothing of it', MARKETERS, 'We keep your name.', 'incorrect', [undefined]],
  ] as const)('is asked first: %s', (_, policy, notice, verdict, from) => {
    const finding = disclosed(both(policy, notice), 'California')
    expect(finding?.verdict).toBe(verdict)
    expect(finding?.citations.map(each => each.notice?.kind)).toEqual(from)
    expect(finding?.because.some(({ id }) => id === 'judge.own-notice')).toBe(from[0] === 'supplement')
  })

  it.each([undefined, 'Nevada', 'Texas'])('is asked of nobody else: %s', region => {
    const { beside: _, ...alone } = both(ALLOWS, MARKETERS)
    expect(disclosed(both(ALLOWS, MARKETERS), region)).toEqual(disclosed(alone))
  })
})

describe('what governs a child’s data', () => {
  const judged = (policy: Policy) =>
    judgeFlow(
      flowOf({ to: 'https://www.shop.example/join', items: ['email'] }),
      situationOf({ policy, subject: { ...CHILD, age: 9 } }),
    ).find(({ promise }) => promise === 'minor-collection')
  const of = (policy: string, notice: string): Policy => ({
    ...read(policy, 'https://shop.example/privacy'),
    beside: [{ kind: 'children', policy: read(notice, 'https://shop.example/children') }],
    minorAge: 13,
  })
  const REFUSAL = 'We do not collect personal information from children under 13.'
  const CONSENT = 'We collect personal information from children under 13 only with the consent of a parent.'
  const PERMISSION = 'We collect the first names of children under 13.'

  it('is the company’s notice for children, and then its policy for everybody', () => {
    const finding = judged(of(REFUSAL, CONSENT))
    expect(finding).toMatchObject({ verdict: 'conditional', severity: 'critical' })
    expect(finding?.citations.map(({ notice, quote }) => [notice?.kind, quote])).toEqual([
      ['children', CONSENT],
      [undefined, REFUSAL],
    ])
  })
  it('is a refusal of the notice, though the policy allows it with consent', () =>
    expect(judged(of(CONSENT, REFUSAL))).toMatchObject({
      verdict: 'incorrect',
      citations: [
        expect.objectContaining({ notice: expect.objectContaining({ kind: 'children' }) }),
        expect.anything(),
      ],
    }))
  it('is the refusal of the policy where the notice protects nobody', () => {
    const finding = judged(of(REFUSAL, PERMISSION))
    expect(finding?.verdict).toBe('incorrect')
    expect(finding?.citations.map(({ notice }) => notice)).toEqual([undefined])
  })
  it('two texts that say it at the same place are two sentences, and two findings', () => {
    const twice = of(REFUSAL, `${REFUSAL} Never.`)
    expect(judged(twice)?.citations).toHaveLength(2)
    const { beside: _, ...alone } = twice
    expect(judged(twice)?.id).not.toBe(judged(alone)?.id)
  })
})

describe('a quotation says which text it is from', () => {
  const policy = beside('children', CHILDREN)
  const [pledge] = pledgesOf(policy).filter(({ promise }) => promise === 'minor-collection')
  const citation = pledge && citationOf(pledge)

  it.each(['en', 'de', 'fr', 'es'])('in %s', language => {
    const file = join(import.meta.dirname, `../../lib/show/words/${language}/show.json`)
    const say = wordsFrom(language, JSON.parse(readFileSync(file, 'utf8')) as Dictionary)
    const [source = ''] = citation ? sourceOf(citation, say) : []
    expect(source).toContain('Notice')
    expect(source).not.toMatch(/[{}]|show\./)
    expect(
      citation && sourceOf({ ...citation, notice: { kind: 'cookies', title: 'Notice', address: null } }, say),
    ).not.toEqual([source])
  })
})
