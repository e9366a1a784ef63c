import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Request } from '../../../lib/facts'
import { piecesOf, placeOf } from '../../../lib/recognise/payload/pieces'
import { DRESSES, isClaimed, PLACES } from './dress'

/** Where a value stands undressed in a request, with the steps that were undone. */
function found(request: Request, value: string): { where: string; transforms: readonly string[]; whole: boolean }[] {
  return piecesOf(request).pieces.flatMap(piece => {
    const places = []
    for (let at = piece.text?.indexOf(value) ?? -1; at >= 0; at = piece.text?.indexOf(value, at + 1) ?? -1) {
      // As `known-items` asks: a digest's letters may decode into something by accident.
      const place = placeOf(piece, at, at + value.length) ?? placeOf(piece, at, at + value.length, true)
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

it('base64url is named by its own letters', () => {
  const places = found(PLACES.JSON?.put(Buffer.from(`??>~ ${EMAIL}`).toString('base64url')) as Request, EMAIL)
  expect(places).toEqual([expect.objectContaining({ transforms: ['base64url'], whole: false })])
})

describe('laws', { timeout: 60_000 }, () => {
  const value = fc.oneof(
    fc.constantFrom(EMAIL, 'Zoë Åström-Müller', '+1 (415) 555-0132', '742 Evergreen Terrace Apt 5'),
    fc
      .tuple(fc.stringMatching(/^[a-z]{3,10}\.[a-z]{3,9}$/), fc.stringMatching(/^[a-z]{3,9}$/))
      .map(([local, host]) => `${local}@${host}.example`),
    fc.uint8Array({ minLength: 32, maxLength: 32 }).map(bytes => Buffer.from(bytes).toString('hex')),
  )
  const dresses = fc.array(fc.constantFrom(...Object.keys(DRESSES)), { maxLength: 3 })
  const place = fc.constantFrom(...Object.keys(PLACES))

  it('up to three layers in any order, in any place', () => {
    let cases = 0
    fc.assert(
      fc.property(value, dresses, place, (text, names, where) => {
        fc.pre(isClaimed(names, text))
        cases += 1
        const request = PLACES[where]?.put(dress(text, names))
        return request !== undefined && found(request, text).length > 0
      }),
      { numRuns: Number(process.env.CASES ?? 1500) },
    )
    expect(cases).toBeGreaterThanOrEqual(1500)
  })

  it('what a value was not dressed in is never told', () => {
    let cases = 0
    fc.assert(
      fc.property(value, place, (text, where) => {
        cases += 1
        const steps = found(PLACES[where]?.put(text) as Request, text).flatMap(one => one.transforms)
        expect(steps.filter(step => step !== 'percent' && step !== 'gzip')).toEqual([])
      }),
      { numRuns: 300 },
    )
    expect(cases).toBeGreaterThanOrEqual(300)
  })
})
