import type { DataItem, Reason } from '../../facts'
import type { Piece, Place } from '../payload/piece'
import { placeOf } from '../payload/place'
import { rawDigests } from './digests/digest-runs'
import { scanText } from './scan-text'
import type { Search } from './search'
import type { Hit } from './sought'
import { weigh } from './weigh'

interface Placed {
  readonly hit: Hit
  readonly place: Place
  readonly reason: Reason
}

/** Where the people's values stand in a message. */
export function knownItems(pieces: readonly Piece[], search: Search): DataItem[] {
  const items = new Map<string, DataItem>()
  for (const piece of pieces) {
    for (const { hit, place, reason } of outermost(placedIn(piece, search))) {
      const item = itemOf(hit, place, reason)
      const key = `${item.dataType} ${item.where} ${item.value} ${item.transforms.join()}`
      if (!items.has(key)) items.set(key, item)
    }
  }
  return [...items.values()]
}

function placedIn(piece: Piece, search: Search): Placed[] {
  const found: Placed[] = []
  const met = (hit: Hit) => {
    const place = placeOf(piece, hit.start, hit.end)
    const reason = place && weigh(hit, place)
    if (place && reason) found.push({ hit, place, reason })
  }
  if (piece.text !== null) scanText(piece.text, search, met)
  else if (piece.bytes) {
    rawDigests(piece.bytes, search.digests, (digest, start, end, steps) =>
      met({ start, end, sought: digest.sought, steps, digest: true }),
    )
  }
  return found
}

/** A user name within an e-mail address, a given name within a full name: the longer one says it all. */
function outermost(found: readonly Placed[]): Placed[] {
  if (found.length < 2) return [...found]
  const longestFirst = [...found].sort(
    (a, b) => b.hit.end - b.hit.start - (a.hit.end - a.hit.start) || stepsIn(a) - stepsIn(b),
  )
  const kept: Placed[] = []
  for (const one of longestFirst) {
    if (!kept.some(other => other.hit.start <= one.hit.start && one.hit.end <= other.hit.end)) kept.push(one)
  }
  return kept.sort((a, b) => a.hit.start - b.hit.start)
}

/** Of two ways to the same letters the shorter is told. */
const stepsIn = ({ hit }: Placed): number => hit.steps.length + hit.sought.form.steps.length

function itemOf(hit: Hit, place: Place, reason: Reason): DataItem {
  const { value, form } = hit.sought
  return {
    dataType: value.dataType,
    value: value.masked,
    transforms: [...form.steps, ...hit.steps, ...place.transforms],
    where: place.where,
    known: true,
    because: [reason],
  }
}
