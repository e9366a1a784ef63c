import type { Company, DataType, Person } from './facts'
import type { Block } from './judge/blocking'
import type { ScoreRow } from './judge/scorecard'
import type { Signalled } from './judge/signals/timeline'
import type { FlowRecord } from './keep/record'
import type { SettingsFile } from './keep/settings-file'
import type { PageFact } from './observe/page'
import type { Reading } from './observe/reading'
import type { Guard, Payload, Sighting, Submit, WarningAnswer, WarningView } from './page-messages'
import type { ClauseChange } from './policy/changes'
import type { Said } from './policy/corrections'
import type { NoticeKind, Policy } from './policy/statement'
import type { PageView, People, PolicyPage, PolicyView, PracticeSeen, PracticeTyped, ScoreOf } from './views'

export * from './page-messages'
export * from './views'

/** In characters; as much as the reader reads. */
export const LONGEST_POLICY = 5_000_000

/** Every message between the parts of the extension: its name, what goes in, what comes out. */
export interface Messages {
  /* from a page's content script; `document` is a random name for one document of one frame, made when it loads */
  'guard.get': { in: null; out: Guard }
  'page.described': { in: { document: string; page: PageFact }; out: Guard }
  /**
   * `byHand`: by the person or the browser for them, not by a script. `number` counts what the document said of its
   * fields: a word may come twice, or after a later one. Null: this document's description is not known (any more);
   * describe it and say it again.
   */
  'field.typed': {
    in: { document: string; field: number; number: number; time: number; value: string; byHand: boolean }
    out: Guard | null
  }
  /** A form was submitted and nothing held it. */
  'submit.seen': { in: Submit; out: null }
  /** Something was pressed by hand: what may be a Send (a button, a link, Enter in a field), or anything else. */
  'page.pressed': { in: { button: boolean; time: number }; out: null }
  /**
   * A submit is being held. With a `warning` in the answer, `warning.js` is already in the frame (see `Warning`);
   * without one, the form may go.
   */
  'submit.held': { in: Submit; out: { warning: WarningView | null } }
  /** What the page's own consent interfaces (TCF, GPP) and the browser (Global Privacy Control) say. */
  'consent.signalled': { in: { document: string; signal: Signalled }; out: null }
  /** What the person answered, for the record. */
  'submit.answered': { in: { document: string; answer: WarningAnswer; findings: readonly string[] }; out: null }
  /**
   * What a document knows that it sent, without the content. Answered with those that are missing from the record, and
   * those to be asked of later because their request has not come yet; the others need not be said again.
   */
  'requests.seen': {
    in: { document: string; sightings: readonly Sighting[] }
    out: { wanted: readonly number[]; later: readonly number[] }
  }
  /**
   * What the browser's own request events lack, with its content; `dropped`: how many more this document could not
   * hold, in all. Answered, once nothing can lose them any more, with those that were taken.
   */
  'payloads.seen': {
    in: { document: string; payloads: readonly Payload[]; dropped: number }
    out: { taken: readonly number[] }
  }
  /** Which scripts read fields of this document, or listen to what is typed there: each once. */
  'fields.read': { in: { document: string; readings: readonly Reading[] }; out: null }

