import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DATA_TYPES, type DataType } from '../../lib/facts'
import { SEVERITIES, type Severity } from '../../lib/judge/finding'
import { byImportance } from '../../lib/judge/order'

interface Ranked {
  readonly id: string
  readonly severity: Severity
  readonly minor: boolean
  readonly dataType: DataType | null
}
const one = (given: Partial<Ranked>): Ranked => ({
  id: 'x',
  severity: 'high',
  minor: false,
  dataType: 'email',
  ...given,
})

describe('an order people can predict', () => {
  it('minors, passwords and payment, messages, contact data, the rest, activity', () => {
    const inOrder = [
      one({ id: 'e', minor: true, dataType: 'browsing-activity', severity: 'medium' }),
      one({ id: 'd', dataType: 'password' }),
      one({ id: 'c', dataType: 'message-content' }),
      one({ id: 'b', dataType: 'email' }),
      one({ id: 'a', dataType: 'city' }),
      one({ id: '0', dataType: 'browsing-activity' }),
    ]
    expect([...inOrder].reverse().sort(byImportance)).toEqual(inOrder)
  })

  it('does not depend on the order they came in', () => {
    const ranked = fc.record({
      id: fc.uuid(),
      severity: fc.constantFrom(...SEVERITIES),
      minor: fc.boolean(),
      dataType: fc.constantFrom(...DATA_TYPES, null),
    })
    let compared = 0
    fc.assert(
      fc.property(fc.uniqueArray(ranked, { selector: ({ id }) => id, minLength: 2, maxLength: 20 }), findings => {
        compared += findings.length
        expect([...findings].reverse().sort(byImportance)).toEqual([...findings].sort(byImportance))
      }),
      { numRuns: 200 },
    )
    expect(compared).toBeGreaterThan(500)
  })
})
