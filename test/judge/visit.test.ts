import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DataType } from '../../lib/facts'
import { joinActivity, judgeVisit, type Visit } from '../../lib/judge/activity'
import { judgeFlowInVisit } from '../../lib/judge/judge'
import { CHILD, flowOf, situationOf } from './situation-of'
import { DEMO } from './two-policies'

const ADS = 'https://stats.g.doubleclick.net/collect'
type Message = readonly [to: string, items: readonly DataType[], page?: string]

const visitOf = (messages: readonly Message[]): Visit =>
  messages
    .map(([to, items, page = '/']) => flowOf({ to, items, from: `https://www.larkline.example${page}` }))
    .reduce<Visit>(joinActivity, {})
const judge = (messages: readonly Message[]) =>
  judgeVisit(visitOf(messages), situationOf({ policy: DEMO.policy, company: DEMO.company, url: DEMO.page }))
const pages = (count: number, to = ADS): Message[] =>
  Array.from({ length: count }, (_, at) => [to, ['browsing-activity'], `/page-${at}`])

describe('online activity linked to a person', () => {
  it('doubleclick.net can tie these 7 pages to your e-mail address', () => {
    const [finding, ...rest] = judge([...pages(7), [ADS, ['email']]])
    expect(rest).toEqual([])
    expect(finding).toMatchObject({ promise: 'usage-data-aggregate', verdict: 'incorrect', severity: 'medium' })
    expect(finding?.because[0]).toEqual({
      id: 'judge.activity-tied',
      with: { site: 'doubleclick.net', pages: 7, id: 'email' },
    })
  })
  it('a lasting id ties them too', () => {
    expect(judge([...pages(3), [ADS, ['online-id']]])[0]?.because[0]).toMatchObject({
      id: 'judge.activity-tied-device',
      with: { pages: 3 },
    })
  })
  it('a page with another question mark is the same page', () => {
    const messages: Message[] = [1, 2, 3].map(at => [ADS, ['browsing-activity'], `/page?x=${at}`])
    expect(judge([...messages, [ADS, ['email']]])[0]?.because[0]?.with?.pages).toBe(1)
  })
  it.each<[string, readonly Message[]]>([
    ['7 page views without any id', pages(7)],
    ['an e-mail address without any page view', [[ADS, ['email']]]],
    ['page views at one recipient and the id at another', [...pages(7), ['https://ct.pinterest.com/', ['email']]]],
    [
      'the company itself',
      [...pages(7, 'https://www.larkline.example/count'), ['https://www.larkline.example/count', ['email']]],
    ],
    [
      'a log-in service, which needs an id',
      [...pages(2, 'https://tenant.okta.com/x'), ['https://tenant.okta.com/x', ['online-id', 'email']]],
    ],
  ])('%s: nothing', (_, messages) => {
    expect(judge(messages)).toEqual([])
  })

  it('the order in which they came makes no difference to what is found', () => {
    const messages: Message[] = [
      ...pages(4),
      [ADS, ['email']],
      ['https://ct.pinterest.com/', ['online-id']],
      ['https://ct.pinterest.com/', ['browsing-activity']],
    ]
    const expected = judge(messages)
      .map(({ id }) => id)
      .sort()
    expect(expected).toHaveLength(2)
    fc.assert(
      fc.property(fc.shuffledSubarray(messages, { minLength: messages.length }), shuffled => {
        expect(
          judge(shuffled)
            .map(({ id }) => id)
            .sort(),
        ).toEqual(expected)
      }),
      { numRuns: 50 },
    )
  })

  it('a visit stays small, however long it lasts', () => {
    const visit = visitOf([...pages(1000), [ADS, ['email']]])
    expect(visit['doubleclick.net']?.pages.length).toBeLessThanOrEqual(200)
    expect(visit['doubleclick.net']?.events).toBe(1000)
    expect(JSON.parse(JSON.stringify(visit))).toEqual(visit)
  })

  it('a message is judged together with what its recipient heard before, once', () => {
    const sent = (items: readonly DataType[], page: string, to = ADS) =>
      flowOf({ to, items, from: `https://www.larkline.example${page}` })
    const situation = situationOf({ policy: DEMO.policy, company: DEMO.company, url: DEMO.page })
    const earlier = [
      sent(['browsing-activity'], '/a'),
      sent(['browsing-activity'], '/b'),
      sent(['browsing-activity'], '/c', 'https://ct.pinterest.com/'),
    ]
    const email = sent(['email'], '/sign-up')
    const found = judgeFlowInVisit(email, [...earlier, email].reduce<Visit>(joinActivity, {}), situation)
    expect(found.map(({ promise }) => promise)).toEqual(['marketers-disclosure', 'usage-data-aggregate'])
    expect(found[1]?.because[0]?.with?.pages).toBe(2)
    const both = sent(['browsing-activity', 'email'], '/d')
    const [alone] = judgeFlowInVisit(both, joinActivity({}, both), situation).filter(
      ({ promise }) => promise === 'usage-data-aggregate',
    )
    expect(alone?.id).toBe(found[1]?.id)
  })

  it('pages it was told of by messages with nothing else in them are tied as well', () => {
    const pagesTold = visitOf([...pages(3), ['https://ct.pinterest.com/', ['browsing-activity']]])
    const situation = situationOf({ policy: DEMO.policy, company: DEMO.company, url: DEMO.page })
    const email = flowOf({ to: ADS, items: ['email'], from: 'https://www.larkline.example/sign-up' })
    const tied = (visit: Visit) =>
      judgeFlowInVisit(email, joinActivity(visit, email), situation).filter(
        ({ promise }) => promise === 'usage-data-aggregate',
      )
    expect(tied({})).toEqual([])
    expect(tied(pagesTold).map(({ because }) => because[0]?.with)).toEqual([
      { site: 'doubleclick.net', pages: 3, id: 'email' },
    ])
  })

  it('a child is followed by pages in one message and an id in another', () => {
    const situation = situationOf({ policy: DEMO.policy, company: DEMO.company, url: DEMO.page, subject: CHILD })
    const minors = (messages: readonly Message[]) =>
      judgeVisit(visitOf(messages), situation).filter(({ promise }) => promise === 'minor-third-party')
    expect(minors([...pages(2), [ADS, ['online-id']]])).toMatchObject([{ dataType: 'online-id', severity: 'critical' }])
    expect(minors(pages(2))).toEqual([])
    expect(minors([...pages(2), ['https://ct.pinterest.com/', ['online-id']]])).toEqual([])
  })
})
