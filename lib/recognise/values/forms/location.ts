import { distinct, type Form } from './form'
import { geohashOf } from './geohash'

export interface Point {
  readonly latitude: string
  readonly longitude: string
}

/** `37.7749,-122.4194` in either order of the axes that can be told apart; null for anything else. */
export function pointOf(typed: string): Point | null {
  const [, first = '', second = ''] = /^\s*([+-]?\d{1,3}\.\d+)\s*[,; ]\s*([+-]?\d{1,3}\.\d+)\s*$/.exec(typed) ?? []
  if (first === '') return null
  return Math.abs(Number(first)) > 90 ? { latitude: second, longitude: first } : { latitude: first, longitude: second }
}

/** Shorter, it is a region; longer, it says more than was typed. */
const GEOHASHES = [5, 6, 7, 8, 9, 10, 11, 12]
const LIKE_NO_OTHER = 8

/** Eight letters are the place of one house: they stand for nothing else by accident, unless they make a word. */
const geohashForms = ({ latitude, longitude }: Point): Form[] =>
  GEOHASHES.map(length => {
    const text = geohashOf(Number(latitude), Number(longitude), length)
    return { text, steps: ['reformatted'], proof: length >= LIKE_NO_OTHER && /\d/.test(text) ? 'anywhere' : 'named' }
  })

/** Whole numbers of ten-millionths and of millionths of a degree, as phones keep them. */
const wholeNumberForms = ({ latitude, longitude }: Point): Form[] =>
  [7, 6].flatMap(decimals =>
    (['latitude', 'longitude'] as const).map((half): Form => {
      const degrees = Number(half === 'latitude' ? latitude : longitude)
      return { text: String(Math.round(degrees * 10 ** decimals)), steps: ['reformatted'], proof: 'named', half }
    }),
  )

/** Plain coordinates are compared as numbers (`compare-coordinate.ts`): what is listed of them is for digests. */
export function locationForms(typed: string): Form[] {
  const point = pointOf(typed)
  const { latitude = '', longitude = '' } = point ?? {}
  const pairs = point
    ? [
        `${latitude},${longitude}`,
        `${latitude}, ${longitude}`,
        `${latitude} ${longitude}`,
        `${longitude},${latitude}`,
        `${latitude};${longitude}`,
      ]
    : []
  return distinct([
    { text: typed.trim(), steps: [], proof: 'anywhere', digestOnly: point !== null, main: true },
    ...pairs.map((text): Form => ({ text, steps: ['reformatted'], proof: 'anywhere', digestOnly: true })),
    ...(point ? [...geohashForms(point), ...wholeNumberForms(point)] : []),
  ])
}
