import type { Har } from 'har-format'
import { version } from '../../../package.json'
import { decidingOf } from '../quote'
import type { SeenFinding } from '../seen'
import type { Report } from './report'
import { uriOf } from './uri'

/**
 * HAR 1.2 of the messages that carried something. Bodies are not kept, and values are masked in the addresses. What was
 * found stands under `_fineprint`, the standard's way for keys of one's own.
 */
export function harOf(report: Report): string {
  const findings = new Map(report.findings.map(finding => [finding.id, finding]))
  const none = { headersSize: -1, bodySize: -1 } as const
  const har: Har = {
    log: {
      version: '1.2',
      creator: { name: 'Fineprint', version },
      entries: report.flows.map(flow => ({
        startedDateTime: new Date(flow.time).toISOString(),
        time: 0,
        request: {
          method: flow.method,
          url: uriOf(flow.url),
          httpVersion: '',
          cookies: [],
          headers: [],
          queryString: [],
          ...none,
        },
        response: {
          status: 0,
          statusText: '',
          httpVersion: '',
          cookies: [],
          headers: [],
          content: { size: 0, mimeType: '' },
          redirectURL: '',
          ...none,
        },
        cache: {},
        timings: { send: 0, wait: 0, receive: 0 },
        _fineprint: {
          recipient: flow.recipient,
          items: flow.items,
          findings: flow.findings.map(id => shortly(id, findings.get(id))),
          inspected: flow.inspected,
          trigger: flow.trigger,
          page: flow.page,
          ...(flow.frameUrl ? { frame: flow.frameUrl } : {}),
          ...(flow.form ? { form: flow.form } : {}),
          ...(flow.sources ? { sources: flow.sources } : {}),
          ...(flow.readers ? { readers: flow.readers } : {}),
        },
      })),
    },
  }
  return `${JSON.stringify(har, null, 2)}\n`
}

const shortly = (id: string, finding: SeenFinding | undefined) => ({
  id,
  ...(finding && {
    verdict: finding.verdict,
    severity: finding.severity,
    quote: decidingOf(finding)?.quote ?? null,
  }),
})
