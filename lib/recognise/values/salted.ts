import { hmac } from '@noble/hashes/hmac.js'
import { md5, sha1 } from '@noble/hashes/legacy.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { Request } from '../../facts'
import list from '../../lists/values/known-salts.json' with { type: 'json' }
import type { Piece } from '../payload/piece'
import { placeOf } from '../payload/place'
import { hexOf } from './digests/algorithms'
import type { Placed } from './known-items'
import type { Sought } from './sought'
import { speaksOfIdentity } from './speaks'

/** What a salt may cost one message: a few milliseconds, and only where something looks like a digest of a person. */
const MOST_HASHES = 1200
const MOST_DIGESTS = 6
const MOST_SALTS = 24
const LONGEST_PIECE = 8192

const BY_LENGTH = { 32: ['md5', md5], 40: ['sha1', sha1], 64: ['sha256', sha256] } as const

/**
 * Digests of a value together with something else of the same message: a field beside it, the host's name, a salt
 * known from published studies (`explained` are digests known without one); before the value or after it, with a colon or without, or as the key of an HMAC.
 */
export function saltedDigests(
  pieces: readonly Piece[],
  request: Request,
  saltable: readonly Sought[],
  explained: ReadonlySet<string>,
): Placed[] {
  const small = pieces.filter(({ text }) => text !== null && text.length <= LONGEST_PIECE)
  const digests = small.flatMap(piece => digestsIn(piece, explained)).slice(0, MOST_DIGESTS)
  if (digests.length === 0) return []
  const salts = saltsFor(small, request, new Set(digests.map(({ hex }) => hex)))
  const found: Placed[] = []
  let hashes = 0
  for (const length of [64, 32, 40] as const) {
    const wanted = digests.filter(({ hex }) => hex.length === length)
    if (wanted.length === 0) continue
    const [name, hash] = BY_LENGTH[length]
    for (const sought of saltable) {
      for (const salt of salts) {
        hashes += 5
        if (hashes > MOST_HASHES) return found
        const { text } = sought.form
        const made = [salt + text, text + salt, `${salt}:${text}`, `${text}:${salt}`].map(joined =>
          hexOf(hash(encode(joined))),
        )
        made.push(hexOf(hmac(hash, encode(salt), encode(text))))
        for (const { hex, piece, start, end } of wanted) {
          if (!made.includes(hex)) continue
          const place = placeOf(piece, start, end, true)
          if (place)
            found.push({ piece, place, hit: { start, end, sought, steps: ['salted', name, 'hex'], digest: true } })
        }
      }
    }
  }
  return found
}

const encoder = new TextEncoder()
const encode = (text: string): Uint8Array => encoder.encode(text)

interface Found {
  readonly piece: Piece
  readonly start: number
  readonly end: number
  readonly hex: string
}

const DIGEST = /(?<![0-9a-z])(?:[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32})(?![0-9a-z])/gi

/** Whole fields whose name speaks of an identity. */
function digestsIn(piece: Piece, explained: ReadonlySet<string>): Found[] {
  const found: Found[] = []
  for (const match of (piece.text ?? '').matchAll(DIGEST)) {
    if (found.length >= MOST_DIGESTS) break
    const hex = match[0].toLowerCase()
    if (explained.has(hex)) continue
    const end = match.index + hex.length
    const place = placeOf(piece, match.index, end)
    if (place && speaksOfIdentity(place.name)) found.push({ piece, start: match.index, end, hex })
  }
  return found
}

/** The hosts and the published salts first, then what stands in short fields of the message itself. */
function saltsFor(pieces: readonly Piece[], request: Request, not: ReadonlySet<string>): string[] {
  const salts = new Set([...list.salts, ...hostsOf(request.url), ...hostsOf(request.page.url ?? '')])
  for (const { text, fields } of pieces) {
    if (text === null || !fields) continue
    for (let at = 0; at < fields.starts.length && salts.size < MOST_SALTS; at++) {
      const value = text.slice(fields.starts[at], fields.ends[at])
      if (value.length >= 4 && value.length <= 40 && /^[\w.-]+$/.test(value) && !not.has(value.toLowerCase()))
        salts.add(value)
    }
  }
  return [...salts]
}

function hostsOf(url: string): string[] {
  const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/@?#]*@)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase()
  return host ? [...new Set([host, host.replace(/^www\./, '')])] : []
}
