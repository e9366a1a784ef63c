import { because, type Reason } from '../../facts'
import { nameBefore } from '../payload/name-before'
import type { Piece, Place } from '../payload/piece'
import { isCommon } from './forms/username'
import { isCoordinate } from './places/is-coordinate'
import { placeContext } from './places/place-context'
import type { Hit } from './sought'
import { speakerFor } from './speaker'
import { speaksOfIdentity } from './speaks'

/** `half`: it counts if its other half stands beside it. */
export type Weight = Reason | 'half' | null

/**
 * Whether a hit counts, and why (DESIGN, decision 7). Null where the same letters may well mean something else:
 * `May` in a sentence, `94117` in a list of prices, an MD5 that is also the MD5 of the number 12.
 */
export function weigh(piece: Piece, hit: Hit, place: Place): Weight {
  const { form, value } = hit.sought
  const { text } = piece
  const shown = { value: value.masked }
  if (hit.digest && !isShortDigest(hit) && tellsByItself(form.text)) {
    return because('values.digest', { ...shown, steps: hit.steps.join(' ') })
  }
  if (!hit.digest && form.proof === 'anywhere' && !isHostName(hit, place, piece)) return because('values.plain', shown)
  if (isShortDigest(hit) && !place.whole) return null

  if (COORDINATE.has(form.half ?? '') && text !== null && isCoordinate(text, hit))
    return because('values.coordinate', shown)
  if (PLACE.has(value.dataType) && text !== null) {
    const spoken = placeContext(text, hit)
    if (spoken === 'other') return null
    if (spoken === 'own') return because('values.place', shown)
  }

  const { name, voice } = speakerFor(piece, hit, place, value.dataType)
  const strong = voice === 'strong' && (place.whole || hit.digest || isWholeValue(piece, hit, place))
  const weak =
    voice === 'weak' && place.whole && form.text.length >= 4 && !/^\d+$/.test(form.text) && !isCommon(form.text)
  if (strong || weak) return because('values.named', { ...shown, name: name.slice(0, 60) })
  if (isShortDigest(hit) && speaksOfIdentity(place.name))
    return because('values.named', { ...shown, name: place.name.slice(0, 60) })
  return form.half && !hit.digest ? 'half' : null
}

const COORDINATE: ReadonlySet<string> = new Set(['latitude', 'longitude'])
const PLACE: ReadonlySet<string> = new Set(['city', 'region', 'postal-code'])

const isShortDigest = (hit: Hit): boolean => hit.digest && hit.end - hit.start < 12

/** Three letters or eight digits: a shorter text shares its digest with counters, sizes and codes. */
const tellsByItself = (text: string): boolean =>
  /^[\d\s.,/-]*$/.test(text) ? text.replace(/\D/g, '').length >= 8 : text.length >= 3

/** In running text: a key stands right before it, and it ends where a value ends. */
const isWholeValue = ({ text }: Piece, hit: Hit, place: Place): boolean =>
  text !== null && !/[\p{L}\p{N}_-]/u.test(text.charAt(hit.end)) && nameBefore(text, hit.start) === place.name

/** A name or a user name that is (part of) a host's name says nothing of the person: `janestreet.com`. An address does. */
function isHostName(hit: Hit, place: Place, { text }: Piece): boolean {
  if (hit.sought.value.dataType === 'email' || text === null) return false
  if (place.where.endsWith('.host')) return true
  return (
    /^\.[a-z]{2,12}(?![\w@])/i.test(text.slice(hit.end, hit.end + 16)) &&
    /(?:^|[/.@"'\s=])$/.test(text.slice(Math.max(0, hit.start - 1), hit.start))
  )
}
