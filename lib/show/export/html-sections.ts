import type { Span } from '../../policy/statement'
import { pageName } from '../address'
import { capitalised, dataList } from '../data-list'
import { recipientName } from '../entry'
import { fieldsSaid } from '../field-said'
import { flowDrawingOf } from '../flow-drawing'
import { citedIn, NEVER_SEEN, notObservedOf, unseenWays } from '../not-observed'
import type { ShownLine, ShownPolicy } from '../policy-text'
import { segmentsOf } from '../quote'
import { spanInLine } from '../span-in-line'
import { timelineOf } from '../timeline'
import { sayReason, type Words } from '../words'
import type { Report } from './report'
import { xmlText } from './xml-text'

/** The parts of the exported page that draw and list; each an empty string where it has nothing to show. */

const section = (title: string, content: string): string =>
  content ? `<section><h2>${xmlText(title)}</h2>\n${content}\n</section>` : ''

const list = (items: readonly string[]): string =>
  items.length > 0 ? `<ul>${items.map(item => `<li>${item}</li>`).join('\n')}</ul>` : ''

export function mapSection({ findings }: Report, say: Words): string {
  const { width, height, bands, nodes } = flowDrawingOf(findings, say)
  if (bands.length === 0) return ''
  const paths = bands.map(
    ({ curve, thickness, tone, title }) =>
      `<path class="${tone}" d="${curve}" stroke-width="${thickness.toFixed(1)}"><title>${xmlText(title)}</title></path>`,
  )
  const marks = nodes.map(
    ({ x, y, width, height, label, labelX, labelY, anchor }) =>
      `<rect x="${x}" y="${y.toFixed(1)}" width="${width}" height="${height.toFixed(1)}"/><text x="${labelX}" y="${labelY.toFixed(1)}" text-anchor="${anchor}">${xmlText(label)}</text>`,
  )
  const rows = bands.map(
    ({ dataType, recipient, verdict, count }) =>
      `<tr><td>${xmlText(say(`show.data.${dataType}`))}</td><td>${xmlText(recipient)}</td><td>${xmlText(say(`show.verdict.${verdict ?? 'none'}`))}</td><td>${count}</td></tr>`,
  )
  const head = ['ui.report.data', 'ui.report.recipient', 'ui.column.verdict', 'ui.column.times'].map(
    id => `<th scope="col">${xmlText(say(id))}</th>`,
  )
  return section(
    say('ui.report.where'),
    `<svg viewBox="0 -8 ${width} ${height + 16}" role="img" aria-label="${xmlText(say('ui.report.map'))}">${paths.join('\n')}${marks.join('\n')}</svg>
<table><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`,
  )
}

export function timelineSection({ flows }: Report, say: Words): string {
  const time = new Intl.DateTimeFormat(say.language, { timeStyle: 'medium' })
  const rows = timelineOf(flows.filter(({ items }) => items.length > 0)).map(row => {
    if (row.kind === 'page')
      return `<tr><th colspan="3" scope="rowgroup">${xmlText(row.page ? pageName(row.page) : say('ui.report.page-unknown'))}</th></tr>`
    const { flow } = row
    const types = [...new Set(flow.items.map(({ dataType }) => dataType))]
    const what = dataList(say, types)
    const how = [say(`show.trigger.${flow.trigger}`), ...fieldsSaid([flow], types, say)].join(' · ')
    return `<tr><td>${flow.time ? xmlText(time.format(flow.time)) : ''}</td><td>${xmlText(what)} → ${xmlText(recipientName(flow.recipient))}</td><td class="soft">${xmlText(how)}</td></tr>`
  })
  return section(say('ui.report.timeline'), rows.length > 0 ? `<table>${rows.join('\n')}</table>` : '')
}

export function notObservedSection(report: Report, say: Words): string {
  const { promises, unseen } = notObservedOf(report)
  const promised = promises.map(
    ({ promise, standing, because }) =>
      `<b>${xmlText(capitalised(say(`ui.promise.${promise}`), say.language))}</b>: ${xmlText(say(`show.standing.${standing}`))}. ${because.map(reason => xmlText(sayReason(say, reason))).join(' ')}`,
  )
  const examined = unseen.map(
    ({ reason, count }) =>
      `${xmlText(capitalised(sayReason(say, reason), say.language))} (${xmlText(say('ui.times', { count }))})`,
  )
  const never = NEVER_SEEN.map(id => xmlText(say(`ui.report.never.${id}`)))
  const content = `${list(promised)}${list(examined)}<p>${xmlText(say('ui.report.never-seen'))}</p>${list(never)}<p>${xmlText(say('unseen.intro'))}</p>${list(unseenWays(say).map(xmlText))}`
  return section(say('ui.report.not-observed'), content)
}

const TAGS = { heading: 'h3', paragraph: 'p', item: 'p', row: 'p' } as const satisfies Record<ShownLine['kind'], string>

function marked(line: ShownLine, cited: readonly Span[]): string {
  const spans = cited.flatMap(span => spanInLine(line, span) ?? [])
  return segmentsOf(line.text, spans)
    .map(({ text, marked }) => (marked ? `<mark>${xmlText(text)}</mark>` : xmlText(text)))
    .join('')
}

export function policySection(report: Report, say: Words): string {
  const { text } = report
  if (!text) return ''
  const cited = citedIn(report)
  const clauses = text.clauses.map(({ lines, statements }: ShownPolicy['clauses'][number]) => {
    const words = lines.map(
      line => `<${TAGS[line.kind]} class="${line.kind}">${marked(line, cited)}</${TAGS[line.kind]}>`,
    )
    const read = statements.map(
      ({ action, modality }) =>
        `${xmlText(say(`policy-page.action.${action}`))}: ${xmlText(say(`policy-page.modality.${modality}`))}`,
    )
    return `<div class="clause"><div class="theirs" lang="${xmlText(text.source.language)}">${words.join('\n')}</div><aside>${read.join('<br>')}</aside></div>`
  })
  return section(
    say('ui.report.policy'),
    `<p class="soft">${xmlText(say('ui.report.policy-text'))}</p>${clauses.join('\n')}`,
  )
}
