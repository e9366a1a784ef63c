import { readText } from '../reading/read-text'
import type { Sieve } from '../reading/sieve'
import type { Purse } from './budget'
import { joinedPieces } from './joined'
import { openBytes, readableBytes } from './open-bytes'
import { openText } from './open-text'
import type { Draft, Piece } from './piece'

/** Takes a message's pieces apart, outermost first, until nothing more can be undone or the purse is empty. */
export function walk(roots: readonly Draft[], purse: Purse, sieve: Sieve): Piece[] {
  const pieces: Draft[] = [...roots]
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at]
    if (!piece) break
    read(piece, purse, sieve)
    if (piece.depth >= purse.budget.depth) {
      purse.spend('depth')
      continue
    }
    for (const child of opened(piece, purse))
      if (purse.take(child.text?.length ?? child.bytes?.length ?? 0)) pieces.push(child)
  }
  return pieces
}

function read(piece: Draft, purse: Purse, sieve: Sieve): void {
  const { text } = piece
  if (text === null) return
  piece.reading = readText(text, sieve, purse.budget.marks, piece.layout === 'address' ? pathEnd(text) : 0)
  if (piece.reading.cut) purse.spend('marks')
}

const pathEnd = (text: string): number => {
  const end = text.search(/[?#]/)
  return end < 0 ? text.length : end
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
