import type { Citation } from '../judge/finding'
import { capitalised } from './data-list'
import type { Entry } from './entry'
import { markdownCode, markdownText } from './export/markdown-text'
import { fieldsSaid } from './field-said'
import { segmentsOf, sourceOf } from './quote'
import type { SeenFlow } from './seen'
import { sentenceOf, type Who } from './sentence'
import { sayReason, type Words } from './words'

/** A finding as a tester hands it on. Every value in it is masked. */

export interface TicketPage {
  readonly url: string
  readonly who: Who
  readonly policy: { readonly address: string | null; readonly date: string | null; readonly hash: string | null }
}

function quoted(citation: Citation, say: Words): string {
  const text = segmentsOf(citation.quote, citation.marks)
    .map(({ text, marked }) =>
      marked
        ? text.replace(/^(\s*)(.*?)(\s*)$/s, (_, before, words, after) => `${before}**${markdownText(words)}**${after}`)
        : markdownText(text),
    )
    .join('')
  const { link } = citation
  const heading = [...sourceOf(citation, say), ...citation.headings].map(markdownText).join(' › ')
  const source = link ? `[${heading || markdownText(say('ui.policy'))}](<${link}>)` : heading
  return `> “${text.replace(/\s+/g, ' ')}”\n>\n> ${say(`show.role.${citation.role}`)}: ${source}`
}

function flowLines(flow: SeenFlow, entry: Entry, say: Words): string[] {
  const request = `- ${markdownCode(`${flow.method} ${flow.url}`)} (${say(`show.kind.${flow.kind}`)}, ${say(`show.trigger.${flow.trigger}`)}${flow.stopped ? `, ${say('show.stopped')}` : ''})`
  const items = flow.items
    .filter(({ dataType }) => entry.dataTypes.includes(dataType))
    .map(({ dataType, value, where, transforms }) => {
      const steps = transforms.length > 0 ? `: ${transforms.join(' → ')}` : ''
      return `  - ${dataType} ${markdownCode(value)} ${say('ui.ticket.in')} ${markdownCode(where)}${steps}`
    })
  const fields = fieldsSaid([flow], entry.dataTypes, say).map(field => `  - ${markdownText(field)}`)
  return [request, ...items, ...fields]
}

export function ticketOf(entry: Entry, flows: readonly SeenFlow[], page: TicketPage, say: Words): string {
  const { whose } = entry
  const policy = whose ?? page.policy
  const title = capitalised(sayReason(say, sentenceOf(entry, page.who, say)), say.language)
  const facts = [
    `**${say('ui.ticket.page')}:** ${markdownCode(page.url)}`,
    `**${say('ui.ticket.verdict')}:** ${entry.verdict ?? '–'} · ${say(`show.severity.${entry.severity}`)}`,
    `**${say('ui.ticket.policy')}:** ${[whose && markdownText(say('show.whose.short', { company: whose.company })), policy.address, policy.date, policy.hash && `sha256 ${policy.hash}`].filter(Boolean).join(' · ') || '–'}`,
    `**${say('ui.ticket.finding')}:** ${entry.findings.map(({ id }) => markdownCode(id)).join(', ')}`,
  ]
  const quotations = [entry.quotation, ...entry.beside].flatMap(citation => (citation ? [quoted(citation, say)] : []))
  const section = (heading: string, lines: readonly string[]) =>
    lines.length > 0 ? ['', `### ${heading}`, '', ...lines] : []
  return [
    `## ${markdownText(title)}`,
    '',
    ...facts.map(fact => `- ${fact}`),
    ...section(say('ui.ticket.policy-says'), [quotations.join('\n\n')].filter(Boolean)),
    ...section(
      say('ui.ticket.seen'),
      flows.slice(0, 10).flatMap(flow => flowLines(flow, entry, say)),
    ),
    ...section(
      say('ui.why'),
      entry.because.map(reason => `- ${markdownText(sayReason(say, reason))}`),
    ),
    '',
  ].join('\n')
}

/** For a shell; values stay masked, so it shows which request was meant and does not repeat it. */
export function curlOf({ method, url }: Pick<SeenFlow, 'method' | 'url'>): string {
  const word = (text: string) => `'${text.replace(/'/g, `'\\''`)}'`
  return `curl -X ${word(method)} ${word(url)}`
}
