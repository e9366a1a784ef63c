import type { Piece, Place } from '../payload/piece'
import type { Hit } from './sought'

/** A hit in its piece, and where that is in the message. */
export interface Placed {
  readonly piece: Piece
  readonly hit: Hit
  readonly place: Place
}
