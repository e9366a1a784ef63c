import type { Transform } from '../../facts'
import { NONE } from '../reading/offsets'
import { ESCAPE, PLUS_SIGN, type Reading, WIDE_LETTER } from '../reading/read-text'
import { bytesOfBinaryString } from './binary-string'
import type { Purse } from './budget'
import { unescapeBackslashes, unescapeEntities } from './escapes'
import { lzFromRaw, lzFromUtf16 } from './lz-string'
import { narrowed } from './narrow'
import { openRun } from './open-run'
import { decodePercent } from './percent'
import { type Draft, draft } from './piece'
import { unquotedPrintable } from './quoted-printable'
import { layoutOf } from './scan'
import { spotOf } from './spot'

/** What is decoded as one: a field, or the whole of a running text. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** Every piece that one step makes of a text: escapes undone field by field, containers opened, runs decoded. */
export function openText(piece: Draft, purse: Purse): Draft[] {
  const packed = bytesOfBinaryString(piece.text ?? '')
  if (packed) return [binary(piece, packed)]
  const found = [...mailIn(piece)]
  const { signs, runs } = piece.reading ?? NOTHING
  let run = 0
  for (const { stretch, kinds } of signedStretches(piece, signs)) {
    run = openRuns(piece, runs, run, stretch.start, purse, found)
    // What was undone as a whole is read anew: nothing in it is opened by itself.
    if (openStretch(piece, stretch, kinds, purse, found))
      while (run < runs.length && (runs[run] ?? 0) < stretch.end) run += 3
  }
  openRuns(piece, runs, run, piece.text?.length ?? 0, purse, found)
  return found
}

function binary(piece: Draft, bytes: Uint8Array): Draft {
  const { where, name, whole } = piece
  return draft({ text: null, bytes, where, name, whole, from: { piece, start: 0, end: bytes.length, step: null } })
}

/** A text may be a mail, or a pair of which `=40` is the value: so it is read as one beside what it is. */
function mailIn(piece: Draft): Draft[] {
  const { where, name, whole, layout } = piece
  const sent = piece.text ?? ''
  const isCandidate = layout === 'running' || layout === 'pairs' ? sent.includes('=') : sent.includes('=\r\n')
  const text = isCandidate ? unquotedPrintable(sent) : null
  // `=40` is one more way to write a character as its hex digits; the contract has one name for these.
  const from = { piece, start: 0, end: sent.length, step: 'hex-escape' }
  return text === null ? [] : [draft({ text, where, name, whole, from })]
}

const NOTHING: Pick<Reading, 'signs' | 'runs'> = { signs: NONE, runs: NONE }

/** The stretches in which something may be escaped, and what kinds of sign stand there. */
function* signedStretches(piece: Draft, signs: Int32Array): Generator<{ stretch: Stretch; kinds: number }> {
  const fields = signs.length > 0 ? piece.fields : null
  let field = 0
  for (let at = 0; at < signs.length; ) {
    const sign = signs[at] ?? 0
    let stretch: Stretch = { start: 0, end: piece.text?.length ?? 0 }
    if (fields) {
      // Both lists ascend, so neither is ever searched.
      while (field < fields.count && fields.end(field) <= sign) field += 1
      stretch =
        field < fields.count
          ? { start: fields.start(field), end: fields.end(field) }
          : { start: sign + 1, end: sign + 1 }
    }
    let kinds = 0
    for (; at < signs.length && (signs[at] ?? 0) < stretch.end; at += 2)
      if ((signs[at] ?? 0) >= stretch.start) kinds |= signs[at + 1] ?? 0
    if (kinds !== 0) yield { stretch, kinds }
  }
}

/** Opens the runs that begin before `to`; answers where the others begin. */
function openRuns(piece: Draft, runs: Int32Array, from: number, to: number, purse: Purse, found: Draft[]): number {
  let run = from
  for (; run < runs.length && (runs[run] ?? 0) < to; run += 3)
    openRun(piece, { start: runs[run] ?? 0, end: runs[run + 1] ?? 0, kinds: runs[run + 2] ?? 0 }, purse, found)
  return run
}

/** True where the whole stretch was undone. */
function openStretch(piece: Draft, { start, end }: Stretch, kinds: number, purse: Purse, found: Draft[]): boolean {
  const inner = (piece.text ?? '').slice(start, end)
  const add = (plain: string, step: string | null) => {
    const { where, name } = spotOf(piece, start, end)
    const whole = piece.fields !== null || piece.whole
    found.push(draft({ text: plain, where, name, whole, from: { piece, start, end, step } }))
  }
  const bare = undress(piece, inner, kinds, purse)
  if (
    (kinds & PLUS_SIGN) !== 0 &&
    (bare ? bare.step === 'percent' || bare.step === null : !/\s/.test(inner)) &&
    isAddressLike(piece)
  )
    add(decodePercent(inner.replaceAll('+', ' ')), ownPercent(piece) ? null : 'percent')
  if (!bare) return false
  piece.opened.push(start, end)
  add(bare.text, bare.step)
  return true
}

/** What a whole field becomes when one step is undone; null where there is none but its runs. */
function undress(piece: Draft, inner: string, kinds: number, purse: Purse): Undressed | null {
  if (inner.startsWith('data:') && inner.includes(','))
    return { text: inner.slice(inner.indexOf(',') + 1), step: 'data-url' }
  const slashes = (kinds & ESCAPE) !== 0 && piece.layout === 'json' ? unescapeBackslashes(inner) : null
  if (slashes) return slashes
  // Before its percent signs are undone a container still knows its own separators from those in its values.
  const isInner =
    (kinds & (ESCAPE | PLUS_SIGN)) !== 0 &&
    piece.fields !== null &&
    inner.length < (piece.text ?? '').length &&
    /[=?]/.test(inner)
  if (isInner && layoutOf(inner) !== 'running') return { text: inner, step: null }
  const plain = (kinds & ESCAPE) !== 0 ? unescaped(inner, ownPercent(piece)) : null
  if (plain || (kinds & WIDE_LETTER) === 0) return plain
  const narrow = narrowed(inner)
  if (narrow !== null) return { text: narrow, step: 'reformatted' }
  const lz = lzFromUtf16(inner, purse.room) ?? lzFromRaw(inner, purse.room)
  return lz === null ? null : { text: lz, step: 'lz-string' }
}

interface Undressed {
  readonly text: string
  /** Null where only the container changed. */
  readonly step: Transform | null
}

const ownPercent = (piece: Draft): boolean => piece.fields?.ownPercent ?? false

const isAddressLike = (piece: Draft): boolean =>
  piece.layout === 'address' || piece.layout === 'pairs' || piece.layout === 'form'

/** One layer of escapes less: percent signs, else backslashes, else entities. */
function unescaped(inner: string, isOwn: boolean): Undressed | null {
  const text = decodePercent(inner)
  if (text !== inner) return { text, step: isOwn ? null : 'percent' }
  return unescapeBackslashes(inner) ?? unescapeEntities(inner)
}
