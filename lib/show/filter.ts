import type { DataItem, DataType, RequestKind } from '../facts'
import type { Verdict } from '../judge/finding'
import { type Entry, recipientName } from './entry'
import type { SeenFlow } from './seen'

/** What a tester asks to see; null means everything. */
export interface Filter {
  /** Words that must all occur: in a recipient's name or host, a data type, a place, a transform, a field, a form, a frame. */
  readonly text: string
  readonly verdict: Verdict | 'none' | null
  readonly dataType: DataType | null
  /** A site. */
  readonly recipient: string | null
  readonly kind: RequestKind | null
  readonly transform: string | null
  /** Ids of findings that are known already: what they alone are about is left out. */
  readonly known: ReadonlySet<string> | null
}

export const EVERYTHING: Filter = {
  text: '',
  verdict: null,
  dataType: null,
  recipient: null,
  kind: null,
  transform: null,
  known: null,
}

const wordsOf = (text: string) => text.toLowerCase().split(/\s+/).filter(Boolean)
const carries = (item: DataItem, { dataType, transform }: Filter) =>
  (!dataType || item.dataType === dataType) && (!transform || item.transforms.includes(transform))

/** Of a finding's flows those that are still at hand decide on its channels and transforms. */
export function showsEntry(filter: Filter, flowsOf: (entry: Entry) => readonly SeenFlow[]): (entry: Entry) => boolean {
  const words = wordsOf(filter.text)
  const ofMessages = filter.kind !== null || filter.transform !== null
  return entry => {
    if (filter.verdict && (entry.verdict ?? 'none') !== filter.verdict) return false
    if (filter.dataType && !entry.dataTypes.includes(filter.dataType)) return false
    if (filter.recipient && entry.recipient?.site !== filter.recipient) return false
    const { known } = filter
    if (known && entry.findings.every(({ id }) => known.has(id))) return false
    const holds = ({ kind, items }: SeenFlow) =>
      (!filter.kind || kind === filter.kind) &&
      items.some(item => entry.dataTypes.includes(item.dataType) && carries(item, filter))
    if (ofMessages && !flowsOf(entry).some(holds)) return false
    if (words.length === 0) return true
    const text = [
      ...flowsOf(entry).flatMap(placesOf),
      recipientName(entry.recipient),
      entry.recipient?.host ?? '',
      entry.recipient?.category ?? '',
      entry.promise,
      ...entry.dataTypes,
    ]
      .join('\n')
      .toLowerCase()
    return words.every(word => text.includes(word))
  }
}

/** Where on a page a message came from, in the page's own words; most have nothing to say of it. */
function placesOf({ sources, form, frameUrl }: SeenFlow): readonly string[] {
  if (!sources && !form && !frameUrl) return NOWHERE
  const fields = (sources ?? []).flatMap(({ label, name, frame = '' }) => [label, name, frame])
  const forms = [form, ...(sources ?? []).map(source => source.form)].flatMap(one => (one ? [one.label, one.name] : []))
  return [frameUrl ?? '', ...fields, ...forms]
}
const NOWHERE: readonly string[] = []

/** With twenty thousand flows, what is searched with every key pressed is put together once. */
const texts = new WeakMap<SeenFlow, string>()
function textOf(flow: SeenFlow): string {
  const known = texts.get(flow)
  if (known !== undefined) return known
  const { recipient, items, method, url, kind } = flow
  let text = `${recipientName(recipient)}\n${recipient.host}\n${recipient.category}\n${method}\n${url}\n${kind}`
  for (const { dataType, where, transforms } of items) text += `\n${dataType}\n${where}\n${transforms.join('\n')}`
  for (const place of placesOf(flow)) text += `\n${place}`
  text = text.toLowerCase()
  texts.set(flow, text)
  return text
}

/** `verdicts`: of the findings a flow led to, by their id. */
export function showsFlow(filter: Filter, verdicts: ReadonlyMap<string, Verdict | null>): (flow: SeenFlow) => boolean {
  const words = wordsOf(filter.text)
  const ofItems = filter.dataType !== null || filter.transform !== null
  return flow => {
    const { recipient, items, kind, findings } = flow
    if (filter.recipient && recipient.site !== filter.recipient) return false
    if (filter.kind && kind !== filter.kind) return false
    if (ofItems && !items.some(item => carries(item, filter))) return false
    if (filter.verdict && !findings.some(id => (verdicts.get(id) ?? 'none') === filter.verdict)) return false
    const { known } = filter
    if (known && findings.every(id => known.has(id))) return false
    return words.length === 0 || words.every(word => textOf(flow).includes(word))
  }
}
