import { describe, expect, it } from 'vitest'
import { InspectState } from '../../components/inspect/inspect-state.svelte'
import { FINDINGS, finding, flow, RECIPIENTS, view } from '../show/example-page'
import { around } from './around'

const FLOWS = [
  flow({ id: 'flow-1' }),
  flow({
    id: 'flow-2',
    kind: 'image',
    url: 'https://px.adreach.example/tr?p=…',
    recipient: RECIPIENTS.ads,
    items: [{ dataType: 'phone', value: '…', transforms: ['md5'], where: 'url.query.p', known: true, because: [] }],
    findings: ['f2'],
  }),
]

async function visit() {
  const { surroundings } = around({ 'page.get': () => view(), 'flows.get': () => FLOWS })
  const state = new InspectState(surroundings, 1)
  await state.page.loadFlows()
  return state
}
const shownFlows = (state: InspectState) => state.flows.map(({ id }) => id)

describe('a tester narrows a visit', () => {
  it.each([
    ['recipient', 'adreach.example', ['flow-2']],
    ['kind', 'xhr', ['flow-1']],
    ['transform', 'md5', ['flow-2']],
    ['dataType', 'email', ['flow-1']],
    ['text', 'MAILWELL sha256', ['flow-1']],
    ['text', 'mailwell md5', []],
  ] as const)('messages by %s %s', async (which, value, left) => {
    const state = await visit()
    state.show('timeline')
    Object.assign(state.filter, { [which]: value })
    expect(shownFlows(state)).toEqual(left)
    state.filter.clear()
    expect(shownFlows(state)).toHaveLength(2)
  })

  it('findings by channel and transform go by the messages behind them', async () => {
    const state = await visit()
    state.filter.transform = 'sha256'
    expect(state.entries.map(({ id }) => id)).toContain('f1')
    expect(state.entries.every(({ flows }) => flows.includes('flow-1'))).toBe(true)
    state.filter.transform = 'rot13'
    expect(state.entries).toEqual([])
  })

  it('offers only what occurs', async () => {
    const { facets } = await visit()
    expect(facets.kinds).toEqual(['xhr', 'image'])
    expect(facets.transforms).toEqual(['base64', 'hex', 'lowercase', 'md5', 'sha256'])
    expect(facets.recipients).toContain('adreach.example')
  })

  it('against a baseline only what is new is left', async () => {
    const state = await visit()
    const ids = FINDINGS.map(({ id }) => id).filter(id => id !== 'f4')
    state.filter.compareWith({ name: 'monday.json', ids })
    expect(state.entries.map(({ id }) => id)).toEqual(['f4'])
    state.filter.compareWith(null)
    expect(state.entries.length).toBeGreaterThan(1)
  })

  it('a message shows the gravest of its verdicts', async () => {
    const { surroundings } = around({
      'page.get': () =>
        view({
          findings: [
            finding({ id: 'mild', verdict: 'omitted', severity: 'low' }),
            finding({ id: 'grave', verdict: 'incorrect', severity: 'high' }),
          ],
        }),
    })
    const state = new InspectState(surroundings, 1)
    await state.page.load()
    expect(state.verdictOf(flow({ id: 'x', findings: ['mild', 'grave'] }))).toBe('incorrect')
    expect(state.verdictOf(flow({ id: 'y', findings: [] }))).toBeUndefined()
  })
})
