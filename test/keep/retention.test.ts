import { expect, it } from 'vitest'
import { keptSince, RETENTION, RETENTION_CHOICES } from '../../lib/keep/retention'

const NOW = Date.UTC(2026, 10, 22)

it('left as it is, a record of three months ago is kept, an older one is not', () => {
  expect(keptSince(NOW, RETENTION)).toBeLessThan(Date.UTC(2026, 7, 25))
  expect(keptSince(NOW, RETENTION)).toBeGreaterThan(Date.UTC(2026, 7, 20))
})

it('a rule of seven days keeps seven days', () => {
  expect(keptSince(NOW, { ...RETENTION, days: 7 })).toBe(Date.UTC(2026, 10, 15))
})

it('what it is at first is among what can be chosen', () => {
  expect(RETENTION_CHOICES.days).toContain(RETENTION.days)
  expect(RETENTION_CHOICES.flows).toContain(RETENTION.flows)
})
