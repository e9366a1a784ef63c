import type { Transform } from '../../facts'
import { nameBefore } from './name-before'
import type { Piece, Place } from './piece'
import { spotOf } from './spot'

/** Steps that change characters one by one, so that a value of letters and digits passes them untouched. */
const BY_CHARACTER: ReadonlySet<Transform> = new Set([
  'percent',
  'percent-twice',
  'json-escape',
  'unicode-escape',
  'hex-escape',
  'html-entity',
  'reformatted',
])

/**
 * Where a stretch of a piece's text stands. Null where that stretch was decoded into a piece of its own, so that a
 * value is reported once, where it stands undressed; `asIs` asks all the same (a digest's letters may decode into
 * something by accident).
 */
export function placeOf(piece: Piece, start: number, end: number, asIs = false): Place | null {
  const text = piece.text ?? ''
  if (!asIs && isOpened(piece.opened, start, end)) return null
  const transforms = stepsOf(piece, text.slice(start, end))
  const spot = spotOf(piece, start, end)
  const whole =
    spot.inField && isWhole(text, start, end, spot.start, spot.end) && (piece.fields !== null || piece.whole)
  const near = whole && piece.fields ? '' : spot.inField ? nameBefore(text, start, spot.start) : ''
  return { where: spot.where, name: near || spot.name, whole, transforms }
}

const isWhole = (text: string, start: number, end: number, from: number, to: number): boolean =>
  (start === from || text.slice(from, start).trim() === '') && (end === to || text.slice(end, to).trim() === '')

function isOpened(opened: readonly number[], start: number, end: number): boolean {
  let low = 0
  let high = opened.length / 2 - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if ((opened[middle * 2] ?? 0) <= start) low = middle + 1
    else high = middle - 1
  }
  return high >= 0 && end <= (opened[high * 2 + 1] ?? -1)
}

/**
 * The steps that changed what was found, first step first. A step by character counts only if the text it was undone
 * from does not hold the very same characters: the digest in percent-encoded JSON was never percent-encoded itself.
 */
function stepsOf(piece: Piece, found: string): Transform[] {
  const steps: Transform[] = []
  let sought: string = found
  for (let at = piece; at.from !== null; at = at.from.piece) {
    const { piece: parent, start, end, step } = at.from
    const source = parent.text?.slice(start, end)
    if (step === null) continue
    if (BY_CHARACTER.has(step) && source !== undefined) {
      if (!source.includes(sought)) {
        if (step === 'percent' && steps.at(-1) === 'percent') steps[steps.length - 1] = 'percent-twice'
        else steps.push(step)
        // What stood there is the found text in its escaped spelling; its exact extent is not needed above.
        if (source.length < 4096) sought = source
      }
    } else {
      steps.push(step)
      if (source !== undefined) sought = source
    }
  }
  return steps
}
