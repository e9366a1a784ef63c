import { because, type Reason } from '../../facts'
import { type Placed, parentOf } from './placed'
import { saysAnother } from './speaks'

/** More than this in one message are a list of places. */
const MOST = 200
const SHORTEST_ALONE = 4

/** Between the parts of one line: `742 Evergreen Terrace, Springfield, CA 94117`, `Hauptstraße 5, D-50667 Köln`. */
const GAP = /^[\s,;|/·•"'<>br\\-]{0,8}(?:[A-Z]{1,2}-)?$/

const STREETS: ReadonlySet<string> = new Set(['street', 'postal-address'])

/**
 * A city, a region, a postal code, a country that would not count by itself, where the street of the same person stands
 * beside it: in one line with it, or in a field of the same parent.
 */
export function besideAddress(
  places: readonly Placed[],
  found: readonly Placed[],
): { placed: Placed; reason: Reason }[] {
  const streets = found.filter(({ hit }) => STREETS.has(hit.sought.value.dataType) && !hit.digest)
  if (streets.length === 0 || places.length > MOST) return []
  const line = [...streets]
  const left = new Set(places)
  // What stands beside the street speaks for what stands beside it in turn: the line grows at both ends.
  for (let at = 0; at < line.length; at++) {
    const known = line[at]
    for (const place of left) {
      if (!known || !(isInLine(known, place) || (at < streets.length && isSibling(known, place)))) continue
      left.delete(place)
      line.push(place)
    }
  }
  return line
    .slice(streets.length)
    .map(placed => ({ placed, reason: because('values.beside-address', { value: placed.hit.sought.value.masked }) }))
}

function isInLine(known: Placed, place: Placed): boolean {
  if (known.piece !== place.piece || !isOfSamePerson(known, place)) return false
  const [first, second] = known.hit.start < place.hit.start ? [known.hit, place.hit] : [place.hit, known.hit]
  return first.end <= second.start && GAP.test((known.piece.text ?? '').slice(first.end, second.start))
}

function isSibling(street: Placed, other: Placed): boolean {
  const { hit, place } = other
  return (
    place.whole &&
    hit.end - hit.start >= SHORTEST_ALONE &&
    isOfSamePerson(street, other) &&
    parentOf(street) === parentOf(other) &&
    !saysAnother(place.name, 'postal-code')
  )
}

const isOfSamePerson = (one: Placed, other: Placed): boolean =>
  one.hit.sought.value.person === other.hit.sought.value.person
