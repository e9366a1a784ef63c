import { distinct, type Form } from './form'

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

/** For digests; plain coordinates are compared as numbers. */
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
  ])
}
