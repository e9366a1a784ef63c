import type { DataItem, Inspected, Reason, Recipient, RequestKind } from '../facts'
import type { Finding } from '../judge/finding'
import type { Trigger } from '../observe/trigger'
import type { Reader } from '../recognise/readers/reader'
import type { FieldSource, FormSource } from '../recognise/sources/field-source'

/** What showing needs of a kept finding and of a kept flow (`keep/record.ts` fits both: `show` and `keep` are apart). */

export interface SeenFinding extends Finding {
  readonly count: number
  readonly first: number
  readonly last: number
  /** Ids of flows, newest first. */
  readonly flows: readonly string[]
}

export interface SeenFlow {
  readonly id: string
  /** Milliseconds since the epoch; 0 where unknown. */
  readonly time: number
  readonly site: string
  readonly page: string | null
  /** Of the frame that sent it, where it was one. */
  readonly frameUrl?: string
  readonly method: string
  /** Every found value in it is masked already. */
  readonly url: string
  readonly kind: RequestKind
  readonly recipient: Recipient
  readonly items: readonly DataItem[]
  readonly inspected: Inspected
  readonly unseen: readonly Reason[]
  readonly trigger: Trigger
  /** It never left. */
  readonly stopped?: boolean
  /** The scripts that read what it carried before it was sent. */
  readonly readers?: readonly Reader[]
  /** The form that it is, where the browser sent one. */
  readonly form?: FormSource
  /** The fields that held what it carried. */
  readonly sources?: readonly FieldSource[]
  readonly findings: readonly string[]
}
