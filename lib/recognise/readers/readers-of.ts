import { because, type Flow, type Reason, type Recipient } from '../../facts'
import { WITNESSED } from '../../observe/reading'
import { partyOf } from '../parties/parties-table'
import { hostOf, sameSite } from '../parties/site'
import { callerOf } from './caller-of'
import type { ReadByScript, Reader } from './reader'
import { recordersAmong } from './recorders'

const MOST = 4
/** Clocks differ, and a script reads just before it sends. */
const SLACK = 1000
const ORDER: readonly Reader['of'][] = ['recipient', 'other', 'page']

/**
 * The scripts that read what a message carries, or listened as it was typed, before it was sent: those of who received
 * it first. That a script of the recipient's read the field and the recipient then got the value is as near as a page
 * can be watched; no value is followed through the scripts.
 */
export function readersOf(
  reads: readonly ReadByScript[],
  { request: { time, page }, recipient, items }: Pick<Flow, 'request' | 'recipient' | 'items'>,
  recorders = recordersAmong(reads),
): readonly Reader[] {
  const carried = new Set(items.map(({ dataType }) => dataType))
  const concerning = reads.filter(
    ({ what, dataTypes, time: at }) =>
      at <= time + SLACK &&
      (dataTypes === null ? what === 'keys' : dataTypes.some(dataType => carried.has(dataType))) &&
      carried.size > 0,
  )
  const byScript = new Map<string, readonly ReadByScript[]>()
  for (const read of concerning) {
    const script = callerOf(read.stack)?.script
    if (script !== undefined) byScript.set(script, [...(byScript.get(script) ?? []), read])
  }
  const readers = [...byScript].flatMap(([script, reads]): Reader[] => {
    const [first] = reads.toSorted((a, b) => WITNESSED.indexOf(a.what) - WITNESSED.indexOf(b.what))
    if (!first) return []
    const organisation = partyOf(script)?.organisation ?? null
    const of = ownerOf(script, organisation, recipient, page.url)
    const ways = WITNESSED.filter(what => reads.some(read => read.what === what))
    const reasons: Reason[] = [
      ...ways.map(what => because(`readers.${what}`)),
      because(`readers.of-${of}`, { host: hostOf(script) }),
      ...(recorders.has(script) ? [because('readers.records')] : []),
    ]
    return [{ script, host: hostOf(script), organisation, of, stack: first.stack, because: reasons }]
  })
  return readers.toSorted((a, b) => ORDER.indexOf(a.of) - ORDER.indexOf(b.of)).slice(0, MOST)
}

function ownerOf(script: string, organisation: string | null, recipient: Recipient, page: string | null): Reader['of'] {
  if (page !== null && sameSite(script, page)) return 'page'
  const isTheirs =
    sameSite(script, recipient.host) || (organisation !== null && organisation === recipient.organisation)
  return isTheirs ? 'recipient' : 'other'
}
