import type { Flow, Person } from '../facts'
import type { Finding } from '../judge/finding'
import type { Trigger } from '../observe/trigger'
import type { Reader } from '../recognise/readers/reader'
import type { FieldSource, FormSource } from '../recognise/sources/field-source'
import { maskForm, maskFrame, maskSource } from './mask-source'
import { maskText } from './mask-text'
import { maskPage, maskUrl } from './mask-url'
import type { FlowRecord } from './record'

interface Occasion {
  readonly site: string
  readonly trigger: Trigger
  readonly unsent?: boolean
  readonly stopped?: boolean
  readonly person: Person | null
  readonly readers?: readonly Reader[]
  readonly origin?: Origin
}

/** Where on the page it came from, as far as that is known. */
export interface Origin {
  /** Of the frame that sent it; null for the page itself. */
  readonly frameUrl: string | null
  readonly form: FormSource | null
  readonly sources: readonly FieldSource[]
}
const NO_ORIGIN: Origin = { frameUrl: null, form: null, sources: [] }

/** A flow as it is kept. */
export function recordFlow(
  flow: Flow,
  { site, trigger, unsent = false, stopped = false, person, readers = [], origin = NO_ORIGIN }: Occasion,
  findings: readonly Finding[],
): FlowRecord {
  const { request, recipient, items, inspected, unseen } = flow
  const { frameUrl, form, sources } = origin
  return {
    id: String(request.id),
    time: request.time,
    site,
    page: maskPage(request.page.url, person),
    tab: request.page.tab ?? -1,
    frame: request.page.frame ?? 0,
    ...(frameUrl === null ? {} : { frameUrl: maskFrame(frameUrl, person) }),
    ...(request.page.sender ? { sender: request.page.sender } : {}),
    method: maskText(request.method, person),
    url: maskUrl(request.url, items, person),
    kind: request.kind,
    recipient,
    // A page may name a field by another's value.
    items: items.map(item => ({ ...item, where: maskText(item.where, person) })),
    inspected,
    unseen,
    trigger,
    ...(unsent ? { unsent } : {}),
    ...(stopped ? { stopped } : {}),
    ...(readers.length > 0 ? { readers: readers.map(reader => maskReader(reader, person)) } : {}),
    ...(form ? { form: maskForm(form, person) } : {}),
    ...(sources.length > 0 ? { sources: sources.map(source => maskSource(source, person)) } : {}),
    findings: findings.map(finding => finding.id),
  }
}

/** An address of a script is a page's to choose, as any other. */
function maskReader({ script, stack, ...rest }: Reader, person: Person | null): Reader {
  const mask = (address: string): string => maskPage(address, person) ?? ''
  return { ...rest, script: mask(script), stack: stack.map(call => ({ ...call, script: mask(call.script) })) }
}

/** The flow again, to be judged once more when a policy arrives late. Its address stays masked. */
export const flowOf = (record: FlowRecord): Flow => ({
  request: {
    id: record.id,
    time: record.time,
    method: record.method,
    url: record.url,
    kind: record.kind,
    page: {
      url: record.page,
      tab: record.tab,
      frame: record.frame,
      ...(record.sender ? { sender: record.sender } : {}),
    },
  },
  recipient: record.recipient,
  items: record.items,
  inspected: record.inspected,
  unseen: record.unseen,
})
