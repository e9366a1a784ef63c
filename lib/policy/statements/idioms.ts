import type { Span, Statement } from '../statement'
import type { Reading } from './reading'
import { subjectOf } from './subject-of'

/** Turns of phrase that say more than their verbs: each with the words it is known by. */
const IDIOMS: readonly {
  readonly known: RegExp
  readonly says: Partial<Statement> & Pick<Statement, 'actor' | 'modality' | 'action'>
}[] = [
  {
    known:
      /\b(?:does|do|will|shall) not (?:knowingly )?(?:allow|permit|authorize|let) (?:anyone|anybody|others?|any(?:one)? (?:third part(?:y|ies)|person))(?: else)? to do so\b/i,
    says: { actor: 'third-party', modality: 'will-not', action: 'collect' },
  },
  {
    known:
      /\b(?:uses?|using|employs?|engages?|hires?|retains?|contracts? with)\b[^.;]{0,60}\b(?:agents?|contractors?|compan(?:y|ies)|service providers?|vendors?|third parties)\b[^.;]{0,60}\b(?:on (?:its|our) behalf|perform|services? (?:for|to) us)\b/i,
    says: { actor: 'we', modality: 'will', action: 'give-access', recipient: 'service-provider', purpose: 'service' },
  },
  {
    known:
      /\b(?:information|data|records?|lists?)\b[^.;]{0,60}\b(?:one of the|among the|included (?:in|as part of|among)|part of)\b[^.;]{0,30}\b(?:assets?|transactions?|transferred|sale|merger)\b/i,
    says: { actor: 'we', modality: 'may', action: 'transfer', recipient: 'third-party', purpose: 'merger' },
  },
  {
    known: /\b(?:information|data)\b[^.;]{0,20}\b(?:might|may|will) go to (?:third parties|others)\b/i,
    says: { actor: 'we', modality: 'may', action: 'share', recipient: 'third-party' },
  },
  {
    known:
      /\bmay (?:choose|elect) not to receive\b[^.;]{0,80}\b(?:marketing|promotion\w*|communications?|e-?mails?|messages)\b/i,
    says: { actor: 'we', modality: 'will-not', action: 'contact', purpose: 'marketing' },
  },
  {
    known: /\bencourages? (?:children|kids|minors)\b[^.;]{0,60}\b(?:consent|permission)\b/i,
    says: { actor: 'we', modality: 'will', action: 'notify' },
  },
  {
    known: /\bwill (?:not )?(?:knowingly )?(?:promote or )?link to any\b[^.;]{0,60}\bsites?\b/i,
    says: { actor: 'we', modality: 'will-not', action: 'link-to', recipient: 'third-party' },
  },
  {
    known: /\bdoes not target (?:children|teenagers|minors|kids)\b[^.;]{0,60}\bcollection\b/i,
    says: { actor: 'we', modality: 'will-not', action: 'collect' },
  },
  {
    known: /\bhonou?rs? requests\b[^.;]{0,60}\b(?:information|data)\b/i,
    says: { actor: 'we', modality: 'will', action: 'give-access' },
  },
]

export function idiomsOf(reading: Reading, quote: Span, said: readonly Statement[]): Statement[] {
  return IDIOMS.flatMap(({ known, says }) => {
    const hit = known.exec(reading.plain)
    if (!hit) return []
    const from = reading.tokens.findIndex(token => token.end > hit.index)
    const to = reading.tokens.findIndex(token => token.start >= hit.index + hit[0].length)
    return [
      {
        dataTypes: said.at(-1)?.action === 'collect' ? (said.at(-1)?.dataTypes ?? []) : [],
        recipient: null,
        purpose: null,
        conditions: [],
        exceptions: [],
        ...says,
        subject: subjectOf(reading),
        quote,
        marks: [reading.spanOf(from, to < 0 ? reading.tokens.length : to)],
      },
    ]
  })
}
