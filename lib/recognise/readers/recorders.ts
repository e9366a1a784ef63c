import { because, type Recipient } from '../../facts'
import type { Witnessed } from '../../observe/reading'
import { partyOf } from '../parties/parties-table'
import { siteOf } from '../parties/site'
import { callerOf } from './caller-of'
import type { ReadByScript } from './reader'

/**
 * To show a visit again, a script must have what is typed, where the pointer goes, how far the page is scrolled, and
 * every change of its text. A tool that counts clicks, a framework, an error report each want less than all four.
 */
const RECORDS: readonly Witnessed[] = ['keys', 'pointer', 'scroll', 'changes']

/** The addresses of the scripts that record a visit, by what they do. */
export function recordersAmong(reads: readonly ReadByScript[]): ReadonlySet<string> {
  const seen = new Map<string, Set<Witnessed>>()
  for (const { what, stack } of reads) {
    const script = callerOf(stack)?.script
    if (script === undefined) continue
    seen.set(script, (seen.get(script) ?? new Set()).add(what))
  }
  return new Set([...seen].flatMap(([script, does]) => (RECORDS.every(what => does.has(what)) ? [script] : [])))
}

/** A recipient nobody lists as one, whose own script records the visit: it is a session recorder by what it does. */
export function asRecorder(recipient: Recipient, recorders: ReadonlySet<string>): Recipient {
  const { category, relation, site, organisation } = recipient
  if (relation === 'first-party' || (category !== 'unknown' && category !== 'analytics')) return recipient
  const script = [...recorders].find(
    script => siteOf(script) === site || (organisation !== null && partyOf(script)?.organisation === organisation),
  )
  if (script === undefined) return recipient
  return {
    ...recipient,
    category: 'session-recording',
    because: [...recipient.because, because('readers.recorder', { script, site })],
  }
}
