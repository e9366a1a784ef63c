import type { DataType, RequestKind } from './facts'
import type { Finding } from './judge/finding'
import type { WarningWords } from './show/warning'
import type { PersonView, PolicyView } from './views'

/** What passes between a page's content scripts and the background. */

/** A form as it is submitted, in the field numbers of its description. */
export interface Submit {
  readonly document: string
  readonly fields: readonly number[]
  /** The boxes and radio buttons that are ticked now. */
  readonly checked: readonly number[]
  /** Milliseconds since the epoch: it may be told late. */
  readonly time: number
}

/** A message that left a document. */
export interface Sighting {
  /** Counts up within one document. */
  readonly number: number
  readonly time: number
  readonly url: string
  /** A fingerprint of its text, where it has one that request events show too. */
  readonly body?: string
  readonly hasContent: boolean
  /** Said when the page called for it: its request may still wait in the browser. Otherwise it is over. */
  readonly called: boolean
}

/** What left a page where webRequest shows no content, or was not heard. `base64` where the bytes are not UTF-8. */
export interface Payload {
  /** Counts up within one document, so that one said twice is recorded once. */
  readonly number: number
  readonly time: number
  readonly kind: Extract<
    RequestKind,
    | 'xhr'
    | 'beacon'
    | 'websocket'
    | 'data-channel'
    | 'document'
    | 'frame'
    | 'image'
    | 'script'
    | 'style'
    | 'message'
    | 'storage'
    | 'other'
  >
  readonly method: string
  readonly url: string
  /** The content of a file in a form: no request event ever shows it. */
  readonly file?: boolean
  readonly text?: string
  readonly base64?: string
  readonly unseen?: 'stream' | 'too-large' | 'unreadable'
}

/**
 * The warning before a minor's form is sent. `entrypoints/warning` builds `warning.js`, which the background injects
 * into the frame's isolated world when one is needed; it sets `globalThis.fineprintWarning` there. `page.content`
 * lives in the same world, which no page script can enter, and calls it directly: no message is involved, so
 * a worker stopped while the person reads loses nothing. Injected twice, it must keep the one that is open.
 */
export interface Warning {
  /** Resolves once, when the person has answered; closing it or Escape is `stop`. */
  show(view: WarningView): Promise<WarningAnswer>
  /** Events of the frame, before the page hears them. */
  hear(event: Event): void
}
export type WarningAnswer = 'stop' | 'send' | 'ask-parent'

export interface WarningView {
  readonly person: PersonView
  readonly site: string
  readonly company: string | null
  /** What the form would send: the field's own label and what it is. */
  readonly collected: readonly { readonly label: string; readonly dataType: DataType }[]
  /** Most important first; each quotes the clause that governs. Never empty. */
  readonly findings: readonly Finding[]
  readonly policy: PolicyView
  /** All of the above as it is read to the person: `warningWords(view, say)`. */
  readonly words: WarningWords
}

/** What a content script must know beforehand, because a submit cannot wait for an answer to be asked. */
export interface Guard {
  readonly holdSubmits: boolean
}
