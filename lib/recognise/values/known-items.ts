import type { DataItem, Reason } from '../../facts'
import type { Piece, Place } from '../payload/piece'
import { placeOf } from '../payload/place'
import { rawDigests } from './digests/digest-runs'
import { paired } from './halves'
import { scanText } from './scan-text'
import type { Search } from './search'
import type { Hit } from './sought'
import { weigh } from './weigh'

export interface Placed {
  readonly piece: Piece
  readonly hit: Hit
  readonly place: Place
}

interface Weighed extends Placed {
  readonly reason: Reason
}

/** Where the people's values stand in a message. */
export function knownItems(pieces: readonly Piece[], search: Search): DataItem[] {
  const found: Weighed[] = []
  const halves: Placed[] = []
  const under: Weighed[] = []
  for (const piece of pieces) {
    const here: Weighed[] = []
    for (const hit of hitsIn(piece, search)) {
      const undressed = placeOf(piece, hit.start, hit.end)
      const place = undressed ?? placeOf(piece, hit.start, hit.end, true)
      if (!place) continue
      const weight = weigh(piece, hit, place)
      if (weight === 'half') halves.push({ piece, hit, place })
      else if (weight) (undressed ? here : under).push({ piece, hit, place, reason: weight })
    }
    found.push(...outermost(here))
  }
  for (const { placed, reason } of paired(halves)) found.push({ ...placed, reason })
  return distinctItems([...found, ...outermost(under.filter(one => !isTold(one, found)))])
}

/**
 * A hit in a stretch that was decoded belongs to what was decoded from it, if that told of anything. It may not have:
 * the letters of a name or of a digest sometimes decode into something by accident.
 */
function isTold({ piece, hit }: Placed, found: readonly Placed[]): boolean {
  return found.some(other => {
    for (let from = other.piece.from; from; from = from.piece.from) {
      if (from.piece === piece && from.start <= hit.start && hit.end <= from.end) return true
    }
    return false
  })
}

function hitsIn({ text, bytes }: Piece, { words, digits, digests }: Search): Hit[] {
  const hits: Hit[] = []
  if (text !== null) scanText(text, { words, digits, digests }, hit => hits.push(hit))
  else if (bytes) {
    rawDigests(bytes, digests, (digest, start, end, steps) => {
      hits.push({ start, end, sought: digest.sought, steps, digest: true })
    })
  }
  return hits
}

/** A user name within an e-mail address, a given name within a full name: the longer one says it all. */
function outermost(found: readonly Weighed[]): Weighed[] {
  if (found.length < 2) return [...found]
  const inOrder = [...found].sort(
    (a, b) => a.hit.start - b.hit.start || b.hit.end - a.hit.end || stepsIn(a) - stepsIn(b),
  )
  let reach = -1
  return inOrder.filter(({ hit }) => {
    if (hit.end <= reach) return false
    reach = hit.end
    return true
  })
}

/** Of two ways to the same letters the shorter is told. */
const stepsIn = ({ hit }: Weighed): number => hit.steps.length + hit.sought.form.steps.length

function distinctItems(found: readonly Weighed[]): DataItem[] {
  const items = new Map<string, DataItem>()
  for (const one of found) {
    const item = itemOf(one)
    const key = `${item.dataType} ${item.where} ${item.value} ${item.transforms.join()}`
    if (!items.has(key)) items.set(key, item)
  }
  return [...items.values()]
}

function itemOf({ hit, place, reason }: Weighed): DataItem {
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
