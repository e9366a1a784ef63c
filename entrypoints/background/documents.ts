import { browser } from 'wxt/browser'
import type { PageFact } from '../../lib/observe/page'
import type { RecognisedForm } from '../../lib/recognise/fields/field-type'
import { recogniseForm } from '../../lib/recognise/fields/recognise-fields'
import type { FromPage } from './receive'

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

/** Descriptions outlive the worker: a page describes itself once, and the worker may be stopped before it is typed into. */
export class Documents {
  readonly #known = new Map<string, KnownDocument>()

  describe(document: string, page: PageFact, from: FromPage): KnownDocument {
    const forms = page.forms.map(form => recogniseForm(form, page))
    const known = { document, tab: from.tab, frame: from.frame, described: Date.now(), page, forms }
    this.#known.set(document, known)
    // Over quota, the page describes itself again when it is next typed into.
    browser.storage.session.set({ [keyOf(document)]: known }).catch(() => undefined)
    return known
  }

  async find(document: string): Promise<KnownDocument | undefined> {
    const known = this.#known.get(document)
    if (known) return known
    const found = (await browser.storage.session.get(keyOf(document)))[keyOf(document)] as KnownDocument | undefined
    if (found) this.#known.set(document, found)
    return found
  }

  async of(tab: number): Promise<readonly KnownDocument[]> {
    const stored = Object.entries(await browser.storage.session.get(null))
    return stored.flatMap(([key, value]) =>
      key.startsWith(PREFIX) && (value as KnownDocument).tab === tab ? [value as KnownDocument] : [],
    )
  }

  /** A tab went to another page, or was closed. What the page before still says as it goes is understood for a moment. */
  async forget(tab: number, after = LINGER): Promise<void> {
    const before = Date.now() - after
    const isOld = (known: KnownDocument): boolean => known.tab === tab && known.described <= before
    const stored = Object.entries(await browser.storage.session.get(null))
    const gone = stored.flatMap(([key, value]) =>
      key.startsWith(PREFIX) && isOld(value as KnownDocument) ? [key] : [],
    )
    for (const known of [...this.#known.values()]) if (isOld(known)) this.#known.delete(known.document)
    await browser.storage.session.remove(gone)
  }
}
