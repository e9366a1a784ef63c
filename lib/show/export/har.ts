import type { Har } from 'har-format'
import type { Report } from './report'

/** HAR 1.2 of the messages that carried something. Bodies are not kept, and values are masked in the addresses. */
export function harOf(report: Report): string {
  const none = { headersSize: -1, bodySize: -1 } as const
  const har: Har = {
    log: {
      version: '1.2',
      creator: { name: 'Fineprint', version: '1' },
      entries: report.flows.map(flow => ({
        startedDateTime: new Date(flow.time).toISOString(),
        time: 0,
        request: {
          method: flow.method,
          url: flow.url,
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
          findings: flow.findings,
          inspected: flow.inspected,
          ...(flow.readers ? { readers: flow.readers } : {}),
        },
      })),
    },
  }
  return `${JSON.stringify(har, null, 2)}\n`
}
