import { pageName } from './address'
import { type Entry, recipientName } from './entry'
import { markdownCode, markdownText } from './export/markdown-text'
import { fieldSaid, formSaid, frameSaid } from './field-said'
import type { SeenFlow } from './seen'
import { sentenceOf } from './sentence'
import type { TicketPage } from './ticket'
import { sayReason, type Words } from './words'

/** One message as a tester hands it on, with the findings it led to. Every value in it is masked. */
export function flowTicketOf(flow: SeenFlow, entries: readonly Entry[], page: TicketPage, say: Words): string {
  const {
    recipient,
    items,
    method,
    url,
    kind,
    trigger,
    time,
    inspected,
    readers = [],
    sources = [],
    form,
    frameUrl,
  } = flow
  const types = [...new Set(items.map(({ dataType }) => dataType))]
  const facts = [
    `**${say('ui.ticket.page')}:** ${markdownCode(flow.page ? pageName(flow.page) : '–')}`,
    ...(frameUrl ? [`**${say('sources.frame')}:** ${markdownCode(frameSaid(frameUrl))}`] : []),
    ...(form ? [`**${say('sources.form')}:** ${markdownText(formSaid(form) || say('sources.unnamed'))}`] : []),
    `**${say('ui.ticket.request')}:** ${markdownCode(`${method} ${url}`)}`,
    `**${say('ui.ticket.when')}:** ${[time > 0 && new Date(time).toISOString(), say(`show.trigger.${trigger}`)].filter(Boolean).join(' · ')}`,
    `**${say('ui.ticket.recipient')}:** ${markdownText([recipientName(recipient), recipient.host, say(`show.category.${recipient.category}`), say(`show.relation.${recipient.relation}`)].join(' · '))}`,
    `**${say('ui.ticket.channel')}:** ${say(`show.kind.${kind}`)} · ${say('ui.inspected', { bytes: inspected.bytes, of: inspected.of })}${flow.stopped ? ` · ${say('show.stopped')}` : ''}`,
  ]
  const carried = items.flatMap(({ dataType, value, where, transforms, because }) => {
    const steps = transforms.length > 0 ? `: ${transforms.join(' → ')}` : ''
    const reasons = because.map(reason => `  - ${markdownText(sayReason(say, reason))}`)
    return [`- ${dataType} ${markdownCode(value)} ${say('ui.ticket.in')} ${markdownCode(where)}${steps}`, ...reasons]
  })
  const typed = sources.map(source => {
    const reasons = source.because.map(reason => `  - ${markdownText(sayReason(say, reason))}`)
    return [`- ${markdownText(fieldSaid(source, say))}`, ...reasons].join('\n')
  })
  const read = readers.map(({ script, organisation, host, because }) => {
    const reasons = because.map(reason => `  - ${markdownText(sayReason(say, reason))}`)
    return [`- ${markdownText(organisation ?? host)} ${markdownCode(script)}`, ...reasons].join('\n')
  })
  const found = entries.map(entry => {
    const ids = entry.findings.map(({ id }) => markdownCode(id)).join(', ')
    const sentence = markdownText(sayReason(say, sentenceOf(entry, page.who, say)))
    return `- ${entry.verdict ?? '–'} · ${say(`show.severity.${entry.severity}`)}: ${sentence} (${ids})`
  })
  const section = (heading: string, lines: readonly string[]) =>
    lines.length > 0 ? ['', `### ${heading}`, '', ...lines] : []
  return [
    `## ${markdownText(types.join(', ') || '–')} → ${markdownText(recipient.site)}`,
    '',
    ...facts.map(fact => `- ${fact}`),
    ...section(say('ui.ticket.seen'), carried),
    ...section(say('sources.heading'), typed),
    ...section(say('readers.heading'), read),
    ...section(say('ui.findings'), found),
    '',
  ].join('\n')
}
