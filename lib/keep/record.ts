import type { DataItem, Inspected, Reason, Recipient, RequestKind } from '../facts'
import type { Finding } from '../judge/finding'
import type { Trigger } from '../observe/trigger'
import type { Reader } from '../recognise/readers/reader'
import type { FieldSource, FormSource } from '../recognise/sources/field-source'

/** What is kept: masked forms and fingerprints, never a value (DESIGN, decision 3). Append-only; merged by id. */

/** One message that left a page and carried something. `url` has every found value masked. */
export interface FlowRecord {
  readonly id: string
  readonly time: number
  readonly site: string
  readonly page: string | null
  readonly tab: number
  readonly frame: number
  /** Address of the frame that sent it, where it was one and is known; as `page`. */
  readonly frameUrl?: string
  /** As `PageRef.sender`: another company's frame. */
  readonly sender?: string
  readonly method: string
  readonly url: string
  readonly kind: RequestKind
  readonly recipient: Recipient
  readonly items: readonly DataItem[]
  readonly inspected: Inspected
  readonly unseen: readonly Reason[]
  readonly trigger: Trigger
  /** Before the person pressed Send, or without their ever doing so. */
  readonly unsent?: boolean
  /** It never left: its recipient is blocked. */
  readonly stopped?: boolean
  /** The scripts that read what it carried before it was sent, as far as they were seen. */
  readonly readers?: readonly Reader[]
  /** The form that it is, where the browser sent one. */
  readonly form?: FormSource
  /** The fields that held what it carried, where that is known. */
  readonly sources?: readonly FieldSource[]
  /** Ids of the findings it led to. */
  readonly findings: readonly string[]
}

/** A finding with how often and where it was met. */
export interface FindingRecord extends Finding {
  readonly count: number
  readonly first: number
  readonly last: number
  /** Latest flows behind it, newest first, at most 20. */
  readonly flows: readonly string[]
}

/** A finding about a page itself, or about a form before it was sent: there is no flow behind it. */
export interface CheckRecord {
  readonly id: string
  /** What it looked at: a form that was shown and then sent is one thing, met once. Its own id where it is left out. */
  readonly about?: string
  readonly time: number
  readonly site: string
  /** The page it was made on, as `FlowRecord.page`. */
  readonly page?: string
  readonly findings: readonly string[]
  /** What the person answered to the warning; absent where none was shown or nothing answered yet. */
  readonly answer?: 'stop' | 'send' | 'ask-parent'
}

/** A record with the visit (one stay of one tab on one site) it was made in. */
export type InVisit<Kept> = Kept & { readonly visit: string }
