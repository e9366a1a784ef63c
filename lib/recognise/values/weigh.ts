import { because, type Reason } from '../../facts'
import { nameBefore } from '../payload/name-before'
import type { Piece, Place } from '../payload/piece'
import { isCommon } from './forms/username'
import { isCoordinate } from './places/is-coordinate'
import { placeContext } from './places/place-context'
import type { Hit } from './sought'
import { speakerFor } from './speaker'
import { saysAnother, speaksOfIdentity } from './speaks'

/** `half`: it counts if its other half stands beside it; `place`: it counts if a street of the same person does. */
export type Weight = Reason | 'half' | 'place' | null

/**
 * Whether a hit counts, and why (DESIGN, decision 7). Null where the same letters may well mean something else:
 * `May` in a sentence, `94117` in a list of prices, an MD5 that is also the MD5 of the number 12.
 */
export function weigh(piece: Piece, hit: Hit, place: Place): Weight {
  const { form, value } = hit.sought
  const { text } = piece
  const shown = { value: value.masked }
  if (hit.digest && !isShortDigest(hit) && tellsByItself(hit.sought)) {
    return because('values.digest', { ...shown, steps: hit.steps.join(' ') })
  }
  if (!hit.digest && form.proof === 'anywhere' && !isHostName(hit, place, piece)) return because('values.plain', shown)
  if (isShortDigest(hit) && !place.whole && !isWholeValue(piece, hit, place)) return null
  if (form.proof === 'field' && !hit.digest && place.whole && !saysAnother(place.name, value.dataType))
    return because('values.whole-field', shown)

  if (COORDINATE.has(form.half ?? '') && text !== null && isCoordinate(text, hit))
    return because('values.coordinate', shown)
  if (PLACE.has(value.dataType) && text !== null && !hit.digest) {
    const spoken = placeContext(text, hit)
    if (spoken === 'other') return null
    if (spoken === 'own') return because('values.place', shown)
  }

  const { name, voice } = speakerFor(piece, hit, place, value.dataType)
  const speaks = voice === 'strong' || (voice === 'unsure' && !isCommon(form.text))
  const strong = speaks && (place.whole || hit.digest || isWholeValue(piece, hit, place))
  const weak =
    voice === 'weak' && place.whole && form.text.length >= 4 && !/^\d+$/.test(form.text) && !isCommon(form.text)
  if (strong || weak) return because('values.named', { ...shown, name: name.slice(0, 60) })
  if (isShortDigest(hit) && speaksOfIdentity(place.name))
    return because('values.named', { ...shown, name: place.name.slice(0, 60) })
  if (hit.digest || text === null) return null
  return form.half ? 'half' : OF_AN_ADDRESS.has(value.dataType) ? 'place' : null
}

const COORDINATE: ReadonlySet<string> = new Set(['latitude', 'longitude'])
const PLACE: ReadonlySet<string> = new Set(['city', 'region', 'postal-code'])

const OF_AN_ADDRESS: ReadonlySet<string> = new Set([...PLACE, 'country'])

const isShortDigest = (hit: Hit): boolean => hit.digest && hit.end - hit.start < 12

/** Kinds of value of which there are so few that a digest of one may be that of a word, a file or a setting. */
const OF_A_FEW: ReadonlySet<string> = new Set(['gender', 'country', 'region', 'city'])

/** Three letters or eight digits: a shorter text shares its digest with counters, sizes and codes, and a word with words. */
function tellsByItself({ form, value }: Hit['sought']): boolean {
  if (/^[\d\s.,/-]*$/.test(form.text)) return form.text.replace(/\D/g, '').length >= 8
  return form.text.length >= 3 && !OF_A_FEW.has(value.dataType) && !(form.proof === 'named' && isCommon(form.text))
}

/** What stands for hidden digits: `**** **** **** 1111`. */
const MASK = /[*•#x]{2,}[*•#x\s().-]*$/i
const VALUE_ENDS = /^(?:["'\\&<>;,|~)\]}\r\n\t]|$)/

/** In running text: a key stands right before it, and it ends where a value ends. An everyday word is no value if words follow. */
function isWholeValue({ text }: Piece, hit: Hit, place: Place): boolean {
  if (text === null) return false
  const after = text.slice(hit.end, hit.end + 4)
  if (/^[\p{L}\p{N}_-]|^(?:[./\s+]|%2[0DEF])\d/iu.test(after)) return false
  if (isCommon(hit.sought.form.text) && !VALUE_ENDS.test(after)) return false
  if (nameBefore(text, hit.start) === place.name) return true
  const mask = MASK.exec(text.slice(Math.max(0, hit.start - 24), hit.start))?.[0].length ?? 0
  return mask > 0 && /^(?:$|["'&<;,\s])/.test(after)
}

/** A name or a user name that is (part of) a host's name says nothing of the person: `janestreet.com`. An address does. */
function isHostName(hit: Hit, place: Place, { text }: Piece): boolean {
  if (hit.sought.value.dataType === 'email' || text === null) return false
  if (place.where.endsWith('.host')) return !/^[^/?#]{0,200}@/.test(text.slice(hit.end, hit.end + 200))
  return (
    /^\.[a-z]{2,12}(?![\w@])/i.test(text.slice(hit.end, hit.end + 16)) &&
    /(?:^|[/.@"'\s=])$/.test(text.slice(Math.max(0, hit.start - 1), hit.start))
  )
}
