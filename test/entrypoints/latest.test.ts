import fc from 'fast-check'
import { expect, it } from 'vitest'
import { latest } from '../../entrypoints/background/store/latest'

it('the one put in stands last, and those put in longest ago are gone', () => {
  const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
  fc.assert(
    fc.property(fc.array(key, { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 5 }), (keys, most) => {
      const kept = keys.reduce<Readonly<Record<string, number>>>((so, key, at) => latest(so, key, at, most), {})
      const newestFirst = [...new Set(keys.toReversed())].slice(0, most)
      expect(Object.keys(kept)).toEqual(newestFirst.toReversed())
      for (const key of newestFirst) expect(kept[key]).toBe(keys.lastIndexOf(key))
    }),
  )
})
