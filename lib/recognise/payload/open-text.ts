import { decodeBase32, decodeBase58, decodeBase64, decodeHex, decodeRun } from './base-n'
import type { Purse } from './budget'
import { type Unescaped, unescapeBackslashes, unescapeEntities } from './escapes'
import { fieldAt, fieldName } from './fields'
import { lzFromLetters, lzFromRaw, lzFromUtf16 } from './lz-string'
import { ESCAPE, INNER, type Marks, marksOf, PLUS, RUN, WIDE } from './marks'
import { openBytes } from './open-bytes'
import { decodePercent } from './percent'
import { type Draft, draft } from './piece'
import { layoutOf } from './scan'

/** What is decoded as one: a field, or the whole of a running text. */
interface Stretch {
  readonly start: number
  readonly end: number
  readonly where: string
  readonly name: string
  /** Its percent signs are the container's own (a form). */
  readonly ownPercent: boolean
}

/** Every piece that one step makes of a text: escapes undone field by field, containers opened, runs decoded. */
export function openText(piece: Draft, purse: Purse): Draft[] {
  const text = piece.text ?? ''
  const marks = marksOf(text, purse.budget.marks, piece.layout === 'address' ? pathEnd(text) : 0)
  if (marks.cut) purse.spend('marks')
  const found: Draft[] = []
  for (let first = 0; first < marks.starts.length; ) {
    const stretch = stretchAt(piece, text, marks.starts[first] ?? 0, marks.ends[first] ?? 0)
    let last = first + 1
    while (stretch && last < marks.starts.length && (marks.starts[last] ?? 0) < stretch.end) last += 1
    if (stretch) found.push(...openStretch(piece, stretch, marks, first, last, purse))
    first = last
  }
  return found
}

