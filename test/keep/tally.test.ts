import { describe, expect, it } from 'vitest'
import type { Finding } from '../../lib/judge/finding'
import type { CheckRecord, FlowRecord } from '../../lib/keep/record'
import { flowOf, recordFlow } from '../../lib/keep/record-flow'
import { tally } from '../../lib/keep/tally'

const finding = (id: string): Finding => ({
  id,
  promise: 'third-party-disclosure',
  recipient: null,
  dataType: 'email',
  verdict: 'incorrect',
  severity: 'high',
  citations: [],
  because: [],
  remedies: [],
  minor: false,
})
const known = new Map(['a', 'b'].map(id => [id, finding(id)]))
const flow = (id: string, time: number, ...findings: string[]): FlowRecord => ({
  id,
  time,
  site: 'shop.example',
  page: 'https://shop.example/',
  tab: 1,
  frame: 0,
  method: 'GET',
  url: 'https://t.example/',
  kind: 'image',
  recipient: {
    host: 't.example',
    site: 't.example',
    organisation: null,
    category: 'unknown',
    relation: 'third-party',
    because: [],
  },
  items: [],
  inspected: { bytes: 1, of: 1 },
  unseen: [],
  trigger: 'submit',
  findings,
})
const check = (time: number, ...findings: string[]): CheckRecord => ({ id: 'c', time, site: 'shop.example', findings })

describe('findings are counted by where they were met', () => {
  it('counts a form that was shown and then sent once, and two forms twice', () => {
    const at = (id: string, about: string): CheckRecord => ({
      id,
      about,
      time: 1,
      site: 'shop.example',
      findings: ['a'],
    })
    const count = (checks: CheckRecord[]) => tally([], checks, id => known.get(id))[0]?.count
    expect(count([at('page:1', '1'), at('form:1', '1')])).toBe(1)
    expect(count([at('page:1', '1'), at('form:1', '1'), at('page:2', '2')])).toBe(2)
  })

  it('counts flows and checks, first and last', () => {
    const records = tally([flow('2', 20, 'a'), flow('1', 10, 'a', 'b')], [check(30, 'b')], id => known.get(id))
    expect(records.map(({ id, count, first, last, flows }) => ({ id, count, first, last, flows }))).toEqual([
      { id: 'a', count: 2, first: 10, last: 20, flows: ['2', '1'] },
      { id: 'b', count: 2, first: 10, last: 30, flows: ['1'] },
    ])
  })

  it('names the latest twenty flows, newest first', () => {
    const flows = Array.from({ length: 50 }, (_, index) => flow(String(index), index, 'a'))
    const [record] = tally(flows, [], id => known.get(id))
    expect(record?.count).toBe(50)
    expect(record?.flows).toHaveLength(20)
    expect(record?.flows[0]).toBe('49')
  })

  it('leaves out what nobody can show any more', () => {
    expect(tally([flow('1', 1, 'gone')], [], id => known.get(id))).toEqual([])
  })
})

describe('a flow is kept masked, and can be judged again', () => {
  const person = { label: 'Jane', values: { email: ['jane@mail.example'] } }
  const sent = {
    ...flowOf(flow('9', 5)),
    request: {
      id: 9,
      time: 5,
      method: 'GET',
      url: 'https://t.example/p?em=jane%40mail.example',
      kind: 'image' as const,
      page: { url: 'https://shop.example/?q=jane@mail.example', tab: 4, frame: 2 },
    },
    items: [
      { dataType: 'email' as const, value: 'j…@m…', transforms: [], where: 'url.query.em', known: true, because: [] },
    ],
  }
  const record = recordFlow(sent, { site: 'shop.example', trigger: 'typing', person }, [finding('a')])

  it('holds no value', () => expect(JSON.stringify(record)).not.toMatch(/jane/))
  it('says what made it and what it led to', () =>
    expect(record).toMatchObject({ id: '9', tab: 4, frame: 2, trigger: 'typing', findings: ['a'] }))
  it('comes back as the same flow', () =>
    expect(flowOf(record)).toMatchObject({ items: sent.items, recipient: sent.recipient, inspected: sent.inspected }))
})
