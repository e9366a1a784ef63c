import type { DataType, Reason, Recipient } from '../facts'
import type { Contact, NoticeName, PolicyName, Span } from '../policy/statement'

export const VERDICTS = ['clear', 'vague', 'ambiguous', 'incorrect', 'omitted', 'conditional'] as const
export type Verdict = (typeof VERDICTS)[number]

export const SEVERITIES = ['info', 'low', 'medium', 'high', 'critical'] as const
/** `low` and above is *reported*: it counts on the badge, can warn, and sets an exit code. */
export type Severity = (typeof SEVERITIES)[number]

export type Role = 'governs' | 'definition' | 'exception' | 'remedy'

/** A piece of a policy as it is shown to a person: verbatim, with the deciding words marked. */
export interface Citation {
  readonly clause: string
  readonly headings: readonly string[]
  /** The notice beside the policy that it is quoted from; absent where it is the policy itself. */
  readonly notice?: NoticeName
  /** Whose words they are, where they are not the company's whose page it is. */
  readonly whose?: PolicyName
  readonly role: Role
  /** Verbatim; where a list item needs its lead-in, the two are joined by " … ". At most 800 characters. */
  readonly quote: string
  /** Where `quote` stands in the policy's text (its deciding sentence, if it was joined). */
  readonly at: Span
  /** Opens the live policy at the quote (a text fragment); null where the policy was pasted. */
  readonly link: string | null
  /** Offsets into `quote`. */
  readonly marks: readonly Span[]
}

export interface Remedy {
  /** `stop`, `ask-parent`, `opt-out`, `contact`, `withdraw-consent`, `choose-company`, `add-policy`, … */
  readonly id: string
  readonly contact?: Contact
  readonly link?: string
}

/** The rows of the promise table, by what they are about (docs/promises.md says which clause and fact each one joins). */
export const PROMISES = {
  scope: 'P2',
  'third-party-disclosure': 'P3',
  'service-provider': 'P4',
  'directory-opt-out': 'P5',
  'collection-purpose': 'P6',
  'marketers-disclosure': 'P7',
  'marketing-choice': 'P8',
  'offline-orders': 'P9',
  'usage-data-aggregate': 'P10',
  security: 'P11',
  'message-contents': 'P12',
  'fraud-prevention': 'P13',
  'account-access': 'P14',
  'policy-change': 'P16',
  'minor-collection': 'K1',
  'minor-third-party': 'K2',
  'child-page-links': 'K3',
  'parental-consent-wording': 'K4',
} as const
export type PromiseName = keyof typeof PROMISES

/** A fact judged against a policy's statements. One a (recipient, data type, deciding clause), however often it happened. */
export interface Finding {
  /** Fingerprint of what it says (company, recipient, data type, clause, policy hash): the same from any browser or run. */
  readonly id: string
  readonly promise: PromiseName
  /** Whose promise it is, where another company collects in a frame of its own (`party.ts`): never the page's own. */
  readonly whose?: PolicyName
  /** Null for a finding about the page itself. */
  readonly recipient: Recipient | null
  readonly dataType: DataType | null
  /** Null where no policy could be read, or the page is outside the policy's scope; the reason is in `because`. */
  readonly verdict: Verdict | null
  readonly severity: Severity
  readonly citations: readonly Citation[]
  /** Never empty. */
  readonly because: readonly Reason[]
  readonly remedies: readonly Remedy[]
  /** What was typed went out before the person pressed Send, or without their ever doing so: a finding of its own. */
  readonly unsent?: boolean
  /** It reached nobody: its recipient is blocked for minors on this company's pages (`blocking.ts`). */
  readonly stopped?: boolean
  /** True where the person is a minor by the policy's own limit. */
  readonly minor: boolean
}
