import { describe, expect, it } from 'vitest'
import type { DataType } from '../../lib/facts'
import { type Checks, checkedFlow, checkedForm, checkedOnce, checkedPage, joinChecks } from '../../lib/judge/checks'
import { judgeFlow } from '../../lib/judge/judge'
import { scorecard } from '../../lib/judge/scorecard'
import { putAside, type Suppression } from '../../lib/judge/suppression'
import type { PageFact } from '../../lib/observe/page'
import { recipientOf } from '../../lib/recognise/parties/recipient'
import { pageOf } from './page-of'
import { policyOf } from './policy-of'
import { ADULT, CHILD, flowOf, situationOf } from './situation-of'
import { DEMO } from './two-policies'

const SITUATION = situationOf({ policy: DEMO.policy, company: DEMO.company, url: DEMO.page })
const TO_ADVERTISER = flowOf({
  to: 'https://px.adbloom.example/p',
  items: ['email'],
  from: DEMO.page,
  company: DEMO.company,
})
const TO_ANALYTICS = flowOf({
  to: 'https://stats.tallyfox.example/hit',
  items: ['browsing-activity'],
  from: DEMO.page,
  company: DEMO.company,
})
const LOOKED: ReadonlySet<DataType> = new Set(['email', 'message-content'])
const DIRECTORY = pageOf({ title: 'Shop directory', text: 'Robin 020 7946 0123, Ash 020 7946 0456' })
const FORM = {
  recipient: recipientOf(DEMO.page, DEMO.page, DEMO.company),
  purpose: 'sign-up',
  ordersElsewhere: false,
  asks: [{ dataType: 'email', because: [] }],
  marketing: null,
  parentalWording: true,
} as const
const standings = (checks: Checks, findings = [] as ReturnType<typeof judgeFlow>) =>
  Object.fromEntries(scorecard(DEMO.policy, findings, checks).map(({ row, standing }) => [row, standing]))

describe('a message that was stopped on its way', () => {
  const sent = flowOf({ to: 'https://px.adbloom.example/p', items: ['email'], from: DEMO.page, company: DEMO.company })
  const child = situationOf({ policy: DEMO.policy, company: DEMO.company, url: DEMO.page, subject: CHILD })
  const stopped = judgeFlow(sent, { ...child, stopped: true })

  it('leads to what it would have led to, and warns of nothing', () => {
    const leaked = judgeFlow(sent, child)
    expect(stopped.map(({ promise, verdict }) => [promise, verdict]).sort()).toEqual(
      leaked.map(({ promise, verdict }) => [promise, verdict]).sort(),
    )
    expect(leaked.some(({ severity }) => severity === 'critical')).toBe(true)
    for (const { severity, because, stopped: was } of stopped) {
      expect([severity, was]).toEqual(['info', true])
      expect(because[0]?.id).toBe('judge.stopped')
    }
  })

  it('is another finding than one that went through', () => {
    const ids = new Set(judgeFlow(sent, child).map(({ id }) => id))
    expect(stopped.filter(({ id }) => ids.has(id))).toEqual([])
  })

  it('contradicts nothing, keeps nothing, and the row says that it was stopped', () => {
    const rowOf = (findings: typeof stopped) =>
      scorecard(DEMO.policy, findings, {}).find(({ promise }) => promise === 'minor-third-party')
    expect(rowOf(stopped)).toMatchObject({ standing: 'not-observed', findings: [] })
    expect(rowOf(stopped)?.because.map(({ id }) => id)).toEqual(['judge.row-not-observed', 'judge.row-stopped'])
    expect(rowOf(judgeFlow(sent, child))).toMatchObject({ standing: 'contradicted' })
  })
})

