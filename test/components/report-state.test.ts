import { describe, expect, it } from 'vitest'
import { ReportState } from '../../entrypoints/report/report-state.svelte'
import { flow, view } from '../show/example-page'
import { around } from './around'

describe('a long visit is read piece by piece', () => {
  const KEPT = Array.from({ length: 2_500 }, (_, index) => flow({ id: `flow-${index}`, time: 1_000_000 - index }))

  function reading(between: (state: ReportState) => void = () => {}) {
    const made = around({
      'page.get': () => view({}),
      'flows.get': ({ limit, skip = 0, since = 0 }) => {
        between(state)
        return KEPT.filter(({ time }) => time >= since).slice(skip, skip + limit)
      },
    })
    const state = new ReportState(made.surroundings, 1)
    return { state, asked: () => made.asked.filter(({ type }) => type === 'flows.get') }
  }

  it('and says how much of it is there', async () => {
    const counts: number[] = []
    const { state } = reading(({ read }) => counts.push(read))
    await state.load()
    expect(counts.slice(0, 3)).toEqual([0, 1_000, 2_000])
    expect(state.report?.inspected.messages).toBe(view({}).requests.seen)
    expect(state.page.flows.map(({ id }) => id)).toEqual(KEPT.map(({ id }) => id))
  })

  it('stops when told, and begins again when asked', async () => {
    const { state, asked } = reading(now => {
      if (now.read === 1_000 && !again) now.stop()
    })
    let again = false
    await state.load()
    expect(asked()).toHaveLength(2)
    expect([state.stopped, state.report]).toEqual([true, null])
    again = true
    await state.load()
    expect(state.stopped).toBe(false)
    expect(state.page.flows).toHaveLength(2_500)
    expect(state.report).not.toBeNull()
  })
})

describe('a report is shown when all of it is there', () => {
  it('not before its scorecard, nor with a day of its own making', async () => {
    const seen: unknown[] = []
    const { surroundings } = around({
      'page.get': () => view({}),
      'flows.get': () => [],
      'policy.shown': () => null,
      'scorecard.get': () => {
        seen.push(state.report)
        return []
      },
    })
    const state = new ReportState(surroundings, 1)
    await state.load()
    expect(seen).toEqual([null])
    expect(state.report?.made).toBe(surroundings.now())
  })

  it('and without what could not be had', async () => {
    const { surroundings } = around({ 'page.get': () => view({}), 'flows.get': () => [] })
    const state = new ReportState(surroundings, 1)
    await state.load()
    expect(state.report).toMatchObject({ scorecard: [], text: null })
  })
})
