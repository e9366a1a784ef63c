import type { Flow, Person } from '../facts'
import type { Finding } from '../judge/finding'
import type { Trigger } from '../observe/trigger'
import { maskPage, maskUrl } from './mask-url'
import type { FlowRecord } from './record'

interface Occasion {
  readonly site: string
  readonly trigger: Trigger
  readonly unsent?: boolean
  readonly person: Person | null
}

/** A flow as it is kept. */
export function recordFlow(
  flow: Flow,
  { site, trigger, unsent = false, person }: Occasion,
  findings: readonly Finding[],
): FlowRecord {
  const { request, recipient, items, inspected, unseen } = flow
  return {
    id: String(request.id),
    time: request.time,
    site,
    page: maskPage(request.page.url, person),
    tab: request.page.tab ?? -1,
    frame: request.page.frame ?? 0,
    method: request.method,
    url: maskUrl(request.url, items, person),
    kind: request.kind,
    recipient,
    items,
    inspected,
    unseen,
    trigger,
    ...(unsent ? { unsent } : {}),
    findings: findings.map(finding => finding.id),
  }
}

/** The flow again, to be judged once more when a policy arrives late. Its address stays masked. */
export const flowOf = (record: FlowRecord): Flow => ({
  request: {
    id: record.id,
    time: record.time,
    method: record.method,
    url: record.url,
    kind: record.kind,
    page: { url: record.page, tab: record.tab, frame: record.frame },
  },
  recipient: record.recipient,
  items: record.items,
  inspected: record.inspected,
  unseen: record.unseen,
})
