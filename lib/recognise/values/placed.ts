import type { Piece, Place } from '../payload/piece'
import type { Hit } from './sought'

/** A hit in its piece, and where that is in the message. */
export interface Placed {
  readonly piece: Piece
  readonly hit: Hit
  readonly place: Place
}

/** What its field lies in: `body.json.user` of `body.json.user.email`. */
export const parentOf = ({ place }: Placed): string => place.where.slice(0, place.where.lastIndexOf('.'))
