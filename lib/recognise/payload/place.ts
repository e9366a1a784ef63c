import type { Transform } from '../../facts'
import { fieldAt, fieldName } from './fields'
import { nameBefore } from './name-before'
import type { Piece, Place } from './piece'

/** Steps that change characters one by one, so that a value of letters and digits passes them untouched. */
const BY_CHARACTER: ReadonlySet<Transform> = new Set([
  'percent',
  'percent-twice',
  'json-escape',
  'unicode-escape',
  'hex-escape',
  'html-entity',
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
  const field = piece.fields ? fieldAt(piece.fields, start, end) : -1
  if (!piece.fields || field < 0) {
    const name = piece.fields ? '' : nameBefore(text, start)
    return {
      where: piece.where,
      name: name || piece.name,
      whole: piece.whole && isWhole(text, start, end, 0, text.length),
      transforms,
    }
  }
  const from = piece.fields.starts[field] ?? 0
  const to = piece.fields.ends[field] ?? 0
  const whole = isWhole(text, start, end, from, to)
  const name = (whole ? '' : nameBefore(text, start, from)) || fieldName(text, piece.fields, field) || piece.name
  return { where: piece.where + piece.fields.path(field), name, whole, transforms }
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
