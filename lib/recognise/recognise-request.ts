import type { DataItem, Inspected, Reason, Request } from '../facts'
import { piecesOf } from './payload/pieces'
import { unknownItems } from './unknown/unknown-items'
import { knownItems } from './values/known-items'
import type { Search } from './values/search'

export interface Recognised {
  readonly items: DataItem[]
  readonly inspected: Inspected
  /** What was not examined, and why. */
  readonly unseen: readonly Reason[]
}

/** Which data a request carries, where, and through which transforms: the person's own, and what shows itself as a datum. */
export function recogniseRequest(request: Request, search: Search): Recognised {
  const { pieces, inspected, unseen } = piecesOf(request)
  const known = knownItems(pieces, search, request)
  const unknown = unknownItems(pieces, request).filter(item => !known.some(other => covers(other, item)))
  return { items: [...known, ...unknown], inspected, unseen }
}

/** A datum of unknown value at a place where the person's own was found is that same datum. */
const covers = (known: DataItem, unknown: DataItem): boolean => known.where === unknown.where
