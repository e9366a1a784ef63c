import { styleText } from 'node:util'
import type { DataItem } from '../../lib/facts'
import type { Finding } from '../../lib/judge/finding'
import { sourceOf } from '../../lib/show/quote'
import type { JudgedRequest } from '../judge-requests'
import { sentences, words } from '../words'

/** For a person at a terminal: only requests that carry something, the proof under each, the clause under the finding. */
export function requestText({ flow, site, findings }: JudgedRequest): string {
  const { items, recipient, request } = flow
  if (items.length === 0 && findings.length === 0) return ''
  const whose = recipient.organisation ? `${recipient.organisation}, ${recipient.category}` : recipient.category
  return [
    `${styleText('bold', `${site ?? '?'} → ${recipient.host}`)} (${whose})  ${styleText('dim', `#${request.id} ${request.method}`)}`,
    ...items.map(itemText),
    ...findings.flatMap(findingText),
    '\n',
  ].join('\n')
}

const itemText = ({ dataType, value, transforms, where }: DataItem): string =>
  `  ${dataType} ${value} in ${where}${transforms.length ? ` (${transforms.join(' → ')})` : ''}`

function findingText({ verdict, severity, citations, because }: Finding): string[] {
  const [first] = citations
  const reasons = sentences(because).join(' ')
  return [
    `  ${styleText('bold', verdict ? words(`ui.verdict.${verdict}`) : words('ui.verdict.none'))} · ${severity} · ${reasons}`,
    ...(first
      ? [
          `    “${first.quote.replace(/\s+/g, ' ')}”`,
          styleText(
            'dim',
            `    ${[...sourceOf(first, words), first.headings.join(' › ')].filter(Boolean).join(' · ')}`,
          ),
        ]
      : []),
  ]
}