describe('the scorecard of a policy', () => {
  it('has a row for each promise the policy makes, in order, each with its words', () => {
    const rows = scorecard(DEMO.policy, [], {})
    expect(rows.map(({ row }) => row).filter(row => row !== 'P2')).toEqual(
      ['P3', 'P4', 'P5', 'P7', 'P6', 'P8', 'P9', 'P10', 'P11', 'P12', 'P13', 'P14', 'P16', 'K1', 'K2', 'K3', 'K4'].sort(
        (a, b) => rows.findIndex(({ row }) => row === a) - rows.findIndex(({ row }) => row === b),
      ),
    )
    for (const { citations, because } of rows) {
      expect(citations[0]?.quote).toBeTruthy()
      expect(because.length).toBeGreaterThan(0)
      for (const { quote, at } of citations) expect(DEMO.policy.text.slice(at.start, at.end)).toBe(quote)
    }
  })

  it('a policy with fewer promises has fewer rows, and a permission is none', () => {
    const policy = policyOf([
      ['We do not share data with third parties.', { recipient: 'third-party' }],
      ['We may share data with advertisers.', { modality: 'may', recipient: 'advertising' }],
    ])
    expect(scorecard(policy, [], {}).map(({ row }) => row)).toEqual(['P3'])
  })

  it('before anything happened: not observed, or said not to be observable', () => {
    const before = standings({})
    expect(before.P3).toBe('not-observed')
    expect(before.P4).toBe('cannot-be-seen')
    expect(Object.values(before)).not.toContain('kept')
  })

  it('kept so far, once it could have been broken', () => {
    const checks = checkedFlow({}, TO_ANALYTICS, SITUATION, LOOKED)
    expect(standings(checks)).toMatchObject({ P3: 'kept', P10: 'kept', P7: 'not-observed', K2: 'not-observed' })
  })

  it('contradicted, with the evidence; the general promise falls with the particular one', () => {
    const findings = judgeFlow(TO_ADVERTISER, SITUATION)
    const rows = scorecard(DEMO.policy, findings, checkedFlow({}, TO_ADVERTISER, SITUATION, LOOKED))
    for (const row of ['P3', 'P7'])
      expect(rows.find(one => one.row === row)).toMatchObject({ standing: 'contradicted', findings: [findings[0]?.id] })
    expect(rows.find(({ row }) => row === 'P12')?.standing).toBe('kept')
  })

  it('what a minor does counts for the promises to children', () => {
    const child = { ...SITUATION, subject: CHILD }
    expect(standings(checkedFlow({}, TO_ANALYTICS, child, LOOKED))).toMatchObject({ K2: 'kept' })
    expect(standings(checkedForm({}, FORM, child))).toMatchObject({ K1: 'kept', K4: 'kept' })
    expect(standings(checkedForm({}, FORM, { ...SITUATION, subject: ADULT }))).toMatchObject({
      K1: 'not-observed',
      P6: 'kept',
    })
  })

  it('nothing is kept that could not have been seen to be broken', () => {
    const seen = (...types: DataType[]) => standings(checkedFlow({}, TO_ANALYTICS, SITUATION, new Set(types)))
    // Nobody's details were known; only the page view itself could have been tied to an id.
    expect(seen()).toMatchObject({ P3: 'not-observed', P12: 'not-observed', P10: 'kept' })
    // Details were, and nothing was written.
    expect(seen('email')).toMatchObject({ P3: 'kept', P12: 'not-observed' })
    expect(seen('message-content')).toMatchObject({ P3: 'not-observed', P12: 'kept' })
  })

  it.each<[string, PageFact, readonly DataType[], Record<string, string>]>([
    ['any page of the company', pageOf({ title: 'Home' }), [], { P5: 'not-observed', P14: 'not-observed' }],
    ['an account page', pageOf({ title: 'Your account' }), [], { P14: 'kept', P5: 'not-observed' }],
    ['a directory that lists the person', DIRECTORY, ['name'], { P5: 'kept' }],
    ['a directory that lists others', DIRECTORY, [], { P5: 'not-observed' }],
  ])('a page gives occasion to look: %s', (_, page, shows, expected) => {
    expect(standings(checkedPage({}, { page, shows }, SITUATION))).toMatchObject(expected)
  })

  it('checks of a page, a visit and a company add up', () => {
    const page = checkedPage({}, { page: DIRECTORY, shows: ['name'] }, SITUATION)
    expect(joinChecks([page, page, { security: 3 }])).toEqual({ scope: 2, 'directory-opt-out': 2, security: 3 })
    expect(standings(checkedOnce({}, 'policy-change')).P16).toBe('kept')
  })
})

describe('putting a finding aside', () => {
  it('leaves the row of the scorecard as it is, and the row says so', () => {
    const rows = scorecard(DEMO.policy, findings, {}, new Set(findings.map(({ id }) => id)))
    const row = rows.find(({ promise }) => promise === 'marketers-disclosure')
    expect(row).toMatchObject({ standing: 'contradicted' })
    expect(row?.because).toContainEqual({ id: 'judge.row-aside', with: { count: 1 } })
  })
  const findings = judgeFlow(TO_ADVERTISER, SITUATION)
  const by: Suppression = {
    company: 'Larkline Ltd',
    recipient: 'adbloom.example',
    dataType: 'email',
    reason: 'known, ticket 12',
    expires: '2026-12-31',
  }
  const aside = (one: Partial<Suppression>, today = '2026-11-22') =>
    putAside(findings, [{ ...by, ...one }], { company: 'Larkline Ltd', today }).aside.length

  it('takes it from what is shown, and says why; the scorecard still counts it', () => {
    const { shown, aside } = putAside(findings, [by], { company: 'Larkline Ltd', today: '2026-11-22' })
    expect(shown).toEqual([])
    expect(aside).toEqual([{ finding: findings[0], by }])
    expect(standings({}, [...shown, ...aside.map(({ finding }) => finding)]).P7).toBe('contradicted')
  })
  it.each<[string, Partial<Suppression>]>([
    ['another recipient', { recipient: 'tallyfox.example' }],
    ['another data type', { dataType: 'phone' }],
    ['another company', { company: 'Other' }],
    ['no reason', { reason: '  ' }],
    ['a day that has come', { expires: '2026-11-22' }],
    ['no day', { expires: 'never' }],
  ])('%s puts nothing aside', (_, one) => {
    expect(findings.length).toBeGreaterThan(0)
    expect(aside({})).toBe(findings.length)
    expect(aside(one)).toBe(0)
  })
})
