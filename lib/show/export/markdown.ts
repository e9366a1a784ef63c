import { entriesOf } from '../entry'
import { isReported } from '../order'
import { policyDates } from '../policy-dates'
import { ticketOf } from '../ticket'
import { sayReason, type Words } from '../words'
import { markdownText } from './markdown-text'
import type { Report } from './report'

/** The report as a document for a wiki or a ticket: the scorecard first, then each finding with its evidence. */
export function markdownOf(report: Report, say: Words): string {
  const { policy, inspected } = report
  const flows = new Map(report.flows.map(flow => [flow.id, flow]))
  const number = new Intl.NumberFormat(say.language)
  const source =
    policy &&
    [policy.title, policy.address, ...policyDates(policy, say), `sha256 ${policy.hash}`].filter(part => part !== null)
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const scorecard = report.scorecard.map(({ row: id, promise, citations, standing, because }) =>
    row([
      id,
      say(`ui.promise.${promise}`),
      citations[0] ? `“${markdownText(citations[0].quote)}”` : '',
      `**${say(`show.standing.${standing}`)}** ${markdownText(because.map(reason => sayReason(say, reason)).join(' '))}`,
    ]),
  )
  const page = { url: report.sites[0] ?? '', who: 'you', policy: policy ?? { address: null, date: null, hash: null } }
  const tickets = entriesOf(report.findings)
    .filter(isReported)
    .map(entry =>
      ticketOf(
        entry,
        entry.flows.flatMap(id => flows.get(id) ?? []),
        page,
        say,
      ),
    )
  return [
    `# ${markdownText(report.title)}`,
    '',
    `${say('show.report.inspected', { messages: inspected.messages, bytes: number.format(inspected.bytes), of: number.format(inspected.of), unseen: inspected.unseen })}`,
    '',
    source
      ? `${say('ui.ticket.policy')}: ${source.map(part => markdownText(String(part))).join(' · ')}`
      : say('show.lead.policy-none'),
    '',
    ...(scorecard.length > 0
      ? [
          row(['', say('show.report.promise'), say('show.report.words'), say('show.report.seen')]),
          row(['---', '---', '---', '---']),
          ...scorecard,
          '',
        ]
      : []),
    ...(tickets.length > 0 ? tickets : [say('ui.nothing-found')]),
    '',
  ].join('\n')
}
