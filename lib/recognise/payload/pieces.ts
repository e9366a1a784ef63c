import type { Inspected, Reason, Request } from '../../facts'
import { NOTHING_SOUGHT, type Sieve } from '../reading/sieve'
import { bodyPieces } from './body-pieces'
import { BUDGET, type Budget, Purse } from './budget'
import { type Draft, draft, type Piece } from './piece'
import { utf8Length } from './text-of-bytes'
import { walk } from './walk'

export type { Budget } from './budget'
export { placeOf } from './place'

export interface Pieces {
  readonly pieces: readonly Piece[]
  /** Of the message as it was sent: address, headers and body. */
  readonly inspected: Inspected
  readonly unseen: readonly Reason[]
}

/** Longest address or header that is looked at whole; browsers stop at two megabytes. */
const LONGEST_LINE = 1024 * 1024

/** Everything a message says, outermost pieces first, taken apart as far as the budget goes, and read for what is sought. Never throws. */
export function piecesOf(request: Request, budget: Partial<Budget> = {}, sieve: Sieve = NOTHING_SOUGHT): Pieces {
  const purse = new Purse({ ...BUDGET, ...budget })
  let bytes = 0
  let of = 0
  const line = (text: string, where: string, layout?: 'cookie' | 'address' | 'running'): Draft => {
    const seen = text.length > LONGEST_LINE ? text.slice(0, LONGEST_LINE) : text
    bytes += utf8Length(seen)
    of += seen === text ? 0 : utf8Length(text.slice(LONGEST_LINE))
    if (seen !== text) purse.spend('bytes')
    const name = where.startsWith('header.') && layout === undefined ? where.slice('header.'.length) : ''
    return draft({ text: seen, where, name, whole: where.startsWith('header.'), ...(layout && { layout }) })
  }
  const roots = [line(request.url, 'url', 'address')]
  for (const { name, value } of request.headers) {
    if (name === 'cookie') roots.push(line(value, 'cookie', 'cookie'))
    else roots.push(line(value, `header.${name}`, name === 'referer' ? 'address' : undefined))
  }
  of += bytes
  const body = bodyPieces(request, purse)
  const pieces = walk([...roots, ...body.drafts], purse, sieve)
  return { pieces, inspected: { bytes: bytes + body.bytes, of: of + body.of }, unseen: purse.unseen }
}
