import type { Reason } from '../../../lib/facts'
import type { PolicyChange } from '../../../lib/judge/changes'
import type { Checks } from '../../../lib/judge/checks'
import type { Finding } from '../../../lib/judge/finding'
import type { Correction } from '../../../lib/policy/corrections'
import type { Policy } from '../../../lib/policy/statement'
import type { KeptNotice } from '../policies/fetch-policy'
import type { Validators } from '../policies/fetch-text'

/** What is at rest in the store, beside the records of lib/keep. */

/** A person at rest: encrypted under a key that this browser will not export. */
export interface SealedPerson {
  readonly id: string
  readonly iv: Uint8Array<ArrayBuffer>
  readonly sealed: ArrayBuffer
}

/** How often a visit could have broken each promise: by what was looked at, so that nothing counts twice. */
export interface KeptOccasions {
  readonly visit: string
  readonly site: string
  readonly time: number
  /** By document, or by the page whose messages they sum up. */
  readonly looked: Readonly<Record<string, { readonly page: string; readonly checks: Checks }>>
}

/** IndexedDB takes no null for a key: an empty word stands for a finding about the page itself. */
export interface KeptSuppression {
  readonly company: string
  readonly recipient: string
  readonly dataType: Finding['dataType'] | ''
  readonly reason: string
  readonly expires: string
}

/** How the text differs from the one before it, and since when we know. */
export interface SeenChange extends PolicyChange {
  readonly seen: number
}

export interface KeptPolicy {
  readonly site: string
  readonly state: 'read' | 'failed'
  readonly policy: Policy | null
  readonly because: readonly Reason[]
  /** Milliseconds since the epoch. */
  readonly fetched: number
  /** Added by hand: never replaced by what is found. */
  readonly given: boolean
  readonly validators?: Validators
  /** Read again and held against what was read before, at that time. */
  readonly compared?: number
  readonly change?: SeenChange
  /** Asked for again in vain, with why; what was read before stays. */
  readonly missed?: { readonly at: number; readonly because: readonly Reason[] }
  readonly notices?: readonly KeptNotice[]
  /** Earlier versions as they were read, newest first. */
  readonly earlier?: readonly Policy[]
  /** How persons read single sentences of it. */
  readonly corrections?: readonly Correction[]
}
