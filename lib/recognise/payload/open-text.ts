import type { Transform } from '../../facts'
import type { Purse } from './budget'
import { unescapeBackslashes, unescapeEntities } from './escapes'
import { lzFromRaw, lzFromUtf16 } from './lz-string'
import { ESCAPE, INNER, type Marks, marksOf, PLUS, RUN, WIDE } from './marks'
import { openRun } from './open-run'
import { decodePercent } from './percent'
import { type Draft, draft } from './piece'
import { layoutOf } from './scan'
import { spotOf } from './spot'

/** What is decoded as one: a field, or the whole of a running text. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** Every piece that one step makes of a text: escapes undone field by field, containers opened, runs decoded. */
export function openText(piece: Draft, purse: Purse): Draft[] {
  const text = piece.text ?? ''
  const marks = marksOf(text, purse.budget.marks, piece.layout === 'address' ? pathEnd(text) : 0)
  if (marks.cut) purse.spend('marks')
  const found: Draft[] = []
  const { length } = marks.starts
  const fields = length > 0 ? piece.fields : null
  let field = 0
  for (let first = 0; first < length; ) {
    const at = marks.starts[first] ?? 0
    let stretch: Stretch | null = { start: 0, end: text.length }
    if (fields) {
      // Both lists ascend, so neither is ever searched.
      while (field < fields.ends.length && (fields.ends[field] ?? 0) <= at) field += 1
      const start = fields.starts[field] ?? text.length
      const end = fields.ends[field] ?? 0
      stretch = start <= at && (marks.ends[first] ?? 0) <= end ? { start, end } : null
    }
    let last = first + 1
    while (stretch && last < length && (marks.starts[last] ?? 0) < stretch.end) last += 1
    if (stretch) openStretch(piece, stretch, marks, first, last, purse, found)
    first = last
  }
  return found
}

const pathEnd = (text: string): number => {
  const end = text.search(/[?#]/)
  return end < 0 ? text.length : end
}

function openStretch(
  piece: Draft,
  stretch: Stretch,
  marks: Marks,
  first: number,
  last: number,
  purse: Purse,
  found: Draft[],
): void {
  let kinds = 0
  for (let index = first; index < last; index += 1) kinds |= 1 << (marks.kinds[index] ?? 0)
  const has = (mark: number) => (kinds & (1 << mark)) !== 0
  const { start, end } = stretch
  const text = piece.text ?? ''
  const inner = text.slice(start, end)
  const add = (plain: string, step: string | null) => {
    const { where, name } = spotOf(piece, start, end)
    const whole = piece.fields !== null || piece.whole
    found.push(draft({ text: plain, where, name, whole, from: { piece, start, end, step } }))
  }
  const bare = undress(piece, inner, has, purse)
  if (has(PLUS) && (bare ? bare.step === 'percent' || bare.step === null : !/\s/.test(inner)) && isAddressLike(piece))
    add(decodePercent(inner.replaceAll('+', ' ')), ownPercent(piece) ? null : 'percent')
  if (bare) {
    piece.opened.push(start, end)
    add(bare.text, bare.step)
  } else if (has(RUN)) {
    for (let index = first; index < last; index += 1)
      if (marks.kinds[index] === RUN)
        openRun(piece, stretch, marks.starts[index] ?? 0, marks.ends[index] ?? 0, purse, found)
  }
}

/** What a whole field becomes when one step is undone; null where there is none but its runs. */
function undress(piece: Draft, inner: string, has: (mark: number) => boolean, purse: Purse): Undressed | null {
  if (inner.startsWith('data:') && inner.includes(','))
    return { text: inner.slice(inner.indexOf(',') + 1), step: 'data-url' }
  const slashes = has(ESCAPE) && piece.layout === 'json' ? unescapeBackslashes(inner) : null
  if (slashes) return slashes
  // Before its percent signs are undone a container still knows its own separators from those in its values.
  const isInner =
    has(INNER) && (has(ESCAPE) || has(PLUS)) && piece.fields !== null && inner.length < (piece.text ?? '').length
  if (isInner && layoutOf(inner) !== 'running') return { text: inner, step: null }
  const plain = has(ESCAPE) ? unescaped(inner, ownPercent(piece)) : null
  if (plain || !has(WIDE)) return plain
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
