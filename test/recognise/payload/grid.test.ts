import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Request } from '../../../lib/facts'
import { piecesOf, placeOf } from '../../../lib/recognise/payload/pieces'
import { DRESSES, PLACES } from './dress'

/** Where a value stands undressed in a request, with the steps that were undone. */
function found(request: Request, value: string): { where: string; transforms: readonly string[]; whole: boolean }[] {
  return piecesOf(request).pieces.flatMap(piece => {
    const places = []
    for (let at = piece.text?.indexOf(value) ?? -1; at >= 0; at = piece.text?.indexOf(value, at + 1) ?? -1) {
      const place = placeOf(piece, at, at + value.length)
      if (place) places.push(place)
    }
    return places
  })
}

const dress = (value: string, names: readonly string[]) =>
  names.reduce((text, name) => DRESSES[name]?.put(text) ?? text, value)
const EMAIL = 'jane.doerington+news@example.test'

describe('a value is found undressed, whatever it wears and wherever it stands', () => {
  for (const place of Object.keys(PLACES))
    it.each(Object.keys(DRESSES))(`${place}: %s`, name => {
      const where = PLACES[place]?.where ?? ''
      const places = found(PLACES[place]?.put(dress(EMAIL, [name])) as Request, EMAIL)
      expect(places.filter(one => one.where.startsWith(where.replace(/\.text$/, '')))).not.toEqual([])
      const step = DRESSES[name]?.step ?? ''
      if (step !== '')
        expect(places.flatMap(one => one.transforms).map(one => one.replace('-twice', ''))).toContain(step)
    })
})

describe('laws', () => {
  const value = fc.constantFrom(
    EMAIL,
    'Zoë Åström-Müller',
    '+1 (415) 555-0132',
    'e3d9e36e642781bf195c9644ddd44fe4353ea49ca5030a9f3faecb79e933378c',
    '742 Evergreen Terrace Apt 5',
  )
  it('up to three layers in any order, in any place', () => {
    let cases = 0
    fc.assert(
      fc.property(
        value,
        fc.array(fc.constantFrom(...Object.keys(DRESSES)), { maxLength: 3 }),
        fc.constantFrom(...Object.keys(PLACES)),
        (text, names, place) => {
          cases += 1
          const request = PLACES[place]?.put(dress(text, names))
          return request !== undefined && found(request, text).length > 0
        },
      ),
      { numRuns: Number(process.env.CASES ?? 2000) },
    )
    expect(cases).toBeGreaterThanOrEqual(1000)
  })
})
