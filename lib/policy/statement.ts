import type { DataType, Reason } from '../facts'
import type { Action, Modality } from './verbs'

export { ACTIONS, type Action, type Modality } from './verbs'

/** What a policy becomes when it has been read. Offsets count UTF-16 units in `Policy.text`, end exclusive. */

export interface Span {
  readonly start: number
  readonly end: number
}

export const TOPICS = [
  'first-party',
  'third-party',
  'choice',
  'access',
  'retention',
  'security',
  'change',
  'do-not-track',
  'audience',
  'contact',
  'introduction',
  'practice-not-covered',
  'other',
] as const
/** The categories of OPP-115 (Wilson et al., ACL 2016). */
export type Topic = (typeof TOPICS)[number]

export type StatementSubject =
  | { readonly under: number }
  | { readonly group: 'children' | 'teenagers' | 'residents'; readonly of?: string }

/**
 * One thing a policy says: who does or does not do what with which data, to whom, why, about whom, on which terms.
 *
 * "We will not sell your e-mail address to advertisers without your consent, except as required by law":
 * actor `we`, modality `will-not`, action `sell`, dataTypes `['email']`, recipient `advertising`,
 * conditions `['without your consent']`, exceptions `['except as required by law']`.
 */
export interface Statement {
  /** `we`, `affiliate`, `service-provider`, `third-party`, `user`. */
  readonly actor: string
  readonly modality: Modality
  readonly action: Action
  /** Empty: the policy's own "personal information" at large, unless `unnamed`. */
  readonly dataTypes: readonly DataType[]
  /** Of data of a kind no list knows ("account data", "aggregated statistics"): not of personal information at large. */
  readonly unnamed?: true
  /** `third-party`, `service-provider`, `affiliate`, `public`, a recipient category, or null. */
  readonly recipient: string | null
  /** `marketing`, `analytics`, `billing`, …; null where none is named. */
  readonly purpose: string | null
  readonly subject: StatementSubject | null
  /** The policy's own words. */
  readonly conditions: readonly string[]
  readonly exceptions: readonly string[]
  /** The sentence, and within it the words that decide. */
  readonly quote: Span
  readonly marks: readonly Span[]
  /** ISO date: a person said so by hand, in place of what was read (`policy/corrections.ts`). */
  readonly corrected?: string
}

export interface Clause extends Span {
  /** Stable within one text: a slug of the innermost heading, with a number where it repeats. */
  readonly id: string
  /** Outermost first, run-in headings last. */
  readonly headings: readonly string[]
  readonly topics: readonly Topic[]
  readonly statements: readonly Statement[]
}

export interface Contact {
  readonly kind: 'phone' | 'email' | 'address' | 'url'
  /** As it stands in the text. */
  readonly value: string
  /** `opt-out`, `privacy`, `access`, `children`, `general`. */
  readonly for: string
  readonly at: Span
}

export interface PolicySource {
  /** Where the text was read, or null for a pasted one. */
  readonly address: string | null
  /** ISO date the text was archived or fetched; null where unknown. */
  readonly date: string | null
  /** SHA-256 of `text`, hex. */
  readonly hash: string
  /** BCP 47 primary tag. */
  readonly language: string
}

/** Words of the policy that say something of it as a whole. */
export interface Passage extends Span {
  readonly clause: string
}

/** Facts of the whole that are shown beside the clauses. Each points at the sentence that says so. */
export interface WholeFacts {
  /** Whose policy it is and where it holds; `subsidiaries` where it covers them too. */
  readonly scope: (Passage & { readonly subsidiaries: boolean }) | null
  /** How long data are kept: "90 days", or null where only a purpose is given ("as long as necessary"). */
  readonly retention: readonly (Passage & { readonly period: string | null })[]
  /** Laws and frameworks it names: `GDPR`, `CCPA`, `COPPA`, … */
  readonly regimes: readonly (Passage & { readonly name: string })[]
  /** Promises that data are used "only in the aggregate". */
  readonly aggregateOnly: readonly Passage[]
  /** How consent is taken to be given ("by using this site you agree", a box to tick). */
  readonly consent: readonly (Passage & { readonly kind: 'use' | 'express' })[]
}

/** What may stand beside a policy, closest first: for whom it is, where they live, and then what it is about. */
export const NOTICES = ['children', 'supplement', 'cookies'] as const
export type NoticeKind = 'policy' | (typeof NOTICES)[number]

/** A text that stands beside the policy: for children, on cookies, for one state or country. */
export interface Notice {
  readonly kind: NoticeKind
  readonly policy: Policy
  /** For the state or country where the person lives who is asked about (`beside.ts`). */
  readonly own?: boolean
}

/** What a quotation from a notice must say of its source. */
export interface NoticeName {
  readonly kind: NoticeKind
  readonly title: string
  readonly address: string | null
}

export const noticeName = ({ kind, policy: { title, source } }: Notice): NoticeName => ({
  kind,
  title,
  address: source.address,
})

/** Whose policy it is, where that is not the company's whose page it is. */
export interface PolicyName {
  readonly company: string
  readonly site: string
  readonly title: string
  readonly address: string | null
  /** ISO: the day it says it was changed, else the day it was read. */
  readonly date: string | null
  readonly hash: string
}

export interface Policy {
  readonly source: PolicySource
  readonly title: string
  readonly text: string
  /** In order, without gap or overlap: every character of `text` belongs to exactly one. */
  readonly clauses: readonly Clause[]
  readonly contacts: readonly Contact[]
  /** The age under which the policy itself calls a person a child; null where it names none. */
  readonly minorAge: number | null
  /** Where the policy says what it means by personal data. */
  readonly definition: (Span & { readonly clause: string; readonly dataTypes: readonly DataType[] }) | null
  /** ISO date of "last updated …", null where it gives none. */
  readonly updated: string | null
  readonly whole?: WholeFacts
  /** Notices that the site links to. */
  readonly beside?: readonly Notice[]
  /** "This is hardly a policy", "this language cannot be read". */
  readonly warnings: readonly Reason[]
}
