import type { Flow } from '../../lib/facts'
import { judgeFlow } from '../../lib/judge/judge'
import { recipientOf } from '../../lib/recognise/parties/recipient'
import { recogniseRequest } from '../../lib/recognise/recognise-request'
import { buildSearch } from '../../lib/recognise/values/search'
import { reference } from '../judge/two-policies'
import { corpusRows, corpusText } from './data'
import { type LeakRow, PERSONA, requestOf } from './leak-requests'

/**
 * Prints findings on real requests, judged as if each shop had made the reference policy its own, one a (recipient, data
 * type, promise): to be read by eye (docs/judging.md has the table). `npx tsx test/corpus/read-findings.ts [how many]`
 */
const most = Number(process.argv[2] ?? 20)
const { policy } = reference(corpusText('policies', 'zazaknowledge.com@2010-06-24.md'))
const search = buildSearch([PERSONA])

function findingsOf(row: LeakRow) {
  const { headers: _, body: __, ...request } = requestOf(row)
  const page = `https://${row.first_party}/`
  const { items, inspected, unseen } = recogniseRequest(requestOf(row), search)
  const recipient = recipientOf(row.url, page, null, { message: requestOf(row) })
  const flow: Flow = { request, recipient, items, inspected, unseen }
  return judgeFlow(flow, {
    policy,
    policyState: [],
    company: null,
    subject: { label: '', choices: {} },
    page: { url: page, site: row.first_party, childDirected: false },
    today: '2026-11-23',
  }).map(finding => ({ finding, row, items }))
}

const rows = corpusRows<LeakRow>('traffic', 'leak-requests.jsonl').filter(({ verified }) => verified)
const seen = new Map<string, ReturnType<typeof findingsOf>[number]>()
for (const one of rows.flatMap(findingsOf)) {
  const { recipient, dataType, promise, severity } = one.finding
  const key = `${recipient?.site} ${dataType} ${promise}`
  if (severity !== 'info' && !seen.has(key)) seen.set(key, one)
}
/** Every n-th, so that all of the set has its turn; the same ones each time. */
const all = [...seen.values()]
const step = Math.max(1, Math.floor(all.length / most))
console.log(`${all.length} findings, of which every ${step}.`)
for (const { finding, row, items } of all.filter((_, index) => index % step === 0).slice(0, most)) {
  const { recipient, dataType, promise, verdict, severity, citations, because } = finding
  const where = items.filter(item => item.dataType === dataType).map(item => `${item.where} (${item.transforms})`)
  console.log(`
#${row.id} ${row.first_party} → ${recipient?.host} (${recipient?.organisation}, ${recipient?.category}, ${recipient?.relation})
  ${dataType} in ${where.slice(0, 2).join(', ')} · ${promise}: ${verdict}, ${severity}
  "${citations[0]?.quote.replace(/\s+/g, ' ').slice(0, 160)}"
  ${because
    .map(({ id }) => id)
    .slice(0, 5)
    .join(' ')}`)
}
