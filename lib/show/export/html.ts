import type { Citation } from '../../judge/finding'
import { entriesOf } from '../entry'
import { isReported } from '../order'
import { policyDates } from '../policy-dates'
import { asOneLine, segmentsOf, sourceOf } from '../quote'
import { sentenceOf } from '../sentence'
import { sayReason, type Words } from '../words'
import { mapSection, notObservedSection, policySection, timelineSection } from './html-sections'
import type { Report } from './report'
import { xmlText } from './xml-text'

/** One file to hand over and print: no script, no request, nothing from elsewhere. */

const STYLE = `:root{color-scheme:light dark}body{font:15px/1.5 system-ui,sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.6rem}blockquote{margin:.4rem 0 .2rem 1rem;font:1.05rem/1.5 Georgia,serif}mark{background:#ffe27a;color:#1c1b19}
table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;padding:.4rem;border-bottom:1px solid #8886}
code{overflow-wrap:anywhere}svg{width:100%;height:auto;margin:.6rem 0}path{fill:none;stroke:currentColor;stroke-opacity:.42}rect,text{fill:currentColor}text{font:13px system-ui,sans-serif;dominant-baseline:central}
.contradicts{color:#9d2117}.conditional{color:#754a00}.silent{color:#475060;stroke-dasharray:6 2}.allowed{color:#1a5d33}
.clause{display:grid;grid-template-columns:1fr 12rem;gap:1rem;margin:.4rem 0}.theirs{font:1.05rem/1.5 Georgia,serif}.theirs :is(p,h3){margin:.3rem 0}.theirs .item{margin-inline-start:1.2rem}aside{font-size:.85rem}
@media(max-width:40rem){.clause{display:block}}@media(prefers-color-scheme:dark){.contradicts{color:#ff9d92}.conditional{color:#f0c572}.silent{color:#b9c0cc}.allowed{color:#8ed4a4}}
@media print{tr,li,svg,.clause{break-inside:avoid}h2,h3{break-after:avoid}}
article{break-inside:avoid;border-top:1px solid #8886;padding:.6rem 0}.soft{opacity:.8}`

/** Nothing loads and nothing runs, whatever a policy or a page managed to write. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"

function quotation(citation: Citation, say: Words): string {
  const words = segmentsOf(citation.quote, citation.marks)
    .map(({ text, marked }) => (marked ? `<mark>${xmlText(asOneLine(text))}</mark>` : xmlText(asOneLine(text))))
    .join('')
  const { link } = citation
  const source = xmlText([...sourceOf(citation, say), citation.headings.at(-1) ?? citation.clause].join(' · '))
  const open = link ? ` · <a href="${xmlText(link)}" rel="noreferrer">${xmlText(say('show.open-policy'))}</a>` : ''
  return `<blockquote>“${words}”</blockquote><p class="soft">${source}${open}</p>`
}

export function htmlOf(report: Report, say: Words): string {
  const { policy, inspected } = report
  const text = (id: string, particulars?: Parameters<Words>[1]) => xmlText(say(id, particulars))
  const number = new Intl.NumberFormat(say.language)
  const flows = new Map(report.flows.map(flow => [flow.id, flow]))
  const scorecard = report.scorecard.map(
    ({ promise, citations, standing, because }) =>
      `<tr><th scope="row">${text(`ui.promise.${promise}`)}</th><td>${citations[0] ? quotation(citations[0], say) : ''}</td><td><b>${text(`show.standing.${standing}`)}</b><br>${because.map(reason => xmlText(sayReason(say, reason))).join('<br>')}</td></tr>`,
  )
  const findings = entriesOf(report.findings)
    .filter(isReported)
    .map(entry => {
      const seen = entry.flows.flatMap(id => flows.get(id) ?? []).slice(0, 10)
      const requests = seen.map(({ method, url }) => `<li><code>${xmlText(`${method} ${url}`)}</code></li>`).join('')
      return `<article><h3>${xmlText(sayReason(say, sentenceOf(entry, 'you', say)))}</h3><p><b>${text(`show.verdict.${entry.verdict ?? 'none'}`)}</b>${entry.whose ? ` · ${text('show.whose.short', { company: entry.whose.company })}` : ''} · ${text(`show.severity.${entry.severity}`)}</p>${entry.quotation ? quotation(entry.quotation, say) : ''}<ul>${entry.because.map(reason => `<li>${xmlText(sayReason(say, reason))}</li>`).join('')}</ul><ul>${requests}</ul></article>`
    })
  const source =
    policy &&
    [policy.title, policy.address, ...policyDates(policy, say), `sha256 ${policy.hash}`].filter(part => part !== null)
  return `<!doctype html>
<html lang="${xmlText(say.language)}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width"><title>${xmlText(report.title)}</title><style>${STYLE}</style></head><body>
<h1>${xmlText(report.title)}</h1>
<p class="soft">${text('show.report.inspected', { messages: inspected.messages, bytes: number.format(inspected.bytes), of: number.format(inspected.of), unseen: inspected.unseen })}<br>${source ? xmlText(source.join(' · ')) : text('show.lead.policy-none')}</p>
${scorecard.length > 0 ? `<h2>${text('ui.report.scorecard')}</h2><table><thead><tr><th>${text('show.report.promise')}</th><th>${text('show.report.words')}</th><th>${text('show.report.seen')}</th></tr></thead><tbody>${scorecard.join('\n')}</tbody></table>` : ''}
<h2>${text('ui.findings')}</h2>
${findings.join('\n') || `<p>${text('ui.nothing-found')}</p>`}
${[mapSection, timelineSection, notObservedSection, policySection].map(write => write(report, say)).join('\n')}
</body></html>
`
}