  /* from the popup, the side panel and the other pages of the extension */
  /** With `most`: of the findings those of the first so many entries (`lib/show/entry.ts`), and the sum of all. */
  'page.get': { in: { tab: number; most?: number }; out: PageView }
  /**
   * The latest, newest first; with `since`, only those that came to be known from
   * then on; without the `skip` newest of them.
   */
  'flows.get': { in: { tab: number; limit: number; since?: number; skip?: number }; out: readonly FlowRecord[] }
  /** How each promise of the site's policy stands by what this tab has shown; empty without a policy. */
  'scorecard.get': { in: { tab: number; of?: ScoreOf }; out: readonly ScoreRow[] }
  /** Looked at and put aside: this recipient and data type, on this tab's company, with a reason, until a day (ISO). */
  'finding.aside': {
    in: { tab: number; recipient: string | null; dataType: DataType | null; reason: string; expires: string }
    out: PageView
  }
  'finding.back': { in: { tab: number; recipient: string | null; dataType: DataType | null }; out: PageView }
  'blocks.get': { in: null; out: readonly Block[] }
  /** Whether this recipient gets anything of this company's pages while a minor is browsing. */
  'recipient.block': { in: Block & { blocked: boolean }; out: readonly Block[] }
  /** Follows the links of a page for children (promise K3); `PageView.links` says how far it is. Resolves when it has begun. */
  'links.check': { in: { tab: number }; out: null }
  'links.stop': { in: { tab: number }; out: null }
  'policy.get': { in: { site: string }; out: Policy | null }
  /** The sites whose policies are kept, by name. */
  'policies.list': { in: null; out: readonly { readonly site: string; readonly title: string }[] }
  'policy.shown': { in: { site: string; notice?: NoticeKind; address?: string }; out: PolicyPage | null }
  /** What is different now from the version with this hash, clause by clause; empty where that one is not kept. */
  'policy.changes': { in: { site: string; hash: string }; out: readonly ClauseChange[] }
  /** How a person reads one sentence, from now on; null statements take the correction back. */
  'policy.correct': {
    in: { site: string; sentence: string; statements: readonly Said[] | null }
    out: PolicyPage | null
  }
  /** Asks the site now whether the policy is still the one that was read. */
  'policy.refresh': { in: { site: string }; out: PolicyView }
  'policy.import': {
    in: { site: string; text?: string; address?: string; format?: 'markdown' | 'html' | 'text' }
    out: PolicyView
  }
  /** Stops reading the policy whose address was given last. */
  'policy.stop': { in: { site: string }; out: null }
  'people.get': { in: null; out: People }
  'person.save': { in: { id: string; person: Person }; out: People }
  'person.remove': { in: { id: string }; out: People }
  'person.choose': { in: { id: string | null }; out: People }
  /** What the practice form would have led to; nothing is sent or kept. */
  'practice.try': { in: PracticeTyped; out: PracticeSeen }
  'company.save': { in: { company: Company }; out: readonly Company[] }
  'companies.get': { in: null; out: readonly Company[] }
  'company.remove': { in: { name: string }; out: readonly Company[] }
  'settings.get': { in: null; out: SettingsFile['settings'] }
  'settings.save': { in: Pick<SettingsFile, 'settings'>; out: SettingsFile['settings'] }
  /** In place of all people, companies and settings there are. */
  'settings.import': { in: SettingsFile; out: null }
  'site.pause': { in: { site: string; paused: boolean }; out: PageView | null }
  'record.wipe': { in: { site?: string }; out: null }
  /** As on the first day: records, people, companies, policies and settings. */
  'everything.wipe': { in: null; out: null }
}

/** A message on the wire. The receiver checks its shape and who sent it. */
export interface Message<Name extends keyof Messages = keyof Messages> {
  readonly type: Name
  readonly in: Messages[Name]['in']
}

/** `const ask = asking(message => browser.runtime.sendMessage(message))`, then `await ask('page.get', { tab })`. */
export const asking =
  (send: (message: Message) => Promise<unknown>) =>
  async <Name extends keyof Messages>(type: Name, input: Messages[Name]['in']): Promise<Messages[Name]['out']> => {
    const answer = await send({ type, in: input })
    // Nothing is answered with undefined, except by Firefox for an event page that was stopped before it could.
    if (answer === undefined) throw new Error(`${type}: no answer`)
    return answer as Messages[Name]['out']
  }

/** Sent to a frame when the fields whose values went to others have changed; `marks.js` is in it by then. */
export interface MarksChanged {
  readonly type: 'marks.changed'
  readonly document: string
  readonly marks: readonly FieldMark[]
  readonly words: { readonly language: string; readonly by: string; readonly close: string }
}

/** One field, by its number in the page's description, and what is to be said beside it. */
export interface FieldMark {
  readonly field: number
  readonly title: string
  readonly minor: boolean
  /** Most important first. */
  readonly recipients: readonly { readonly name: string; readonly kind: string }[]
}

/** As `Warning`: a script of its own, which `page.content` calls in the world they share. */
export interface Marks {
  /** In place of those shown before. */
  show(marks: readonly (FieldMark & { readonly element: Element })[], words: MarksChanged['words']): void
  /** As `Warning`. */
  hear(event: Event): void
}

/** Sent to a tab's content scripts when another person, age or policy changes what must be held. */
export interface GuardChanged {
  readonly type: 'guard.changed'
  readonly guard: Guard
}

/** Sent to every open page of the extension when a tab's view has changed. */
export interface Changed {
  readonly type: 'view.changed'
  readonly tab: number
}
