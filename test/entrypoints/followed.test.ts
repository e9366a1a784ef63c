import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { Followed } from '../../entrypoints/background/flows/followed'
import type { DataType, Flow } from '../../lib/facts'
import { judgeFlowInVisit } from '../../lib/judge/judge'
import { flowOf, situationOf } from '../judge/situation-of'
import { DEMO } from '../judge/two-policies'

const ADS = 'https://stats.g.doubleclick.net/collect'
const SITUATION = situationOf({ policy: DEMO.policy, company: DEMO.company, url: DEMO.page })
const sent = (items: readonly DataType[], page: number, to = ADS): Flow =>
  flowOf({ to, items, from: `https://www.larkline.example/page-${page}` })
const tied = (flow: Flow, followed: Followed) =>
  judgeFlowInVisit(flow, followed.hear('v', flow), SITUATION)
    .filter(({ promise }) => promise === 'usage-data-aggregate')
    .map(({ because }) => because[0]?.with)

describe('what recipients heard in a visit', () => {
  beforeEach(() => fakeBrowser.reset())

  it('is added up again from the record by a worker that was stopped', async () => {
    const followed = new Followed()
    await followed.load('v', async () => [sent(['browsing-activity'], 1), sent(['browsing-activity'], 2)])
    expect(tied(sent(['email'], 2), followed)).toEqual([{ site: 'doubleclick.net', pages: 2, id: 'email' }])
  })

  it('counts pages that were told of with nothing else, and keeps them past a stop', async () => {
    const followed = new Followed()
    await followed.load('v', async () => [])
    await followed.hearPage('v', sent([], 1))
    await followed.hearPage('v', sent([], 2))
    const later = new Followed()
    await later.ready
    await later.load('v', async () => [])
    expect(tied(sent(['email'], 2), later)).toEqual([{ site: 'doubleclick.net', pages: 2, id: 'email' }])
  })

  it('is nothing of another visit, and nothing once the record was wiped', async () => {
    const followed = new Followed()
    await followed.load('other', async () => [sent(['browsing-activity'], 1)])
    await followed.load('v', async () => [])
    expect(tied(sent(['email'], 2), followed)).toEqual([])
    await followed.wipe()
    await followed.load('other', async () => [])
    expect(followed.hear('other', sent([], 9))).toEqual({})
  })

  /** Every property of a flow, or of what was heard, that is read while a visit of so many messages is judged. */
  async function readsOf(messages: number): Promise<{ reads: number; asked: number }> {
    let reads = 0
    let asked = 0
    const counted = <Of extends object>(of: Of): Of =>
      new Proxy(of, {
        get(target, key) {
          reads++
          const value: unknown = Reflect.get(target, key)
          return Array.isArray(value) ? counted(value) : value
        },
      })
    const kept: Flow[] = []
    const followed = new Followed()
    for (let at = 0; at < messages; at++) {
      await followed.load('v', async () => {
        asked++
        return kept
      })
      const flow = counted(sent(at % 5 === 0 ? ['email', 'online-id'] : ['browsing-activity'], at % 20))
      judgeFlowInVisit(flow, counted(followed.hear('v', flow)), SITUATION)
      kept.push(flow)
    }
    return { reads, asked }
  }

  it('costs the same for every message, however many came before', async () => {
    const some = await readsOf(100)
    const many = await readsOf(400)
    expect([some.asked, many.asked]).toEqual([1, 1])
    expect(some.reads).toBeGreaterThan(1000)
    expect(many.reads / some.reads).toBeLessThan(4.4)
  })
})
