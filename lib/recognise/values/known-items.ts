import { because, type DataItem, type Reason, type Request } from '../../facts'
import type { Origin, Piece } from '../payload/piece'
import { placeOf } from '../payload/place'
import { besideAddress } from './beside-address'
import { rawDigests } from './digests/digest-runs'
import { paired } from './halves'
import type { Placed } from './placed'
import { saltedDigests } from './salted'
import { scanText } from './scan-text'
import type { Search } from './search'
import type { Hit, Value } from './sought'
import { weigh } from './weigh'

interface Weighed extends Placed {
  readonly reason: Reason
}

/** An item, and which values it is. Those are hot: they go no further than to whoever asks which field holds them. */
export interface Found {
  readonly item: DataItem
  readonly values: readonly Value[]
}

export interface Known {
  readonly found: readonly Found[]
  /** A value stood so often in one piece that not every place of it was looked at. */
  readonly crowded: boolean
}

/** So many places of one value in one piece are weighed, so many told: a thousandth place says nothing new. */
const MOST_WEIGHED = 1000
const MOST_TOLD = 100

/** Where the people's values stand in a message. */
export function knownItems(pieces: readonly Piece[], search: Search, request: Request): Known {
  const found: Weighed[] = []
  const halves: Placed[] = []
  const places: Placed[] = []
  const under: Weighed[] = []
  let crowded = false
  for (const piece of pieces) {
    const here: Weighed[] = []
    const told = new Map<Value, number>()
    const hits = new Crowd()
    collectHits(piece, search, hits)
    if (hits.list.length > 0 && isMisread(piece)) continue
    crowded ||= hits.crowded
    for (const hit of hits.list) {
      const { value } = hit.sought
      const count = told.get(value) ?? 0
      if (count >= MOST_TOLD) continue
      const undressed = placeOf(piece, hit.start, hit.end)
      const place = undressed ?? placeOf(piece, hit.start, hit.end, true)
      if (!place) continue
      const weight = weigh(piece, hit, place)
      if (!weight) continue
      told.set(value, count + 1)
      if (weight === 'half' || weight === 'place') {
        if (undressed) (weight === 'half' ? halves : places).push({ piece, hit, place })
      } else (undressed ? here : under).push({ piece, hit, place, reason: weight })
    }
    for (const one of outermost(here)) found.push(one)
  }
  for (const { placed, reason } of [...paired(halves), ...besideAddress(places, found)])
    found.push({ ...placed, reason })
  for (const one of outermost(untold(under, found))) found.push(one)
  for (const placed of saltedDigests(pieces, request, search.salting, digestsAmong(found))) {
    found.push({ ...placed, reason: because('values.salted', { value: placed.hit.sought.value.masked }) })
  }
  return { found: distinctItems(outermostOfEach(found)), crowded }
}

/**
 * Decoded "JSON" with bare control characters and broken UTF-8 is nothing anyone wrote: JSON forbids the one, its
 * senders' encoders the other, so the decoding was a wrong guess, and what matches in it is no evidence.
 */
function isMisread({ from, text }: Piece): boolean {
  if (!from || text === null || !/^\s*[[{]/.test(text)) return false
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return text.includes('\ufffd') && /[\u0001-\u0008\u000b\u000e-\u001f]/.test(text)
}

const digestsAmong = (found: readonly Placed[]): Set<string> =>
  new Set(
    found.flatMap(({ piece, hit }) => (hit.digest ? [(piece.text ?? '').slice(hit.start, hit.end).toLowerCase()] : [])),
  )

/** Hits of one piece, the first thousand of each value. */
class Crowd {
  readonly list: Hit[] = []
  crowded = false
  readonly #counts = new Map<Value, number>()

  add(hit: Hit): void {
    const { value } = hit.sought
    const count = (this.#counts.get(value) ?? 0) + 1
    this.#counts.set(value, count)
    if (count <= MOST_WEIGHED) this.list.push(hit)
    else this.crowded = true
  }
}

/**
 * A hit in a stretch that was decoded belongs to what was decoded from it, if that told of anything. It may not have:
 * the letters of a name or of a digest sometimes decode into something by accident.
 */
function untold(under: readonly Weighed[], found: readonly Placed[]): Weighed[] {
  if (under.length === 0) return []
  const told = new Map<Piece, Origin[]>()
  for (const { piece } of found) {
    for (let { from } = piece; from; from = from.piece.from) {
      const stretches = told.get(from.piece) ?? []
      if (stretches.includes(from)) break
      told.set(from.piece, [...stretches, from])
    }
  }
  return under.filter(
    ({ piece, hit }) => !told.get(piece)?.some(from => from.start <= hit.start && hit.end <= from.end),
  )
}

function collectHits({ text, bytes, reading }: Piece, search: Search, hits: Crowd): void {
  if (text !== null && reading) scanText(text, reading, search, hit => hits.add(hit))
  else if (bytes) {
    rawDigests(bytes, search.digests, (digest, start, end, steps) => {
      hits.add({ start, end, sought: digest.sought, steps, digest: true })
    })
  }
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

/** … also those of which only the message as a whole told. */
function outermostOfEach(found: readonly Weighed[]): Weighed[] {
  const byPiece = new Map<Piece, Weighed[]>()
  for (const one of found) {
    const here = byPiece.get(one.piece)
    if (here) here.push(one)
    else byPiece.set(one.piece, [one])
  }
  return [...byPiece.values()].flatMap(outermost)
}

/** Of two ways to the same letters the shorter is told. */
const stepsIn = ({ hit }: Weighed): number => hit.steps.length + hit.sought.form.steps.length

/**
 * One value at one place is one item, however many ways lead to it (a plus is read as itself and as a space): the
 * straightest is told. Two digests side by side are two.
 */
function distinctItems(found: readonly Weighed[]): readonly Found[] {
  const items = new Map<string, Found>()
  for (const one of found) {
    const item = itemOf(one)
    const digest = one.hit.digest ? one.hit.steps.join() : ''
    const key = `${item.dataType} ${item.where} ${item.value} ${digest}`
    const other = items.get(key)
    const values = [...new Set([...(other?.values ?? []), one.hit.sought.value])]
    const isStraighter = !other || item.transforms.length < other.item.transforms.length
    items.set(key, { item: isStraighter ? item : other.item, values })
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
