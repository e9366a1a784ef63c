import type { Company, Person, Reason } from './facts'
import type { FindingRecord, FlowRecord } from './keep/record'
import type { PageFact } from './observe/page'
import type { Contact, Policy } from './policy/statement'

/** Every message between the parts of the extension: its name, what goes in, what comes out. */
export interface Messages {
  /* from a page's content script */
  'page.described': { in: { page: PageFact }; out: Guard }
  'field.typed': { in: { field: number; selector: string; value: string }; out: Guard }
  'submit.held': { in: { form: string | null; fields: readonly number[] }; out: { hold: boolean } }

  /* from the popup, the side panel and the other pages of the extension */
  'page.get': { in: { tab: number }; out: PageView }
  'flows.get': { in: { tab: number; limit: number }; out: readonly FlowRecord[] }
  'policy.get': { in: { site: string }; out: Policy | null }
  'policy.import': {
    in: { site: string; text?: string; address?: string; format?: 'markdown' | 'html' | 'text' }
    out: PolicyView
  }
  'people.get': { in: null; out: People }
  'person.save': { in: { id: string; person: Person }; out: People }
  'person.remove': { in: { id: string }; out: People }
  'person.choose': { in: { id: string | null }; out: People }
  'company.save': { in: { company: Company }; out: readonly Company[] }
  'companies.get': { in: null; out: readonly Company[] }
  'site.pause': { in: { site: string; paused: boolean }; out: PageView | null }
  'record.wipe': { in: { site?: string }; out: null }
}

/** What a content script must know beforehand, because a submit cannot wait for an answer to be asked. */
export interface Guard {
  readonly holdSubmits: boolean
}

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
  readonly date: string | null
  readonly hash: string | null
  readonly minorAge: number | null
  readonly contacts: readonly Contact[]
}

/** Everything the popup and the side panel show of one tab. */
export interface PageView {
  readonly tab: number
  readonly url: string
  readonly site: string
  readonly state: 'ready' | 'paused' | 'no-permission' | 'not-a-site'
  readonly person: PersonView | null
  readonly people: readonly PersonView[]
  readonly company: Company | null
  readonly policy: PolicyView
  /** Most important first; `info` ones included. */
  readonly findings: readonly FindingRecord[]
  readonly requests: { readonly seen: number; readonly unseenBodies: number }
}

/** Sent to every open page of the extension when a tab's view has changed. */
export interface Changed {
  readonly type: 'view.changed'
  readonly tab: number
}
