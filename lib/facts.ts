/**
 * The nouns every stage speaks in. Plain data: each of them survives `structuredClone` and JSON, so the same fact
 * can cross from a page to the background, into storage, or out of the command line.
 * Terms are those of the field: a flow has contextual integrity's five parameters (Nissenbaum 2004); a statement is
 * the tuple of PolicyLint (USENIX Security 2019) and PurPliance (CCS 2021); verdict words are PoliCheck's
 * (USENIX Security 2020) with `conditional` added.
 */

export const DATA_TYPES = [
  'name',
  'given-name',
  'family-name',
  'email',
  'username',
  'password',
  'phone',
  'postal-address',
  'street',
  'city',
  'region',
  'postal-code',
  'country',
  'birth-date',
  'age',
  'gender',
  'payment-card',
  'bank-account',
  'government-id',
  'location',
  'ip-address',
  'online-id',
  'browsing-activity',
  'message-content',
  'school',
  'health',
  'photo',
  'parent-contact',
] as const
export type DataType = (typeof DATA_TYPES)[number]

/**
 * Why something was decided: a stable id with its particulars. Words for it live in `show/words`, so that a test
 * asserts the id and a translator never touches code. `lib/show/words/en/*.json` must hold every id.
 */
export interface Reason {
  readonly id: string
  readonly with?: Readonly<Record<string, string | number>>
}
export const because = (id: string, particulars?: Reason['with']): Reason =>
  particulars ? { id, with: particulars } : { id }

/* ───────────── what was seen ───────────── */

export interface Header {
  /** Lower case. */
  readonly name: string
  readonly value: string
}

/** Fields in the order they were sent; a name may repeat. */
export type FormFields = readonly (readonly [name: string, value: string])[]

export type Body =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** A form body the browser had already parsed (webRequest's `formData`). */
  | { readonly kind: 'form'; readonly fields: FormFields }
  /** The request had a body that nobody could show us; the flow says so (docs/cannot-be-seen.md). */
  | { readonly kind: 'unseen'; readonly why: 'blob' | 'stream' | 'file' | 'too-large' | 'unreadable' }

export const REQUEST_KINDS = [
  'document',
  'frame',
  'xhr',
  'beacon',
  'image',
  'script',
  'style',
  'media',
  'font',
  'websocket',
  'data-channel',
  'message',
  'report',
  'storage',
  'other',
] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]

/** The page a request belongs to. `url` is the top document's address, null where it could not be known. */
export interface PageRef {
  readonly url: string | null
  readonly tab?: number
  readonly frame?: number
  /** Origin of the frame that sent it, where that frame is of another site. */
  readonly sender?: string
  /** The browser's own name for the top document, where it gives one. */
  readonly document?: string
}

/** One message leaving a page: a request, or a frame on a socket. Built once at the edge (`lib/observe/request.ts`). */
export interface Request {
  readonly id: string | number
  /** Milliseconds since the epoch; 0 where unknown. */
  readonly time: number
  readonly method: string
  readonly url: string
  readonly headers: readonly Header[]
  readonly body: Body | null
  readonly kind: RequestKind
  readonly page: PageRef
}

/* ───────────── what it carries ───────────── */

/** One step done to a value before it was sent, by the names fixed in the command line's contract. */
export type Transform = string

export interface DataItem {
  readonly dataType: DataType
  /** Masked: never the value itself. */
  readonly value: string
  /** First step first; a step that changed nothing is left out. */
  readonly transforms: readonly Transform[]
  /** A path a tester can follow: `url.query.em`, `body.json.user.email`, `header.referer.query.q`. */
  readonly where: string
  /** True where a value of the person was found; false where a name or a shape showed a value we do not know. */
  readonly known: boolean
  readonly because: readonly Reason[]
}

/** How much of a message was looked at, in bytes (of UTF-8 where it was text). */
export interface Inspected {
  readonly bytes: number
  readonly of: number
}

export const CATEGORIES = [
  'advertising',
  'marketing',
  'email-marketing',
  'social',
  'analytics',
  'session-recording',
  'tag-manager',
  'chat-support',
  'payment',
  'fraud-prevention',
  'consent-management',
  'hosting',
  'maps',
  'utility',
  'identity',
  'unknown',
] as const
export type Category = (typeof CATEGORIES)[number]

export type Relation = 'first-party' | 'affiliate' | 'service-provider' | 'third-party'

export interface Recipient {
  readonly host: string
  /** Registrable domain (Public Suffix List, private part included); the host itself where there is none. */
  readonly site: string
  readonly organisation: string | null
  readonly category: Category
  readonly relation: Relation
  readonly because: readonly Reason[]
}

export interface Flow {
  readonly request: Omit<Request, 'body' | 'headers'>
  readonly recipient: Recipient
  readonly items: readonly DataItem[]
  readonly inspected: Inspected
  /** What was not examined and why; empty when everything was. */
  readonly unseen: readonly Reason[]
}

/* ───────────── whose it is ───────────── */

export interface Consent {
  readonly source: 'checkbox' | 'banner' | 'tcf' | 'gpp' | 'gpc' | 'recorded'
  /** `given` and `refused` are choices that were seen; `pending` is a banner nobody answered, a box left as it came. */
  readonly state: 'given' | 'refused' | 'pending'
  /** Absent: for every purpose, every recipient. */
  readonly purpose?: string
  readonly recipient?: string
  /** The words beside the box, or the vendor's own, as they stood. */
  readonly text?: string
}

export interface Choices {
  readonly marketing?: 'opted-in' | 'opted-out'
  /** Absent: nobody looked. Empty: looked for, none found. */
  readonly consent?: readonly Consent[]
}

export interface Person {
  readonly label: string
  /** ISO date. */
  readonly birthDate?: string
  readonly minor?: boolean
  /** Values to look for, as typed. Hot: never in a record, a log or an export. */
  readonly values: Readonly<Partial<Record<DataType, readonly string[]>>>
  readonly choices?: Choices
}

/** What judging needs to know of the person a flow is about: no value travels that far. */
export interface Subject {
  readonly label: string
  /** Full years; absent where no birth date is known. */
  readonly age?: number
  /** Flagged by hand, whatever the age. */
  readonly minor?: boolean
  readonly choices: Choices
  /** An age the page itself was told, with where it was said. */
  readonly toldAge?: { readonly age: number; readonly because: readonly Reason[] }
}

export interface ServiceProvider {
  readonly name: string
  readonly sites: readonly string[]
  readonly policy?: string
}

/** What the person knows of a recipient that no public list does: a staging host, a small local vendor. */
export interface KnownRecipient {
  readonly name: string
  readonly sites: readonly string[]
  readonly category: Category
}

/** What the person has told a company to stop: by letter, by telephone, in a settings page. */
export const OPT_OUTS = ['marketing', 'sharing', 'analytics'] as const
export interface OptOut {
  readonly from: (typeof OPT_OUTS)[number]
  /** ISO date: from this day on it counts. */
  readonly since: string
}

export interface Company {
  readonly name: string
  readonly sites: readonly string[]
  readonly subsidiaries: readonly string[]
  readonly serviceProviders: readonly ServiceProvider[]
  /** Outranks the packaged lists. */
  readonly recipients?: readonly KnownRecipient[]
  readonly optOuts?: readonly OptOut[]
}
