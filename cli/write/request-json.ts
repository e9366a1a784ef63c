import type { JudgedRequest } from '../judge-requests'
import { sentences } from '../words'

/** The shape of `fineprint requests --json`, key by key as the contract fixes it. */
export function requestJson({ flow, site, findings }: JudgedRequest) {
  const { recipient, items, inspected, unseen, request } = flow
  const { host, organisation, category, relation } = recipient
  return {
    id: request.id,
    site,
    recipient: { host, site: recipient.site, organisation, category, relation, because: sentences(recipient.because) },
    items: items.map(({ because, ...item }) => ({ ...item, because: sentences(because) })),
    inspected,
    ...(unseen.length ? { unseen: sentences(unseen) } : {}),
    findings: findings.map(({ id, verdict, severity, promise, dataType, citations, because }) => ({
      id,
      verdict,
      severity,
      promise,
      dataType,
      citations: citations.map(({ clause, quote, role, notice }) => ({
        clause,
        quote,
        role,
        ...(notice ? { notice } : {}),
      })),
      because: sentences(because),
    })),
  }
}