const pathEnd = (text: string): number => {
  const end = text.search(/[?#]/)
  return end < 0 ? text.length : end
}

function stretchAt(piece: Draft, text: string, start: number, end: number): Stretch | null {
  const { fields } = piece
  if (!fields) return { start: 0, end: text.length, where: piece.where, name: piece.name, ownPercent: false }
  const field = fieldAt(fields, start, end)
  if (field < 0) return null
  return {
    start: fields.starts[field] ?? 0,
    end: fields.ends[field] ?? 0,
    where: piece.where + fields.path(field),
    name: fieldName(text, fields, field) || piece.name,
    ownPercent: fields.ownPercent,
  }
}

function openStretch(piece: Draft, stretch: Stretch, marks: Marks, first: number, last: number, purse: Purse): Draft[] {
  let kinds = 0
  for (let index = first; index < last; index += 1) kinds |= 1 << (marks.kinds[index] ?? 0)
  const has = (mark: number) => (kinds & (1 << mark)) !== 0
  const text = piece.text ?? ''
  const inner = text.slice(stretch.start, stretch.end)
  const { where, name } = stretch
  const child = (plain: string, step: string | null, start = stretch.start, end = stretch.end, whole = true) =>
    draft({
      text: plain,
      where,
      name,
      whole: whole && (piece.fields !== null || piece.whole),
      from: { piece, start, end, step },
    })
  const covering = (drafts: Draft[]) => {
    piece.opened.push(stretch.start, stretch.end)
    return drafts
  }

  if (inner.startsWith('data:') && inner.includes(','))
    return covering([child(inner.slice(inner.indexOf(',') + 1), 'data-url')])
  const slashes = has(ESCAPE) && piece.layout === 'json' ? unescapeBackslashes(inner) : null
  if (slashes) return covering([child(slashes.text, slashes.step)])
  // Before its percent signs are undone a container still knows its own separators from those in its values.
  if (has(INNER) && piece.fields && inner.length < text.length && layoutOf(inner) !== 'running')
    return covering([child(inner, null)])
  const plain = has(ESCAPE) ? unescaped(inner, stretch) : null
  if (plain) {
    const spaced =
      has(PLUS) && piece.fields && plain.step !== 'html-entity' ? decodePercent(inner.replaceAll('+', ' ')) : null
    const children = [child(plain.text, plain.step || null)]
    return covering(spaced ? [...children, child(spaced, plain.step || null)] : children)
  }

  const found: Draft[] = []
  if (has(PLUS) && isAddressLike(piece) && !/\s/.test(inner))
    found.push(child(inner.replaceAll('+', ' '), stretch.ownPercent ? null : 'percent'))
  if (has(WIDE)) {
    const lz = lzFromUtf16(inner, purse.room) ?? lzFromRaw(inner, purse.room)
    if (lz) return covering([child(lz, 'lz-string')])
  }
  for (let index = first; index < last; index += 1)
    if (marks.kinds[index] === RUN)
      found.push(...openRun(piece, stretch, marks.starts[index] ?? 0, marks.ends[index] ?? 0, purse))
  return found
}

const isAddressLike = (piece: Draft): boolean =>
  piece.layout === 'address' || piece.layout === 'pairs' || piece.layout === 'form'

/** One layer of escapes less: percent signs, else backslashes, else entities. */
function unescaped(inner: string, stretch: Stretch): Unescaped | null {
  const text = decodePercent(inner)
  if (text !== inner) return { text, step: stretch.ownPercent ? '' : 'percent' }
  return unescapeBackslashes(inner) ?? unescapeEntities(inner)
}

/** More than one digest in base64: such bytes are worth a search of their own. */
const LONGER_THAN_A_DIGEST = 88
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

function openRun(piece: Draft, stretch: Stretch, start: number, end: number, purse: Purse): Draft[] {
  const text = piece.text ?? ''
  const { where, name } = stretch
  const isWhole = (from: number, to: number) => from <= stretch.start && to >= stretch.end
  const decoded = decodeRun(text, start, end)
  // Text that begins in the middle of a run may be the end of a container of bytes, which tells more.
  if (decoded && decoded.start > start + 3) {
    const container = openBinary(piece, stretch, start, end, purse)
    if (container) return container
  }
  if (decoded) {
    piece.opened.push(decoded.start, decoded.end)
    const jwt = decoded.step.startsWith('base64') && isJwt(text, start, end)
    const from = { piece, start: decoded.start, end: decoded.end, step: jwt ? 'jwt' : decoded.step }
    const whole = isWhole(decoded.start, decoded.end)
    const inside = openBytes(draft({ text: null, bytes: decoded.bytes, where, name, whole, from }), purse)
    return inside.length > 0 ? inside : [draft({ text: null, bytes: decoded.bytes, where, name, whole, from })]
  }
  if (end - start < 10 || (end - start === 36 && UUID.test(text.slice(start, end)))) return []
  const lz = lzFromLetters(text, start, end, purse.room)
  if (lz) {
    piece.opened.push(start, end)
    return [draft({ text: lz, where, name, from: { piece, start, end, step: 'lz-string' } })]
  }
  const inside = openBinary(piece, stretch, start, end, purse)
  if (inside) return inside
  const bytes = end - start > LONGER_THAN_A_DIGEST ? decodeBase64(text, start, end) : null
  return bytes ? [draft({ text: null, bytes, where, name, from: { piece, start, end, step: 'base64' } })] : []
}

/** What a run holds if read as bytes that are no text: something compressed, a binary container; null if nothing. */
function openBinary(piece: Draft, stretch: Stretch, start: number, end: number, purse: Purse): Draft[] | null {
  const { where, name } = stretch
  const whole = start <= stretch.start && end >= stretch.end
  for (const [step, bytes] of binaryReadings(piece.text ?? '', start, end)) {
    const inside = openBytes(draft({ text: null, bytes, where, name, whole, from: { piece, start, end, step } }), purse)
    if (inside.length === 0) continue
    piece.opened.push(start, end)
    return inside
  }
  return null
}

/** The ways a run can be read as bytes that are no text. */
function* binaryReadings(text: string, start: number, end: number): Generator<readonly [string, Uint8Array]> {
  const hex = decodeHex(text, start, end)
  if (hex) yield ['hex', hex]
  const base64 = decodeBase64(text, start, end)
  if (base64) yield [/[-_]/.test(text.slice(start, end)) ? 'base64url' : 'base64', base64]
  const base32 = hex ? null : decodeBase32(text, start, end)
  if (base32) yield ['base32', base32]
  const base58 = !hex && end - start >= 16 ? decodeBase58(text, start, end) : null
  if (base58) yield ['base58', base58]
}

/** A dot, then or before it, another part that begins like JSON in base64 (RFC 7519). */
function isJwt(text: string, start: number, end: number): boolean {
  if (!text.startsWith('eyJ', start)) return false
  return (
    (text.charAt(end) === '.' && text.startsWith('eyJ', end + 1)) ||
    (text.charAt(start - 1) === '.' && text.lastIndexOf('eyJ', start - 2) >= start - 400)
  )
}
