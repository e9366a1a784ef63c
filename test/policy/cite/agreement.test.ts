import { expect, it } from 'vitest'
import { STORIES } from '../../judge/promise-table'
import { DEMO } from '../../judge/two-policies'
import { disagreements, isKnown, REFUSES } from './agreement'

it('what is quoted bears the verdict out, by the demo company’s policy', () => {
  const { asked, wrong } = disagreements(DEMO.policy)
  expect(asked).toBeGreaterThan(100)
  expect(wrong.filter(one => !isKnown(one))).toEqual([])
  expect(wrong.length, 'known ones; fewer is progress').toBe(2)
})

it.each(STORIES.filter(({ row, verdict }) => verdict === 'incorrect' && /^(P3|P7|P10|P12|K1|K2)$/.test(row)))(
  'a finding that contradicts a refusal quotes one: $row: $name',
  ({ happens, promise }) => {
    const found = happens(DEMO).find(finding => finding.promise === promise)
    expect(found?.citations[0]?.quote).toMatch(REFUSES)
  },
)
