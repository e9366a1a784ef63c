import { type Fields, fieldName } from '../payload/fields'
import type { Piece, Place } from '../payload/piece'
import { placeOf } from '../payload/place'
import { layoutOf, scan } from '../payload/scan'
import { mayBeNumber } from './account-number'
import { DATA_NAMES, type Ear } from './parameter-names'
import { mayBeProvided } from './user-provided-data'

/** A named value of a message. */
export interface NamedField {
  readonly piece: Piece
  readonly start: number
  readonly end: number
  /** As it was sent. */
  readonly name: string
  /** Which of all the message's fields it is, so that two can be seen to stand side by side. */
  readonly at: number
}

/** Longest value that is held against a name: a datum is short. */
const LONGEST_VALUE = 400
const MOST_FIELDS = 20_000
const MOST_LOOKED_AT = 100_000

/** What is gathered from all pieces of a message. */
interface Gathering {
  readonly ear: Ear
  readonly found: NamedField[]
  /** Fields looked at. */
  count: number
}

/** The values of the pieces that are short enough to be a datum, and whose name or look says that they may be one. */
export function tellingFields(pieces: readonly Piece[], ear: Ear = DATA_NAMES): readonly NamedField[] {
  const gathering: Gathering = { ear, found: [], count: 0 }
  const { found } = gathering
  for (const piece of pieces) {
    const { text, fields } = piece
    if (text === null || found.length > MOST_FIELDS) continue
    if (fields) addFields(piece, text, fields, piece.name, 0, gathering)
    else if (piece.name !== '' && piece.whole && text.length <= LONGEST_VALUE) {
      gathering.count += 1
      if (ear.hears(piece.name) || valueTells(text, 0, text.length))
        found.push({ piece, start: 0, end: text.length, name: piece.name, at: gathering.count })
    }
  }
  return found
}

const valueTells = (text: string, start: number, end: number): boolean =>
  mayBeNumber(text, start, end) || mayBeProvided(text, start)

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
  gathering: Gathering,
): void {
  const { ear, found } = gathering
  const outerTells = outer !== '' && ear.hears(outer)
  let equals = text.indexOf('=')
  for (let index = 0; index < fields.count && gathering.count < MOST_LOOKED_AT; index += 1) {
    const start = fields.start(index)
    const end = fields.end(index)
    if (end - start > LONGEST_VALUE || (end - start < 2 && !isDigit(text.charCodeAt(start)))) continue
    gathering.count += 1
    const nameStart = fields.nameStart(index)
    const nameEnd = fields.nameEnd(index)
    const tells = nameStart >= 0 && nameEnd > nameStart ? ear.hearsIn(text, nameStart, nameEnd) : outerTells
    while (equals >= 0 && equals < start) equals = text.indexOf('=', start)
    const first = text.charCodeAt(start)
    if (first === BRACE || first === BRACKET || pairTells(text, equals, end, ear))
      addInner(piece, text.slice(start, end), fieldName(text, fields, index) || outer, offset + start, gathering)
    if (!tells && !valueTells(text, start, end)) continue
    const name = fieldName(text, fields, index) || outer
    if (name !== '') found.push({ piece, start: offset + start, end: offset + end, name, at: gathering.count })
  }
}

/** A day or a month may be one digit; nothing else that short is a datum. */
const isDigit = (code: number): boolean => code > 48 && code <= 57

const BRACE = 123
const BRACKET = 91

/** Some pair of `…?a=1&b=2` has a name or a value that tells; `equals` is the first sign between the two. */
function pairTells(text: string, equals: number, end: number, ear: Ear): boolean {
  for (let at = equals; at >= 0 && at < end; at = text.indexOf('=', at + 1)) {
    let start = at
    while (start > 0 && isNameSign(text.charCodeAt(start - 1))) start -= 1
    if (ear.hearsIn(text, start, at) || valueTells(text, at + 1, end)) return true
  }
  return false
}

/** Any but those that stand before a name: `?`, `&`, `#`, `;`, a space, a quote, or the `=` before. */
const isNameSign = (code: number): boolean =>
  code > 32 && code !== 63 && code !== 38 && code !== 35 && code !== 59 && code !== 34 && code !== 61

/** The fields of an address, of pairs or of JSON that stand in a field as they are. */
function addInner(piece: Piece, text: string, outer: string, offset: number, gathering: Gathering): void {
  const layout = layoutOf(text)
  const fields = layout === 'running' ? null : scan(text, layout)
  // One field that is all of the text would only be itself again.
  if (fields && fields.count > 0 && !(fields.start(0) === 0 && fields.end(0) === text.length))
    addFields(piece, text, fields, outer, offset, gathering)
}

export const sentValue = ({ piece, start, end }: NamedField): string => (piece.text ?? '').slice(start, end)

/** Null where the value was taken apart further: then its parts speak for themselves. */
export const placeOfField = ({ piece, start, end }: NamedField): Place | null => placeOf(piece, start, end)
