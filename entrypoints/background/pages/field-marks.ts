import { browser } from 'wxt/browser'
import { minorBy } from '../../../lib/judge/minor'
import type { FlowRecord } from '../../../lib/keep/record'
import type { FieldMark, MarksChanged } from '../../../lib/messages'
import { fieldMarks } from '../../../lib/show/field-marks'
import type { Speech } from '../faces/speech'
import type { Situations } from '../flows/situation'
import type { Visits } from '../flows/visits'
import type { People } from '../people/people'
import type { Pauses } from '../settings/pauses'
import type { KeptSettings } from '../settings/settings'
import type { TabState } from '../tabs/tabs'
import type { Documents, KnownDocument } from './documents'

interface Parts {
  readonly documents: Documents
  readonly people: People
  readonly visits: Visits
  readonly situations: Situations
  readonly pauses: Pauses
  readonly settings: KeptSettings
  readonly speech: Speech
}

/** Tells pages which of their fields to mark: those whose value was seen on its way to another company. */
export class FieldMarks {
  readonly #parts: Parts
  /** What each document was told last; a worker that was stopped tells it once more. */
  readonly #told = new Map<string, string>()
  readonly #gone = new Set<string>()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Whenever what is known of a tab has changed. */
  async show(state: TabState): Promise<void> {
    const { documents, people, visits, pauses, settings } = this.#parts
    const shows = settings.value.marks && !pauses.has(state.site)
    const flows = shows ? await visits.flows(state.visit) : []
    for (const document of people.documents) {
      if (this.#gone.has(document)) continue
      const known = await documents.find(document)
      if (!known) this.#gone.add(document)
      else if (known.tab === state.tab) await this.#tell(known, await this.#marks(known, state, flows))
    }
  }

  async #marks({ document }: KnownDocument, state: TabState, flows: readonly FlowRecord[]): Promise<FieldMark[]> {
    const { people, situations, speech } = this.#parts
    const { minor } = minorBy(await situations.of(state.url, state.tab))
    return fieldMarks(people.fieldsOf(document), flows, await speech.words).map(mark => ({ ...mark, minor }))
  }

  async #tell({ document, tab, frame }: KnownDocument, marks: readonly FieldMark[]): Promise<void> {
    const text = JSON.stringify(marks)
    if (this.#told.get(document) === text) return
    this.#told.set(document, text)
    const say = await this.#parts.speech.words
    const words = { language: say.language, by: say('show.mark.by'), close: say('show.mark.close') }
    const message: MarksChanged = { type: 'marks.changed', document, marks, words }
    try {
      if (marks.length > 0)
        await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: ['/marks.js'] })
      await browser.tabs.sendMessage(tab, message, { frameId: frame })
    } catch {
      // The page is gone, or will not have us: it is not asked again until something changes.
    }
  }
}
