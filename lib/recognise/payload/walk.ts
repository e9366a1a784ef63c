import type { Purse } from './budget'
import { joinedPieces } from './joined'
import { openBytes, readableBytes } from './open-bytes'
import { openText } from './open-text'
import type { Draft, Piece } from './piece'

/** Takes a message's pieces apart, outermost first, until nothing more can be undone or the purse is empty. */
export function walk(roots: readonly Draft[], purse: Purse): Piece[] {
  const pieces: Draft[] = [...roots]
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at]
    if (!piece) break
    if (piece.depth >= purse.budget.depth) {
      purse.spend('depth')
      continue
    }
    for (const child of opened(piece, purse))
      if (purse.take(child.text?.length ?? child.bytes?.length ?? 0)) pieces.push(child)
  }
  return pieces
}

function opened(piece: Draft, purse: Purse): Draft[] {
  if (purse.room <= 0) return []
  if (piece.text === null) {
    const inside = openBytes(piece, purse)
    return inside.length > 0 ? inside : readableBytes(piece)
  }
  const within = openText(piece, purse)
  return piece.layout === 'json' ? [...within, ...joinedPieces(piece)] : within
}
