import { describe, expect, it } from 'vitest'
import { ORDINARY } from './ordinary'
import { DEMO } from './two-policies'

describe(`silence, by ${DEMO.name}: what is ordinary is not reported`, () => {
  it('has at least 40 situations', () =>
    expect(new Set(ORDINARY.map(([name]) => name)).size).toBeGreaterThanOrEqual(40))

  it.each(ORDINARY)('%s', (_, happens) => {
    const reported = happens(DEMO).filter(({ severity }) => severity !== 'info')
    expect(
      reported.map(({ promise, dataType, verdict, severity }) => ({ promise, dataType, verdict, severity })),
    ).toEqual([])
  })
})
