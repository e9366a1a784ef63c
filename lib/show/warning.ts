import type { DataType } from '../facts'
import type { Finding } from '../judge/finding'
import type { Span } from '../policy/statement'
import { dataList } from './data-list'
import { leaves, recipientName } from './entry'
import { mostImportantFirst } from './order'
import { sourceOf } from './quote'
import { whoOf } from './sentence'
import { sayReason, type Words } from './words'

/** Everything the warning on a page says, in ready words: no dictionary travels into a page. */
export interface WarningWords {
  readonly language: string
  readonly minor: boolean
  readonly title: string
  /** Who gets it, and what the policy has to do with it. */
  readonly text: string
  readonly quotation: {
    readonly quote: string
    readonly marks: readonly Span[]
    readonly heading: string
    readonly link: string | null
  } | null
  readonly why: readonly string[]
  readonly buttons: {
    readonly stop: string
    /** Null where the person is not a minor. */
    readonly askParent: string | null
    readonly send: string
    readonly why: string
    readonly openPolicy: string
    readonly close: string
  }
  /** Said once a parent is to be asked. */
  readonly askedParent: string
  /** Whose warning it is: a page's own dialog must not pass for it. */
  readonly by: string
}

/** What is known of the form (`WarningView` of `lib/messages.ts` fits). */
export interface WarningCause {
  readonly person: { readonly label: string; readonly minor: boolean }
  readonly site: string
  readonly company: string | null
  readonly collected: readonly { readonly dataType: DataType }[]
  readonly findings: readonly Finding[]
  readonly policy: { readonly address: string | null }
}

/** The worst finding gives the quotation; the others only their reasons. */
export function warningWords(cause: WarningCause, say: Words): WarningWords {
  const findings = mostImportantFirst(cause.findings)
  const governing = findings.flatMap(({ citations }) => citations.filter(({ role }) => role === 'governs'))
  const citation = governing[0]
  const site = cause.company ?? cause.site
  const others = findings.flatMap(({ recipient }) => (recipient && leaves(recipient) ? recipientName(recipient) : []))
  const who = whoOf(cause.person)
  const types = [...new Set(cause.collected.map(({ dataType }) => dataType))]
  const reasons = findings.flatMap(finding => finding.because.map(reason => sayReason(say, reason)))
  return {
    language: say.language,
    minor: cause.person.minor,
    title: say('show.warning.title', { who, what: dataList(say, types) }),
    text: say(citation?.whose ? 'show.warning.text-of' : 'show.warning.text', {
      site,
      company: citation?.whose?.company ?? site,
      others: new Set(others).size,
      list: new Intl.ListFormat(say.language).format([...new Set(others)].slice(0, 3)),
      verdict: citation ? (findings[0]?.verdict ?? 'none') : 'none',
    }),
    quotation: citation
      ? {
          quote: citation.quote,
          marks: citation.marks,
          heading: [...sourceOf(citation, say), citation.headings.at(-1) ?? site].join(' · '),
          link: citation.link,
        }
      : null,
    why: [...new Set(reasons)].slice(0, 6),
    buttons: {
      stop: say('show.warning.stop'),
      askParent: cause.person.minor ? say('show.warning.ask-parent') : null,
      send: say('show.warning.send'),
      why: say('show.warning.why'),
      openPolicy: say('show.open-policy'),
      close: say('show.warning.close'),
    },
    askedParent: say('show.warning.asked-parent'),
    by: say('show.warning.by'),
  }
}
