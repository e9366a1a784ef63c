import { describe, expect, it } from 'vitest'
import { PROMISES, VERDICTS } from '../../lib/judge/finding'
import { entriesOf } from '../../lib/show/entry'
import { leadOf, sentenceOf, whoOf } from '../../lib/show/sentence'
import { summaryOf } from '../../lib/show/summary'
import { lookOf } from '../../lib/show/verdict'
import { sayReason, wordsFrom } from '../../lib/show/words'
import { en } from '../../lib/show/words/en'
import { FINDINGS, finding, RECIPIENTS } from './example-page'

const say = wordsFrom('en', en)
const lead = (findings: typeof FINDINGS, given: Partial<Parameters<typeof leadOf>[0]> = {}) =>
  leadOf(
    { summary: summaryOf(entriesOf(findings)), who: 'you', site: 'harborline.example', policy: 'read', ...given },
    say,
  )
const spoken = (...args: Parameters<typeof lead>) =>
  lead(...args)
    .map(reason => sayReason(say, reason))
    .join(' ')

describe('the one sentence for a page', () => {
  it('counts the companies that contradict the policy, and names the child', () => {
    const reasons = lead(FINDINGS, { who: 'Mia' })
    expect(reasons.map(({ id }) => id)).toEqual(['show.lead.got', 'show.lead.policy-incorrect'])
    expect(reasons[0]?.with).toMatchObject({ count: 2, who: 'Mia', what: 'email address' })
  })

  it('names a single company', () => {
    expect(spoken([finding({ id: 'a' })])).toMatch(/^Mailwell got your email address\./)
  })

  it('counts a company once, however many of its hosts were met', () => {
    const other = { ...RECIPIENTS.mailer, host: 'b.mailwell.example' }
    expect(
      lead([finding({ id: 'a' }), finding({ id: 'b', dataType: 'phone', recipient: other })])[0]?.with,
    ).toMatchObject({
      count: 1,
      what: 'email address and telephone number',
    })
  })

  it('leaves out what was stopped, and says of it that it was', () => {
    const stopped = finding({ id: 'a', severity: 'info', stopped: true })
    expect(lead([stopped]).map(({ id }) => id)).toEqual(['show.lead.fits'])
    const [entry] = entriesOf([stopped])
    expect(entry && sayReason(say, sentenceOf(entry, 'Mia', say))).toBe(
      'Stopped on the way to Mailwell: Mia’s email address',
    )
  })

  it('leaves what the policy allows out of it', () => {
    const allowed = finding({ id: 'a', severity: 'info', verdict: 'clear' })
    expect(lead([allowed])).toMatchObject([{ id: 'show.lead.fits' }])
  })

  it.each([
    ['read', 'show.lead.fits'],
    ['looking', 'show.lead.looking'],
    ['none', 'show.lead.no-policy'],
    ['failed', 'show.lead.no-policy'],
  ] as const)('with nothing found and the policy %s says %s', (policy, id) => {
    expect(lead([], { policy })).toMatchObject([{ id }])
  })

  it('does not let a policy speak that was never read', () => {
    const [, verdict] = lead([finding({ id: 'a', verdict: null, severity: 'low', citations: [] })], {
      policy: 'failed',
    })
    expect(verdict?.id).toBe('show.lead.policy-none')
  })

  it('speaks of the page where nothing has left it', () => {
    const asks = finding({
      id: 'a',
      promise: 'minor-collection',
      recipient: RECIPIENTS.own,
      minor: true,
      severity: 'critical',
      flows: [],
    })
    expect(lead([asks], { who: 'Mia' })[0]).toMatchObject({ id: 'show.lead.asks-minor', with: { who: 'Mia' } })
  })
})

describe('every finding can be said', () => {
  const promises = Object.keys(PROMISES) as (keyof typeof PROMISES)[]
  const shapes = promises.flatMap(promise =>
    [RECIPIENTS.mailer, RECIPIENTS.own, null].flatMap(recipient =>
      (['email', null] as const).map(dataType => ({ promise, recipient, dataType })),
    ),
  )

  it.each(shapes)('$promise to $recipient.site carrying $dataType', given => {
    const [entry] = entriesOf([finding({ id: 'a', ...given })])
    expect(entry).toBeDefined()
    if (!entry) return
    for (const who of ['you', 'Mia']) {
      const { id } = sentenceOf(entry, who, say)
      expect(en).toHaveProperty([id])
      expect(sayReason(say, sentenceOf(entry, who, say))).not.toMatch(/[{}]|undefined/)
    }
  })

  it.each([...VERDICTS, null])('verdict %s has a word, a term and a lead sentence', verdict => {
    const { word, term } = lookOf(verdict)
    expect(en).toHaveProperty([word])
    expect(en).toHaveProperty([term])
    expect(en).toHaveProperty([`show.lead.policy-${verdict ?? 'none'}`])
  })

  it('gives no two verdicts the same shape', () => {
    const shapes = [...VERDICTS, null].map(verdict => lookOf(verdict).shape)
    expect(new Set(shapes).size).toBe(shapes.length)
  })
})

describe('who is meant', () => {
  it.each([
    [{ label: 'Mia', minor: true }, 'Mia'],
    [{ label: 'Test person', minor: false }, 'you'],
    [null, 'you'],
  ] as const)('%o is called %s', (person, who) => expect(whoOf(person)).toBe(who))
})
