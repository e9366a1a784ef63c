import { latest } from '../store/latest'
import { SessionValue } from '../store/session'

/** One document at the top of a tab. Its requests may still come when the tab has gone on. */
export interface Top {
  /** The browser's own name for it. */
  readonly document: string
  readonly tab: number
  readonly url: string
  /** Null while it is made ready behind another page (prerendered) and belongs to no visit yet. */
  readonly visit: string | null
}

/** The parts of both browsers' details that name documents. */
export interface Named {
  /** https://developer.chrome.com/docs/extensions/reference/api/webRequest: who sends it; not of a page that is yet to come. */
  readonly documentId?: string | undefined
  readonly parentDocumentId?: string | undefined
}

const MOST_TOPS = 200
const MOST_FRAMES = 5000

/**
 * Which page each document belongs to, by the browser's own names for them: exact where a tab's number and address are
 * not, as when two pages of one site follow each other, or one is made ready behind another.
 */
export class Tops {
  readonly #kept = new SessionValue<Readonly<Record<string, Top>>>('tops', {}, 100)
  /** Of a frame's document, that of the page it stands in. A worker that was stopped goes by the frame's parent. */
  readonly #frames = new Map<string, string>()
  readonly ready = this.#kept.ready

  come(top: Top): void {
    void this.#kept.set(latest(this.#kept.value, top.document, top, MOST_TOPS))
  }

  /** A page took another address without loading. */
  move(document: string, url: string): void {
    const top = this.#kept.value[document]
    if (top) void this.#kept.set({ ...this.#kept.value, [document]: { ...top, url } })
  }

  frame(document: string, parent: string): void {
    const top = this.of({ documentId: parent })
    if (!top) return
    this.#frames.set(document, top.document)
    const [oldest] = this.#frames.keys()
    if (this.#frames.size > MOST_FRAMES && oldest !== undefined) this.#frames.delete(oldest)
  }

  /** The page a document is, or stands in. */
  of({ documentId, parentDocumentId }: Named): Top | undefined {
    return this.#at(documentId) ?? this.#at(parentDocumentId)
  }

  #at(document: string | undefined): Top | undefined {
    return document === undefined ? undefined : this.#kept.value[this.#frames.get(document) ?? document]
  }
}
