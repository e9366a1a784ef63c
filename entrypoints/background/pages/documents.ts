import { browser } from 'wxt/browser'
import type { PageFact } from '../../../lib/observe/page'
import type { RecognisedForm } from '../../../lib/recognise/fields/field-type'
import { recogniseForm } from '../../../lib/recognise/fields/recognise-fields'
import type { FromPage } from '../messages/receive'
import { session } from '../store/session'

/** One described document of one frame, with what its controls are. */
export interface KnownDocument {
  readonly document: string
  readonly tab: number
  readonly frame: number
  readonly described: number
  readonly page: PageFact
  readonly forms: readonly RecognisedForm[]
}

const PREFIX = 'document:'
const LINGER = 5000
const keyOf = (document: string): string => PREFIX + document

/**
 * Descriptions outlive the worker: a page describes itself once, and the worker may be stopped before it is typed into.
 * The store is read once by each: it holds all messages that wait as well (intake/intake.ts).
 */
export class Documents {
  readonly #known = new Map<string, KnownDocument>()
  readonly #ready = this.#recover()

  describe(document: string, page: PageFact, from: FromPage): KnownDocument {
    const forms = page.forms.map(form => recogniseForm(form, page))
    const known = { document, tab: from.tab, frame: from.frame, described: Date.now(), page, forms }
    this.#known.set(document, known)
    // Over quota, the page describes itself again when it is next typed into.
    void session.put({ [keyOf(document)]: known })
    return known
  }

  async find(document: string): Promise<KnownDocument | undefined> {
    await this.#ready
    return this.#known.get(document)
  }

  async of(tab: number): Promise<readonly KnownDocument[]> {
    await this.#ready
    return [...this.#known.values()].filter(known => known.tab === tab)
  }

  /** A tab went to another page, or was closed. What the page before still says as it goes is understood for a moment. */
  async forget(tab: number, after = LINGER): Promise<void> {
    const now = Date.now()
    // One of a time that is yet to come was described before a clock was put back.
    const isOld = ({ described }: KnownDocument): boolean => described <= now - after || described > now
    const gone = (await this.of(tab)).filter(isOld).map(({ document }) => document)
    for (const document of gone) this.#known.delete(document)
    if (gone.length > 0) await browser.storage.session.remove(gone.map(keyOf))
  }

  async #recover(): Promise<void> {
    for (const [key, value] of Object.entries(await browser.storage.session.get(null))) {
      const known = value as KnownDocument
      // One that has described itself meanwhile knows better.
      if (key.startsWith(PREFIX) && !this.#known.has(known.document)) this.#known.set(known.document, known)
    }
  }
}
