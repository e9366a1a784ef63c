import { fieldName } from '../payload/fields'
import type { Piece, Place } from '../payload/piece'
import { placeOf } from '../payload/place'

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
export function* namedFields(pieces: readonly Piece[]): Generator<NamedField> {
  let count = 0
  for (const piece of pieces) {
    const { text, fields } = piece
    if (text === null) continue
    if (!fields) {
      if (piece.name !== '' && piece.whole && text.length <= LONGEST_VALUE)
        yield { piece, start: 0, end: text.length, name: piece.name }
      continue
    }
    for (let index = 0; index < fields.starts.length && count < MOST_FIELDS; index += 1) {
      const start = fields.starts[index] ?? 0
      const end = fields.ends[index] ?? 0
      if (end - start < 2 || end - start > LONGEST_VALUE) continue
      const name = fieldName(text, fields, index) || piece.name
      if (name === '') continue
      count += 1
      yield { piece, start, end, name }
    }
  }
}

export const sentValue = ({ piece, start, end }: NamedField): string => (piece.text ?? '').slice(start, end)

/** Null where the value was taken apart further: then its parts speak for themselves. */
export const placeOfField = ({ piece, start, end }: NamedField): Place | null => placeOf(piece, start, end)
