import { type Fields, fieldName } from '../payload/fields'
import type { Piece, Place } from '../payload/piece'
import { placeOf } from '../payload/place'
import { layoutOf, scan } from '../payload/scan'

/** A named value of a message. */
export interface NamedField {
  readonly piece: Piece
  readonly start: number
  readonly end: number
  /** As it was sent. */
  readonly name: string
}

/** Longest value that is held against a name: a datum is short. */
const LONGEST_VALUE = 400
const MOST_FIELDS = 20_000

/** Every named value of the pieces that is short enough to be a datum. */
export function namedFields(pieces: readonly Piece[]): NamedField[] {
  const found: NamedField[] = []
  for (const piece of pieces) {
    const { text, fields } = piece
    if (text === null || found.length > MOST_FIELDS) continue
    if (fields) addFields(piece, text, fields, piece.name, 0, found)
    else if (piece.name !== '' && piece.whole && text.length <= LONGEST_VALUE)
      found.push({ piece, start: 0, end: text.length, name: piece.name })
  }
  return found
}

/**
 * @param outer the name that speaks for fields without one
 * @param offset where in the piece the text begins whose fields these are
 */
function addFields(
  piece: Piece,
  text: string,
  fields: Fields,
  outer: string,
  offset: number,
  found: NamedField[],
): void {
  let equals = text.indexOf('=')
  for (let index = 0; index < fields.starts.length && found.length < MOST_FIELDS; index += 1) {
    const start = fields.starts[index] ?? 0
    const end = fields.ends[index] ?? 0
    if (end - start < 2 || end - start > LONGEST_VALUE) continue
    while (equals >= 0 && equals < start) equals = text.indexOf('=', start)
    const first = text.charCodeAt(start)
    const name = fieldName(text, fields, index) || outer
    if ((equals >= 0 && equals < end) || first === BRACE || first === BRACKET)
      addInner(piece, text.slice(start, end), name, offset + start, found)
    if (name !== '') found.push({ piece, start: offset + start, end: offset + end, name })
  }
}

const BRACE = 123
const BRACKET = 91

/** The fields of an address, of pairs or of JSON that stand in a field as they are. */
function addInner(piece: Piece, text: string, outer: string, offset: number, found: NamedField[]): void {
  const layout = layoutOf(text)
  const fields = layout === 'running' ? null : scan(text, layout)
  // One field that is all of the text would only be itself again.
  if (fields && !(fields.starts[0] === 0 && fields.ends[0] === text.length))
    addFields(piece, text, fields, outer, offset, found)
}

export const sentValue = ({ piece, start, end }: NamedField): string => (piece.text ?? '').slice(start, end)

/** Null where the value was taken apart further: then its parts speak for themselves. */
export const placeOfField = ({ piece, start, end }: NamedField): Place | null => placeOf(piece, start, end)
