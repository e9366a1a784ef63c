import type { DataItem, Request } from '../../../lib/facts'
import type { Origin } from '../../../lib/keep/record-flow'
import type { Submit } from '../../../lib/messages'
import type { Trigger } from '../../../lib/observe/trigger'
import { siteOf } from '../../../lib/recognise/parties/site'
import type { TypedField } from '../../../lib/recognise/sources/field-source'
import { fieldWords, formWords } from '../../../lib/recognise/sources/field-words'
import { formSent, type SentForm } from '../../../lib/recognise/sources/form-sent'
import { sourcesOf } from '../../../lib/recognise/sources/sources-of'
import type { Value } from '../../../lib/recognise/values/sought'
import type { FromPage } from '../messages/receive'
import { painted } from '../pace/painted'
import type { NewlyTyped, People } from '../people/people'
import { latest } from '../store/latest'
import { SessionValue } from '../store/session'
import { Frames } from '../tabs/frames'
import type { Tabs } from '../tabs/tabs'
import type { KnownForm } from './forms'

/** What was typed is not of the field but of the person (`people/people.ts`), and goes when they go. */
type Known = Omit<TypedField, 'dataType' | 'byHand'>

interface Parts {
  readonly people: People
  readonly tabs: Tabs
}

/** As many as people's values are remembered of. */
const MOST_FIELDS = 400
const MOST_FORMS = 100
/** No frame's number. */
const ELSEWHERE = -1

/** The fields that were typed into and the forms that were sent, for what a message carries to be traced to them. */
export class Sources {
  readonly #parts: Parts
  readonly #frames = new Frames()
  readonly #fields = new SessionValue<Readonly<Record<string, Known>>>('fields', {})
  /** The last of each tab. */
  readonly #sent = new SessionValue<Readonly<Record<string, SentForm>>>('sent-forms', {}, 100)
  readonly ready: Promise<unknown>

  constructor(parts: Parts) {
    this.#parts = parts
    this.ready = Promise.all([this.#fields.ready, this.#sent.ready])
  }

  /** With every key: the field is kept when it is new, and what stands in it now with the person's values. */
  async typed(document: string, field: number, form: KnownForm, from: FromPage, what: NewlyTyped): Promise<void> {
    await this.ready
    const control = `${document}:${field}`
    const isNew = !this.#fields.value[control]
    // In one go: a later key must not overtake an earlier one that is still being written down.
    await Promise.all([
      isNew && this.#keep({ control, document, field }, form, from),
      this.#parts.people.type(control, what),
    ])
  }

  async #keep(
    { control, document, field }: { control: string; document: string; field: number },
    { form, page }: KnownForm,
    from: FromPage,
  ): Promise<void> {
    const fact = form.controls.find(one => one.field === field)
    if (!fact) return
    const { tabs } = this.#parts
    const top = tabs.pageOfSender(from)
    const known: Known = {
      ...fieldWords(fact, form, page.forms),
      control,
      document,
      tab: from.tab,
      frame: from.frame,
      address: from.own ?? top.url ?? from.url,
      visit: tabs.visitOf(top, siteOf(top.url ?? from.url), Date.now()),
      submitted: 0,
    }
    await this.#fields.set(latest(this.#fields.value, control, known, MOST_FIELDS), painted())
  }

  async submitted({ document, fields, time }: Submit, { form, page }: KnownForm, from: FromPage): Promise<void> {
    await this.ready
    const among = new Set(fields.map(field => `${document}:${field}`))
    const marked = Object.entries(this.#fields.value).map(([control, field]) =>
      among.has(control) ? [control, { ...field, submitted: time }] : [control, field],
    )
    await this.#fields.set(Object.fromEntries(marked))
    if (form.selector === null) return
    const address = from.own ?? this.#parts.tabs.pageOfSender(from).url ?? from.url
    const sent = { form: formWords(form, page.forms), frame: from.frame, address, time }
    await this.#sent.set(latest(this.#sent.value, String(from.tab), sent, MOST_FORMS))
  }

  /** Where on the page a message came from; `toldBy` as in `Waiting`. */
  async of(
    request: Pick<Request, 'kind' | 'url' | 'time' | 'page'>,
    values: ReadonlyMap<DataItem, readonly Value[]>,
    { visit, trigger, toldBy }: { readonly visit: string; readonly trigger: Trigger; readonly toldBy: number },
  ): Promise<Origin> {
    await this.ready
    const { page, kind, time } = request
    const tab = page.tab ?? -1
    // A request for a frame, and a message to one, name the frame that gets it: who sends it may stand around it.
    const isToFrame = kind === 'frame' || kind === 'message'
    const frameUrl = isToFrame ? null : await this.#frames.addressOf(page, time)
    const address = frameUrl ?? page.sender ?? (page.frame && !isToFrame ? null : page.url)
    const frame = kind === 'message' ? ELSEWHERE : (page.frame ?? 0)
    const holding = (value: string): TypedField[] =>
      this.#parts.people.holding(value, toldBy).flatMap(held => {
        const known = this.#fields.value[held.control]
        return known ? [{ ...known, ...held }] : []
      })
    return {
      frameUrl,
      form: formSent(request, this.#sent.value[tab] ?? null),
      sources: sourcesOf(
        values,
        { tab, frame, address: kind === 'message' ? null : address, visit, time, trigger },
        holding,
      ),
    }
  }

  async wipe(): Promise<void> {
    await Promise.all([this.#fields.set({}), this.#sent.set({})])
  }
}
