import { describe, expect, it } from 'vitest'
import { PageState } from '../../components/page-state.svelte'
import { firstOf } from '../../lib/show/summary'
import { finding, flow, RECIPIENTS, view } from '../show/example-page'
import { around } from './around'

const START = 1_800_000_000_000
const at = (time: number, id = `at-${time}`) => flow({ id, time })

describe('flows are read once, and then only what is new', () => {
  function following(kept: { flows: ReturnType<typeof flow>[]; judged: number }) {
    const clock = { now: START }
    const made = around(
      { 'page.get': () => view({ judged: kept.judged }), 'flows.get': () => kept.flows },
      { now: () => clock.now },
    )
    const page = new PageState(made.surroundings, 1)
    const asked = () => made.asked.filter(({ type }) => type === 'flows.get').map(({ in: input }) => input)
    return { page, asked, clock }
  }

  it('merges what came since, newest first, each once', async () => {
    const kept = { flows: [at(500_000), at(100_000)], judged: 1 }
    const { page, asked, clock } = following(kept)
    await page.loadFlows()
    kept.flows = [at(600_000), at(500_000)]
    clock.now += 5000
    await page.load()
    expect(page.flows.map(({ time }) => time)).toEqual([600_000, 500_000, 100_000])
    clock.now += 5000
    await page.load()
    // From the last question on, with a second's overlap: however long ago what it brings was sent.
    expect(asked()).toEqual([
      { tab: 1, limit: 20_000 },
      { tab: 1, limit: 20_000, since: START - 1000 },
      { tab: 1, limit: 20_000, since: START + 4000 },
    ])
  })

  it('reads all again once everything was judged anew: a record that was wiped is gone', async () => {
    const kept = { flows: [at(500_000), at(100_000)], judged: 1 }
    const { page } = following(kept)
    await page.loadFlows()
    kept.flows = []
    kept.judged = 2
    await page.load()
    expect(page.flows).toEqual([])
  })

  it('the popup reads none until evidence is asked for', async () => {
    const { page, asked } = following({ flows: [at(1)], judged: 1 })
    await page.load()
    expect(asked()).toEqual([])
  })
})

it('an old answer never follows a new one: what changes while it is read is read again', async () => {
  let site = 'old.example'
  const answers: ((value: unknown) => void)[] = []
  const { surroundings, asked } = around({
    'page.get': () => new Promise(resolve => answers.push(() => resolve(view({ site })))),
  })
  const page = new PageState(surroundings, 1)
  const first = page.load()
  void page.load()
  expect(asked, 'one at a time').toHaveLength(1)
  answers[0]?.(null)
  await first
  site = 'new.example'
  await Promise.resolve()
  answers[1]?.(null)
  await page.load()
  expect(page.view?.site).toBe('new.example')
})

it('a page that shows a few asks for a few, and for more when more are wanted', async () => {
  const findings = Array.from({ length: 30 }, (_, index) =>
    finding({
      id: `m${index}`,
      recipient: { ...RECIPIENTS.stats, site: `tracker-${index}.example`, organisation: null },
    }),
  )
  const whole = view({ findings })
  const { surroundings, asked } = around({
    'page.get': ({ most }) => (most === undefined ? whole : firstOf(whole, most)),
  })
  const page = new PageState(surroundings, 1, { view: firstOf(whole, 4), most: 4 })
  page.follow()
  expect(asked, 'what came along is not asked for again').toEqual([])
  expect([page.reported.length, page.summary.reported]).toEqual([4, 30])
  await page.want(24)
  expect(asked).toEqual([{ type: 'page.get', in: { tab: 1, most: 24 } }])
  expect([page.reported.length, page.summary.reported]).toEqual([24, 30])
})
