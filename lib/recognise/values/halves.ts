import { because, type Reason } from '../../facts'
import { isCommon } from './forms/username'
import { type Placed, parentOf } from './placed'

/** More halves than this in one message are a list of names, not a name. */
const MOST = 200
/** Between `Doe` and `Jane` in one field: punctuation, no letters. */
const WIDEST_GAP = 8

/** `Jane Q. Doerington` */
const MIDDLE_INITIAL = /^\s+\p{Lu}\.?\s+$/u

const OTHER = { given: 'family', family: 'given', latitude: 'longitude', longitude: 'latitude' } as const

/** Halves whose other half of the same person stands beside them: in the same field, or in a field of the same parent. */
export function paired(halves: readonly Placed[]): { placed: Placed; reason: Reason }[] {
  if (halves.length > MOST) return []
  return halves.flatMap(placed => {
    const other = halves.find(candidate => areBeside(placed, candidate))
    return other ? [{ placed, reason: because('values.pair', { value: placed.hit.sought.value.masked }) }] : []
  })
}

function areBeside(one: Placed, other: Placed): boolean {
  const a = one.hit.sought
  const b = other.hit.sought
  if (!a.form.half || b.form.half !== OTHER[a.form.half] || a.value.person !== b.value.person) return false
  if (a.form.half === 'given' || a.form.half === 'family') {
    const common = [a, b].filter(({ form }) => isCommon(form.text)).length
    if (common === 2) return false
    if (one.place.whole && other.place.whole)
      return one.place.where !== other.place.where && parentOf(one) === parentOf(other)
    // In running text a family name that is a word makes no name of the two (`Jane Street`).
    if (isCommon((a.form.half === 'family' ? a : b).form.text)) return false
  }
  return one.piece === other.piece && gapIsPunctuation(one, other)
}

function gapIsPunctuation(one: Placed, other: Placed): boolean {
  const [first, second] = one.hit.start < other.hit.start ? [one.hit, other.hit] : [other.hit, one.hit]
  const gap = (one.piece.text ?? '').slice(first.end, second.start)
  if (second.start < first.end) return false
  if (one.hit.sought.form.half === 'given' || one.hit.sought.form.half === 'family')
    return gap.length <= WIDEST_GAP && (!/\p{L}/u.test(gap) || MIDDLE_INITIAL.test(gap))
  return gap.length <= 24 && !/\d/.test(gap.replace(/^\d+/, ''))
}
