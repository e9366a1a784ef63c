import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeFor, stylesFor } from '../../entrypoints/warning/place-for'

const MARGIN = 12
const WIDTH = 380
/** Below this the warning cannot be read, and covers what it must. */
const LEAST = 260

describe('the warning leaves the field being typed in to be seen', () => {
  it.each([
    ['beside a field that ends far from the edge', { top: 300, bottom: 330, right: 600 }, { side: 'top', room: 696 }],
    ['above a wide field low down', { top: 500, bottom: 530, right: 1200 }, { side: 'top', room: 476 }],
    ['below a wide field high up', { top: 100, bottom: 130, right: 1200 }, { side: 'bottom', room: 566 }],
    ['anywhere, with no field', null, { side: 'top', room: 696 }],
    ['anywhere, with a field out of sight', { top: 900, bottom: 930, right: 1200 }, { side: 'top', room: 696 }],
  ] as const)('%s', (_, field, place) => {
    expect(placeFor(field, { width: 1280, height: 720 })).toEqual(place)
  })

  it('never over it, wherever it is and whatever the window, unless it could not be read', () => {
    const sizes = fc.record({ width: fc.integer({ min: 320, max: 2000 }), height: fc.integer({ min: 400, max: 1400 }) })
    fc.assert(
      fc.property(sizes, fc.nat(1400), fc.integer({ min: 16, max: 80 }), fc.nat(2000), (window, top, tall, right) => {
        const field = { top, bottom: top + tall, right: Math.min(right, window.width) }
        const { side, room } = placeFor(field, window)
        const box = side === 'top' ? [MARGIN, MARGIN + room] : [window.height - MARGIN - room, window.height - MARGIN]
        const isBeside = field.right < window.width - WIDTH - MARGIN
        const isOut = field.top > window.height
        const isClear = (box[1] ?? 0) <= field.top || (box[0] ?? 0) >= field.bottom
        expect(isBeside || isOut || isClear || room === LEAST).toBe(true)
      }),
    )
  })
})

describe('it stands in what is seen of the window', () => {
  const low = { top: 600, bottom: 630, right: 450 }
  it.each([
    ['the whole of it', low, { left: 0, top: 0, width: 480, height: 700 }, ['12px auto auto 88px', '380px', '560px']],
    ['a narrow one', low, { left: 0, top: 0, width: 320, height: 700 }, ['12px auto auto 12px', '296px', '560px']],
    ['above a keyboard', low, { left: 0, top: 0, width: 480, height: 640 }, ['12px auto auto 88px', '380px', '560px']],
    ['magnified', low, { left: 100, top: 300, width: 380, height: 400 }, ['312px auto auto 112px', '356px', '276px']],
    [
      'magnified, under the field',
      { top: 310, bottom: 340, right: 450 },
      { left: 100, top: 300, width: 380, height: 400 },
      ['auto auto 12px 112px', '356px', '336px'],
    ],
  ] as const)('%s', (_, field, seen, [inset, width, tall]) => {
    expect(stylesFor(field, seen, 700)).toEqual({ inset, width, 'max-height': tall })
  })
})
