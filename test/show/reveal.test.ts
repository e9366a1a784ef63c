import { describe, expect, it } from 'vitest'
import { revealed } from '../../lib/show/export/reveal'
import { FINDINGS, flow, reportWith } from './example-page'

const report = reportWith(FINDINGS, [flow({ id: 'flow-1' })])
const valuesIn = (shown: typeof report) => shown.flows.flatMap(({ items }) => items.map(({ value }) => value))

describe('values stay masked unless somebody asks for them', () => {
  it('masked', () => expect(valuesIn(report)).toEqual(['m…@h…']))
  it.each([
    ['the one that has this mask', { email: ['mia@home.example', 'sam@home.example'] }, 'mia@home.example'],
    ['none where two would fit', { email: ['mia@home.example', 'max@here.example'] }, 'm…@h…'],
    ['none of another kind', { name: ['mia@home.example'] }, 'm…@h…'],
    ['none of somebody else', { email: ['sam@home.example'] }, 'm…@h…'],
  ])('asked for: %s', (_, values, shown) => expect(valuesIn(revealed(report, values))).toEqual([shown]))
})
