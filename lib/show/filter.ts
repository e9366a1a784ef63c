import type { DataType } from '../facts'
import type { Verdict } from '../judge/finding'
import { type Entry, recipientName } from './entry'
import { isReported } from './order'
import type { SeenFlow } from './seen'

/** What a tester asks to see; null means everything. */
export interface Filter {
  /** Words that must all occur, in a recipient's name or host, a data type, a place or a transform. */
  readonly text: string
  readonly verdict: Verdict | 'none' | null
  readonly dataType: DataType | null
  readonly reportedOnly: boolean
  /** Ids of findings that are known already. */
  readonly known: ReadonlySet<string> | null
}

export const EVERYTHING: Filter = { text: '', verdict: null, dataType: null, reportedOnly: false, known: null }

const wordsOf = (text: string) => text.toLowerCase().split(/\s+/).filter(Boolean)
const holdsAll = (words: readonly string[], places: readonly string[]) => {
  const haystack = places.join('\n').toLowerCase()
  return words.every(word => haystack.includes(word))
}

export function showsEntry(filter: Filter): (entry: Entry) => boolean {
  const words = wordsOf(filter.text)
  return entry => {
    if (filter.reportedOnly && !isReported(entry)) return false
    if (filter.verdict && (entry.verdict ?? 'none') !== filter.verdict) return false
    if (filter.dataType && !entry.dataTypes.includes(filter.dataType)) return false
    const { known } = filter
    if (known && entry.findings.every(({ id }) => known.has(id))) return false
    const { recipient } = entry
    return holdsAll(words, [
      recipientName(recipient),
      recipient?.host ?? '',
      recipient?.category ?? '',
      entry.promise,
      ...entry.dataTypes,
    ])
  }
}

/** `verdicts`: of the findings a flow led to, by their id. */
export function showsFlow(filter: Filter, verdicts: ReadonlyMap<string, Verdict | null>): (flow: SeenFlow) => boolean {
  const words = wordsOf(filter.text)
  return ({ recipient, items, method, url, kind, findings }) => {
    if (filter.verdict && !findings.some(id => (verdicts.get(id) ?? 'none') === filter.verdict)) return false
    if (filter.dataType && !items.some(item => item.dataType === filter.dataType)) return false
    if (words.length === 0) return true
    const carried = items.flatMap(({ dataType, where, transforms }) => [dataType, where, ...transforms])
    return holdsAll(words, [
      recipientName(recipient),
      recipient.host,
      recipient.category,
      method,
      url,
      kind,
      ...carried,
    ])
  }
}
