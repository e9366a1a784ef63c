import { because, type DataItem, type Inspected, type Reason, type Request } from '../facts'
import { type Budget, piecesOf } from './payload/pieces'
import { unknownItems } from './unknown/unknown-items'
import { knownItems } from './values/known-items'
import { type Search, sieveOf } from './values/search'

export interface Recognised {
  readonly items: DataItem[]
  readonly inspected: Inspected
  /** What was not examined, and why. */
  readonly unseen: readonly Reason[]
}

/**
 * Which data a request carries, where, and through which transforms: the person's own, and what shows itself as a
 * datum. Time and memory are bounded by `budget`; `inspected` and `unseen` say what it did not reach.
 */
export function recogniseRequest(request: Request, search: Search, budget: Partial<Budget> = {}): Recognised {
  const { pieces, inspected, unseen } = piecesOf(request, budget, sieveOf(search))
  const known = knownItems(pieces, search, request)
  const unknown = unknownItems(pieces, request, known.items).filter(
    item => !known.items.some(other => covers(other, item)),
  )
  return {
    items: [...known.items, ...unknown],
    inspected,
    unseen: known.crowded ? [...unseen, because('values.unseen.crowded')] : unseen,
  }
}

/** A datum of unknown value at a place where the person's own was found is that same datum. */
const covers = (known: DataItem, unknown: DataItem): boolean => known.where === unknown.where
