import type { Company, Person, Reason } from './facts'
import type { Suppression } from './judge/suppression'
import type { FindingRecord, FlowRecord } from './keep/record'
import type { Correction } from './policy/corrections'
import type { Contact } from './policy/statement'
import type { ShownPolicy } from './show/policy-text'
import type { Summary } from './show/summary'

/** What the faces show, as the background answers it. */

export interface People {
  readonly active: string | null
  readonly people: readonly { readonly id: string; readonly person: Person }[]
}

export interface PersonView {
  readonly id: string
  readonly label: string
  readonly age: number | null
  readonly minor: boolean
}

export interface PolicyView {
  readonly state: 'none' | 'looking' | 'read' | 'failed'
  readonly because: readonly Reason[]
  readonly title: string
  readonly address: string | null
  /** ISO: the day the policy says it was last changed, else the day it was read. */
  readonly date: string | null
  readonly hash: string | null
  readonly minorAge: number | null
  readonly contacts: readonly Contact[]
  /** What to know before trusting what was read. */
  readonly warnings: readonly Reason[]
}

/** One site's policy, as its own page shows it. */
export interface PolicyPage {
  readonly site: string
  readonly policy: ShownPolicy
  /** Added by hand, not found on the site. */
  readonly given: boolean
  /** Milliseconds since the epoch: when it was last looked at. */
  readonly fetched: number
  readonly warnings: readonly Reason[]
  /** Newest first, the present one at the head. */
  readonly versions: readonly { readonly hash: string; readonly date: string | null; readonly updated: string | null }[]
  /** `holds`: the policy still has the sentence. */
  readonly corrections: readonly (Correction & { readonly holds: boolean })[]
}

/** What is typed into the practice form of the welcome page. */
export interface PracticeTyped {
  readonly name: string
  readonly email: string
  readonly minor: boolean
}
export interface PracticeSeen {
  readonly findings: readonly FindingRecord[]
  readonly flows: readonly FlowRecord[]
}

/** Everything the popup and the side panel show of one tab. */
export interface PageView {
  readonly tab: number
  readonly url: string
  readonly site: string
  readonly state: 'ready' | 'paused' | 'not-chosen' | 'no-permission' | 'not-a-site'
  readonly person: PersonView | null
  readonly people: readonly PersonView[]
  readonly company: Company | null
  readonly policy: PolicyView
  /** Most important first; `info` ones included. */
  readonly findings: readonly FindingRecord[]
  /** Of all, where only the first were asked for. */
  readonly summary?: Summary
  /** Null where there are no links to check: the page is not for children, or its policy promises nothing of them. */
  readonly links?: LinkCheck | null
  /** Not among `findings`, and not on the badge; the scorecard counts them all the same. */
  readonly aside: readonly { readonly finding: FindingRecord; readonly by: Suppression }[]
  /** Domains that get nothing of this company's pages while a minor is browsing. */
  readonly blocked: readonly string[]
  readonly requests: { readonly seen: number; readonly unseenBodies: number }
  /** What went wrong with the record itself since the browser was started. */
  readonly troubles: readonly Reason[]
  /** Changes when everything was judged anew: flows read before are then out of date. */
  readonly judged: number
}

/** Whether links can be followed here, and how far that is. */
export interface LinkCheck {
  readonly state: 'offered' | 'running' | 'stopped' | 'done'
  readonly checked: number
  readonly of: number
}

/** What a scorecard is about: the page as it stands, the visit it is part of, or the company over all that is kept. */
export type ScoreOf = 'page' | 'visit' | 'company'
