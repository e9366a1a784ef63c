import { because, type DataItem, type Inspected, type Reason, type Request } from '../facts'
import { type Budget, takeApart } from './payload/pieces'
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
  const { lots, inspected, unseen } = takeApart(request, sieveOf(search), budget)
  const items = new Map<string, DataItem>()
  let crowded = false
  for (const pieces of lots) {
    const known = knownItems(pieces, search, request)
    crowded ||= known.crowded
    for (const item of known.items) add(items, item)
    const found = [...items.values()]
    const places = new Set(found.flatMap(({ where, known }) => (known ? [where] : [])))
    // A datum of unknown value at a place where the person's own was found is that same datum.
    for (const item of unknownItems(pieces, request, found)) if (!places.has(item.where)) add(items, item)
  }
  return {
    items: [...items.values()],
    inspected,
    unseen: crowded ? [...unseen(), because('values.unseen.crowded')] : unseen(),
  }
}

/** Windows of a body overlap, so that an item may come twice. */
function add(items: Map<string, DataItem>, item: DataItem): void {
  const { known, dataType, where, value, transforms } = item
  const key = `${known} ${dataType} ${where} ${value} ${transforms.join()}`
  if (!items.has(key)) items.set(key, item)
}
