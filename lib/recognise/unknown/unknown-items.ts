import type { DataItem, Request } from '../../facts'
import type { Piece } from '../payload/piece'

/** What a message shows to be personal though nobody told us the value: by a parameter's name, or by its own shape. */
export function unknownItems(_pieces: readonly Piece[], _request: Request): DataItem[] {
  return []
}
