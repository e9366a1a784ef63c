import { describe, expect, it } from 'vitest'
import { ReportState } from '../../entrypoints/report/report-state.svelte'
import { view } from '../show/example-page'
import { around } from './around'

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
