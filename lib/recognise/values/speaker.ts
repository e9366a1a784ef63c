import type { DataType } from '../../facts'
import { type Fields, fieldAt, fieldName } from '../payload/fields'
import type { Piece, Place } from '../payload/piece'
import type { Hit } from './sought'
import { saysNothing, type Voice, voiceOf } from './speaks'

/** A name that says what a hit is. */
export interface Speaker {
  readonly name: string
  readonly voice: Voice
}

const SILENT: Speaker = { name: '', voice: null }

/**
 * Who speaks for a hit: the name of its field; where that says nothing (`value`, `0`), the neighbour that names it
 * (`{"key": "first_name", "value": "Jane"}`) or what it lies in (`{"first_name": {"value": "Jane"}}`).
 */
export function speakerFor(piece: Piece, hit: Hit, place: Place, dataType: DataType): Speaker {
  const direct = { name: place.name, voice: voiceOf(place.name, dataType) }
  if (direct.voice === 'strong') return direct
  const others = saysNothing(place.name) ? [...neighbourNames(piece, hit), ...parents(place.where)] : []
  for (const name of [...pairName(piece, hit), ...others]) {
    const voice = voiceOf(name, dataType)
    if (voice) return { name, voice }
  }
  return saysNothing(place.name) ? SILENT : direct
}

const NAMES_ANOTHER =
  /^(?:key|name|field|id|type|label|property|attribute|k|n|ref|title|question|fieldname|field_name|code)$/i

function neighbourNames({ text, fields }: Piece, hit: Hit): string[] {
  if (text === null || !fields) return []
  const own = fieldAt(fields, hit.start, hit.end)
  if (own < 0) return []
  return [own - 1, own + 1, own - 2]
    .filter(at => at >= 0 && at < fields.count && NAMES_ANOTHER.test(fieldName(text, fields, at)))
    .map(at => contentOf(text, fields, at))
}

/** `["first_name", "Jane"]` */
function pairName({ text, fields }: Piece, hit: Hit): string[] {
  if (text === null || !fields) return []
  const own = fieldAt(fields, hit.start, hit.end)
  if (own < 1) return []
  const [one, other] = [fields.path(own - 1), fields.path(own)]
  const isPair = one.endsWith('.0') && other.endsWith('.1') && one.slice(0, -1) === other.slice(0, -1)
  return isPair ? [contentOf(text, fields, own - 1)] : []
}

const contentOf = (text: string, fields: Fields, at: number): string =>
  text.slice(fields.start(at), Math.min(fields.end(at), fields.start(at) + 80))

/** Innermost first, two at most: farther out a name speaks for too much. */
const parents = (where: string): string[] => where.split('.').slice(1, -1).slice(-2).reverse()
