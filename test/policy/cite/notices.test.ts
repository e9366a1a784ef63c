import { describe, expect, it } from 'vitest'
import { cite } from '../../../lib/policy/cite'
import type { Query } from '../../../lib/policy/query'
import { readPolicy } from '../../../lib/policy/read-policy'
import type { Notice, Policy } from '../../../lib/policy/statement'

const read = (title: string, ...sentences: readonly string[]): Policy =>
  readPolicy({
    text: `# ${title}\n\n${sentences.join('\n\n')}`,
    format: 'markdown',
    address: `https://shop.example/${title.toLowerCase().replaceAll(' ', '-')}`,
  })

const REFUSAL = 'We do not collect personal information from children under 13.'
const POLICY = [
  REFUSAL,
  'We collect your e-mail address when you register.',
  'We share cookie identifiers with advertisers.',
  'We may share your e-mail address with partners for their marketing.',
]
const KIDS = 'We collect the e-mail address of a child under 13 only with the consent of a parent.'
const CALIFORNIA = 'If you live in California, we do not share your e-mail address with third parties.'
const COOKIES = 'We do not share cookie identifiers with advertisers without your consent.'

const policy = (...beside: readonly Notice[]): Policy => ({ ...read('Privacy policy', ...POLICY), beside })
const kids: Notice = { kind: 'children', policy: read('Privacy for kids', KIDS) }
const california: Notice = { kind: 'supplement', policy: read('California privacy notice', CALIFORNIA) }
const cookies: Notice = { kind: 'cookies', policy: read('Cookie notice', COOKIES) }
const ALL = policy(kids, california, cookies)

const CHILD: Query = { action: 'collect', dataType: 'email', subject: { age: 9 } }
const SHARED: Query = { action: 'share', dataType: 'email', recipient: 'third-party' }
const TRACKED: Query = { action: 'share', dataType: 'online-id', recipient: 'advertising' }

describe('a notice beside the policy comes before it, with its name', () => {
  it.each([
    ['for children, where a child is asked about', CHILD, KIDS, 'children', 'conditional'],
    ['for children, where a minor is', { ...CHILD, subject: { minor: true } }, KIDS, 'children', 'conditional'],
    [
      'for a state, where somebody lives there',
      { ...SHARED, subject: { of: 'California' } },
      CALIFORNIA,
      'supplement',
      'incorrect',
    ],
    ['on cookies, where they are', TRACKED, COOKIES, 'cookies', 'conditional'],
  ] as const)('%s', (_, query, quote, kind, verdict) => {
    const answer = cite(query, ALL)
    expect(answer.verdict).toBe(verdict)
    expect(answer.clauses[0]).toMatchObject({
      quote,
      notice: { kind, address: expect.stringContaining('shop.example') },
    })
  })

  it('and the policy’s own clauses stand after it, without one', () =>
    expect(
      cite(CHILD, ALL)
        .clauses.slice(1)
        .every(({ notice }) => notice === undefined),
    ).toBe(true))

  it('its offsets are those of its own text', () => {
    const [first] = cite(CHILD, ALL).clauses
    expect(first && kids.policy.text.slice(first.at.start, first.at.end)).toBe(KIDS)
  })
})

describe('a notice governs nobody else, and nothing else', () => {
  it.each([
    ['an adult', { action: 'collect', dataType: 'email', subject: { age: 30 } }],
    ['nobody in particular', { action: 'collect', dataType: 'email' }],
    ['somebody from elsewhere', { ...SHARED, subject: { of: 'Nevada' } }],
    ['an address, which is no cookie', SHARED],
  ] satisfies readonly (readonly [string, Query])[])('%s', (_, query) => {
    expect(cite(query, ALL)).toEqual(cite(query, policy()))
  })

  it('where it protects nobody, the refusal of the policy stays first', () => {
    const parents: Notice = {
      kind: 'children',
      policy: read('For parents', 'We collect the e-mail address of children under 13.'),
    }
    const answer = cite({ ...CHILD, dataType: 'email' }, policy(parents))
    expect(answer).toMatchObject({ verdict: 'incorrect' })
    expect(answer.clauses[0]?.quote).toBe(REFUSAL)
    expect(answer.clauses.at(-1)).toMatchObject({ notice: { kind: 'children' } })
  })

  it('where it says nothing of the question, the policy answers alone', () => {
    const query: Query = { action: 'change', subject: { age: 9 } }
    expect(cite(query, ALL)).toEqual(cite(query, policy()))
  })
})

describe('where a notice for children only speaks of collecting', () => {
  const COLLECTS = read(
    'Privacy for kids',
    'We collect the first name and the e-mail address of children under 13 with the consent of a parent.',
    'Parents may call us with questions.',
  )
  const ACTS = {
    retain: 'We keep your personal information for two years.',
    share: 'We share your e-mail address with advertisers.',
    sell: 'We do not sell your e-mail address.',
    correct: 'You may see and correct your e-mail address in your account.',
    delete: 'You may delete your personal information at any time.',
    protect: 'We protect your personal information by encryption.',
    change: 'We will tell you of changes to this policy by e-mail.',
  } as const
  const QUESTIONS = [
    ['how long it is kept', 'retain', { action: 'retain' }],
    ['how long the address is kept', 'retain', { action: 'retain', dataType: 'email' }],
    ['whether it is shared', 'share', { action: 'share', dataType: 'email', recipient: 'advertising' }],
    ['whether it is sold', 'sell', { action: 'share', dataType: 'email', recipient: 'third-party' }],
    ['whether it can be corrected', 'correct', { action: 'access', dataType: 'email' }],
    ['whether it can be deleted', 'delete', { action: 'access' }],
    ['how it is protected', 'protect', { action: 'protect', dataType: 'email' }],
    ['how changes are told', 'change', { action: 'change', dataType: 'email' }],
  ] as const satisfies readonly (readonly [string, keyof typeof ACTS, Query])[]
  const subject = { age: 9 }

  it.each(QUESTIONS)('%s is answered by the policy', (_, act, query) => {
    const general = { ...read('Privacy policy', REFUSAL, ACTS[act]), beside: [{ kind: 'children', policy: COLLECTS }] }
    const answer = cite({ ...query, subject }, general as Policy)
    expect(answer.verdict).not.toBe('omitted')
    expect(answer.clauses[0]?.quote).toBe(ACTS[act])
    expect(answer.clauses[0]).not.toHaveProperty('notice')
  })

  it.each(QUESTIONS)('%s is omitted where the policy says nothing of it either', (_, __, query) => {
    const general = { ...read('Privacy policy', REFUSAL, 'We collect your e-mail address when you register.') }
    const beside: readonly Notice[] = [{ kind: 'children', policy: COLLECTS }]
    expect(cite({ ...query, subject }, { ...general, beside })).toEqual({ verdict: 'omitted', clauses: [] })
    // Nor is an adult told what is collected in answer to how long it is kept.
    expect(cite(query, general)).toEqual({ verdict: 'omitted', clauses: [] })
  })

  it.each(QUESTIONS)('%s is answered by the notice where it says so itself', (_, act, query) => {
    const said = read('Privacy for kids', 'This is for children under 13.', ACTS[act])
    const beside: readonly Notice[] = [{ kind: 'children', policy: said }]
    const [first] = cite({ ...query, subject }, { ...read('Privacy policy', ...Object.values(ACTS)), beside }).clauses
    expect(first).toMatchObject({ quote: ACTS[act], notice: { kind: 'children' } })
  })
})
