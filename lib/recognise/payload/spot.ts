import { fieldAt, fieldName } from './fields'
import type { Piece } from './piece'
import { layoutOf, scan } from './scan'

/** The field a stretch of a text lies in. */
export interface Spot {
  readonly where: string
  /** '' if nothing speaks for it. */
  readonly name: string
  /** Extent of the field. */
  readonly start: number
  readonly end: number
  /** False where the text has fields and the stretch lies in none (a key, a port). */
  readonly inField: boolean
}

/** A field longer than this is not looked into for a container of its own. */
const LONGEST_INNER = 8192
const DEEPEST_INNER = 3

/** Worked out when something was found there, and not before: most fields of a message are never asked for. */
export function spotOf(piece: Piece, start: number, end: number): Spot {
  const { text, fields } = piece
  const nowhere = { where: piece.where, name: piece.name, start: 0, end: text?.length ?? 0 }
  if (text === null || !fields) return { ...nowhere, inField: true }
  const field = fieldAt(fields, start, end)
  if (field < 0) return { ...nowhere, inField: false }
  const spot = {
    where: piece.where + fields.path(field),
    name: fieldName(text, fields, field) || piece.name,
    start: fields.start(field),
    end: fields.end(field),
    inField: true,
  }
  return innerSpot(text, spot, start, end)
}

/** An address or a list of pairs that stands in a field as it is, `{"url":"https://x.example/?email=…"}`, has its own. */
function innerSpot(text: string, spot: Spot, start: number, end: number, depth = 0): Spot {
  if (spot.end - spot.start > LONGEST_INNER || (start === spot.start && end === spot.end) || depth === DEEPEST_INNER)
    return spot
  const inner = text.slice(spot.start, spot.end)
  const layout = mayHoldFields(inner) ? layoutOf(inner) : 'running'
  const fields = layout === 'running' ? null : scan(inner, layout)
  const field = fields ? fieldAt(fields, start - spot.start, end - spot.start) : -1
  if (!fields || field < 0) return spot
  const within = {
    where: spot.where + fields.path(field),
    name: fieldName(inner, fields, field) || spot.name,
    start: spot.start + fields.start(field),
    end: spot.start + fields.end(field),
    inField: true,
  }
  return innerSpot(text, within, start, end, depth + 1)
}

const mayHoldFields = (text: string): boolean => text.includes('=') || text.startsWith('{') || text.startsWith('[')
