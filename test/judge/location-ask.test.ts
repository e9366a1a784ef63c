import { describe, expect, it } from 'vitest'
import { judgeLocationAsk } from '../../lib/judge/location-ask'
import { recipientOf } from '../../lib/recognise/parties/recipient'
import { ADULT, CHILD, situationOf } from './situation-of'
import { DEMO } from './two-policies'

const ASK = { dataType: 'location', sure: true, because: [{ id: 'fields.location-call' }] } as const
const judge = (subject = ADULT, url = DEMO.page, policy: typeof DEMO.policy | null = DEMO.policy) =>
  judgeLocationAsk(
    ASK,
    recipientOf(url, DEMO.page, DEMO.company),
    situationOf({ policy, company: DEMO.company, url: DEMO.page, subject }),
  )

describe('a page that asked the browser where the device is', () => {
  it('is shown, and not reported', () => {
    expect(judge()).toMatchObject([{ promise: 'collection-purpose', dataType: 'location', severity: 'info' }])
    expect(judge()[0]?.because).toContainEqual({ id: 'fields.location-call' })
  })
  it('asks a child: before anything is sent', () => {
    expect(judge(CHILD)).toMatchObject([
      { promise: 'minor-collection', dataType: 'location', verdict: 'incorrect', severity: 'critical' },
    ])
  })
  it('asks a child for somebody else', () => {
    expect(judge(CHILD, 'https://maps.nobody.example/frame')).toMatchObject([
      { promise: 'minor-third-party', severity: 'critical' },
    ])
  })
  it('says nothing of a frame of somebody else that asks a grown-up, nor without a policy', () => {
    expect(judge(ADULT, 'https://maps.nobody.example/frame')).toEqual([])
    expect(judge(CHILD, DEMO.page, null)).toEqual([])
  })
})
