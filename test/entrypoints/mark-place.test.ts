import { describe, expect, it } from 'vitest'
import { placeFor } from '../../entrypoints/marks/place'

const SIZE = { width: 36, height: 24 }
const AROUND = { window: { width: 800, height: 600 }, typedIn: null, rightToLeft: false, isFree: () => true }
const box = (left: number, top: number, width = 200, height = 30) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})

describe('a mark stands beside its field and in nobody’s way', () => {
  it('beside the end of the field, in the middle', () => {
    expect(placeFor(box(100, 100), SIZE, AROUND)).toEqual({ left: 304, top: 103 })
  })
  it('on the other side where people read from right to left', () => {
    expect(placeFor(box(100, 100), SIZE, { ...AROUND, rightToLeft: true })).toEqual({ left: 60, top: 103 })
  })
  it('above the end where the field reaches the edge of the window', () => {
    expect(placeFor(box(0, 100, 800), SIZE, AROUND)).toEqual({ left: 764, top: 74 })
  })
  it('below where there is no room above either', () => {
    expect(placeFor(box(0, 0, 800), SIZE, AROUND)).toEqual({ left: 764, top: 32 })
  })
  it('never over the field being typed in', () => {
    const typedIn = box(302, 90)
    const spot = placeFor(box(100, 100), SIZE, { ...AROUND, typedIn })
    expect(spot).toEqual({ left: 264, top: 74 })
  })
  it('not over what may be pressed', () => {
    expect(placeFor(box(100, 100), SIZE, { ...AROUND, isFree: ({ left }) => left < 300 })).toEqual({
      left: 264,
      top: 74,
    })
  })
  it('nowhere rather than in the way', () => {
    expect(placeFor(box(0, 0, 800, 600), SIZE, AROUND)).toBeNull()
    expect(placeFor(box(100, 700), SIZE, AROUND)).toBeNull()
  })
})
