import { expect, it } from 'vitest'
import { keptSince } from '../../lib/keep/retention'

it('a record of three months ago is kept, an older one is not', () => {
  const now = Date.UTC(2026, 10, 22)
  expect(keptSince(now)).toBeLessThan(Date.UTC(2026, 7, 25))
  expect(keptSince(now)).toBeGreaterThan(Date.UTC(2026, 7, 20))
})
