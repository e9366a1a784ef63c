import type { Inspected, Reason, Request } from '../../facts'
import { NOTHING_SOUGHT, type Sieve } from '../reading/sieve'
import { bodyPieces } from './body-pieces'
import { BUDGET, type Budget, Purse } from './budget'
import { type Draft, draft, type Piece } from './piece'
import { utf8Length } from './text-of-bytes'
import { walk } from './walk'

export type { Budget } from './budget'
export { placeOf } from './place'

export interface Message {
  /** Its pieces, in lots of which one need be held at a time: first all but a long body, then that by windows. */
  readonly lots: Iterable<readonly Piece[]>
  /** Of the message as it was sent: address, headers and body. */
  readonly inspected: Inspected
  /** Known when the last lot was taken. */
  readonly unseen: () => readonly Reason[]
}

export interface Pieces extends Pick<Message, 'inspected'> {
  readonly pieces: readonly Piece[]
  readonly unseen: readonly Reason[]
}

/** All at once. */
export function piecesOf(request: Request, budget: Partial<Budget> = {}): Pieces {
  const { lots, inspected, unseen } = takeApart(request, NOTHING_SOUGHT, budget)
  return { pieces: [...lots].flat(), inspected, unseen: unseen() }
}

/** Longest address or header that is looked at whole; browsers stop at two megabytes. */
const LONGEST_LINE = 1024 * 1024

/** Everything a message says, outermost pieces first, taken apart as far as the budget goes, and read for what is sought. Never throws. */
export function takeApart(request: Request, sieve: Sieve, budget: Partial<Budget> = {}): Message {
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
  return {
    lots: lotsOf([...roots, ...body.drafts], body.windows ?? [], purse, sieve),
    inspected: { bytes: bytes + body.bytes, of: of + body.of },
    unseen: () => purse.unseen,
  }
}

function* lotsOf(
  roots: readonly Draft[],
  windows: Iterable<Draft>,
  purse: Purse,
  sieve: Sieve,
): Generator<readonly Piece[]> {
  yield walk(roots, purse, sieve)
  for (const window of windows) yield walk([window], purse, sieve)
}
