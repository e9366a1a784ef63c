import type { Request } from '../../facts'
import list from '../../lists/values/known-salts.json' with { type: 'json' }
import { fieldName } from '../payload/fields'
import { decodePercent } from '../payload/percent'
import type { Piece } from '../payload/piece'
import { placeOf } from '../payload/place'
import { DIGIT, JOINER, LOWER_GZ, UPPER_GZ } from '../reading/letters'
import { NONE } from '../reading/offsets'
import type { HexLength, Salting } from './digests/salting'
import type { Placed } from './placed'
import { speaksOfIdentity, speaksOfSalt } from './speaks'

/** What new salts may cost one message: less than a millisecond, and only where something looks like a digest of a person. */
const MOST_NEW_SALTS = 8
const MOST_DIGESTS = 6
const MOST_SALTS = 24
const LONGEST_PIECE = 8192

/**
 * Digests of a value together with something else of the same message: a field beside it, the host's name, a salt
 * known from published studies (`explained` are digests known without one); before the value or after it, with a colon or without, or as the key of an HMAC.
 */
export function saltedDigests(
  pieces: readonly Piece[],
  request: Request,
  salting: Salting,
  explained: ReadonlySet<string>,
): Placed[] {
  const small = pieces.filter(({ text }) => text !== null && text.length <= LONGEST_PIECE)
  const digests = small.flatMap(piece => digestsIn(piece, explained)).slice(0, MOST_DIGESTS)
  if (digests.length === 0) return []
  const salts = saltsFor(small, request, new Set(digests.map(({ hex }) => hex)))
  const found: Placed[] = []
  let made = 0
  for (const { hex, piece, start, end } of digests) {
    const length = hex.length as HexLength
    for (const salt of salts) {
      if (!salting.isMade(salt, length)) made += 1
      if (made > MOST_NEW_SALTS) return found
      const explanation = salting.explain(hex, length, salt)
      const place = explanation && placeOf(piece, start, end, true)
      if (!place) continue
      const { sought, name } = explanation
      found.push({ piece, place, hit: { start, end, sought, steps: ['salted', name, 'hex'], digest: true } })
      break
    }
  }
  return found
}

interface Found {
  readonly piece: Piece
  readonly start: number
  readonly end: number
  readonly hex: string
}

const DIGEST = /(?<![0-9a-z])(?:[0-9a-f]{128}|[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32})(?![0-9a-z])/gi
const SHORTEST = 32

/** Whole fields whose name speaks of an identity. Reading has told already where a digest can stand. */
function digestsIn(piece: Piece, explained: ReadonlySet<string>): Found[] {
  const found: Found[] = []
  const runs = piece.reading?.runs ?? NONE
  for (let at = 0; at < runs.length && found.length < MOST_DIGESTS; at += 3) {
    const from = runs[at] ?? 0
    const to = runs[at + 1] ?? 0
    if (to - from < SHORTEST) continue
    for (const match of digestsOf(piece.text ?? '', from, to, runs[at + 2] ?? 0)) {
      const hex = match[0].toLowerCase()
      if (explained.has(hex)) continue
      const start = from + match.index
      const end = start + hex.length
      const place = placeOf(piece, start, end)
      if (place && speaksOfIdentity(place.name)) found.push({ piece, start, end, hex })
    }
  }
  return found
}

/** Most runs are a word or a digest from end to end: only one with signs in it is searched. */
const digestsOf = (text: string, start: number, end: number, kinds: number): Iterable<RegExpExecArray> =>
  (kinds & DIGIT) === 0 || ((kinds & JOINER) === 0 && (kinds & (LOWER_GZ | UPPER_GZ)) !== 0)
    ? []
    : text.slice(start, end).matchAll(DIGEST)

/**
 * The published salts first, then short fields of the message itself whose names speak of a salt, the hosts, and fields
 * that are like a salt.
 */
function saltsFor(pieces: readonly Piece[], request: Request, not: ReadonlySet<string>): Set<string> {
  const named: string[] = []
  const others: string[] = []
  for (const { text, fields } of pieces) {
    if (text === null || !fields) continue
    for (let at = 0; at < fields.count && others.length < MOST_SALTS; at++) {
      const start = fields.start(at)
      const end = fields.end(at)
      if (end - start < 4 || end - start > 40) continue
      const value = text.slice(start, end)
      if (not.has(value.toLowerCase())) continue
      if (speaksOfSalt(fieldName(text, fields, at))) named.push(decodePercent(value))
      else if (/^[\w.-]+$/.test(value) && !ORDINARY.test(value)) others.push(value)
    }
  }
  const hosts = [...hostsOf(request.url), ...hostsOf(request.page.url ?? '')]
  const salts = [...list.salts, ...named, ...hosts, ...others]
  return new Set(salts.slice(0, MOST_SALTS))
}

/** Words and names made of them, small numbers, times, versions, prices, sizes and languages: nobody's salt unless its name says so. */
const ORDINARY =
  /^(?:_*[A-Z]?[a-z]+(?:[-_.]+[A-Z]?[a-z]+|[A-Z][a-z]{2,})*_*|[A-Z]+|\d{1,5}|1[2-9]\d{8}(?:\d{3})?|\d+(?:\.\d+)+|\d+x\d+(?:x\d+)?|[a-z]{2}[-_][A-Z]{2})$/

function hostsOf(url: string): string[] {
  const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/@?#]*@)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase()
  return host ? [...new Set([host, host.replace(/^www\./, '')])] : []
}
