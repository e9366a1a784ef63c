import { because, type DataItem, type Inspected, type Reason, type Request } from '../facts'
import { type Budget, takeApart } from './payload/pieces'
import { unknownItems } from './unknown/unknown-items'
import { knownItems } from './values/known-items'
import { type Search, sieveOf } from './values/search'
import type { Value } from './values/sought'

export interface Recognised {
  readonly items: DataItem[]
  readonly inspected: Inspected
  /** What was not examined, and why. */
  readonly unseen: readonly Reason[]
  /** The values that known items are. Hot: only to ask which field holds them. */
  readonly values: ReadonlyMap<DataItem, readonly Value[]>
}

/**
 * Which data a request carries, where, and through which transforms: the person's own, and what shows itself as a
 * datum. Time and memory are bounded by `budget`; `inspected` and `unseen` say what it did not reach.
 */
export function recogniseRequest(request: Request, search: Search, budget: Partial<Budget> = {}): Recognised {
  const { lots, inspected, unseen } = takeApart(request, sieveOf(search), budget)
  const items = new Map<string, DataItem>()
  const values = new Map<DataItem, readonly Value[]>()
  let crowded = false
  for (const pieces of lots) {
    const known = knownItems(pieces, search, request)
    crowded ||= known.crowded
    for (const { item, values: these } of known.found) {
      const one = add(items, item)
      values.set(one, [...new Set([...(values.get(one) ?? []), ...these])])
    }
    const found = [...items.values()]
    const places = new Set(found.flatMap(({ where, known }) => (known ? [where] : [])))
    // A datum of unknown value at a place where the person's own was found is that same datum.
    for (const item of unknownItems(pieces, request, found)) if (!places.has(item.where)) add(items, item)
  }
  return {
    items: [...items.values()],
    inspected,
    unseen: crowded ? [...unseen(), because('values.unseen.crowded')] : unseen(),
    values,
  }
}

/** Windows of a body overlap, so that an item may come twice: the first that came. */
function add(items: Map<string, DataItem>, item: DataItem): DataItem {
  const { known, dataType, where, value, transforms } = item
  const key = `${known} ${dataType} ${where} ${value} ${transforms.join()}`
  const first = items.get(key) ?? item
  items.set(key, first)
  return first
}
