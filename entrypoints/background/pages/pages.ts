import { browser } from 'wxt/browser'
import type { DataType } from '../../../lib/facts'
import type { Finding } from '../../../lib/judge/finding'
import { consentsOfForm } from '../../../lib/judge/form-facts'
import { asksForConsent } from '../../../lib/judge/signals/banner'
import { BANNER_PENDING } from '../../../lib/judge/signals/signals'
import { type Heard, heardFrom } from '../../../lib/judge/signals/timeline'
import type { CheckRecord } from '../../../lib/keep/record'
import type { Guard, Submit, WarningView } from '../../../lib/messages'
import type { PageFact } from '../../../lib/observe/page'
import { announcesChange } from '../../../lib/policy/changes'
import { typedAs } from '../../../lib/recognise/fields/typed-as'
import { childDirected } from '../../../lib/recognise/people/child-directed'
import { statedAge } from '../../../lib/recognise/people/stated-age'
import type { Speech } from '../faces/speech'
import type { Views } from '../faces/views'
import type { Flows } from '../flows/flows'
import type { Occasions } from '../flows/occasions'
import type { Situations } from '../flows/situation'
import type { Visits } from '../flows/visits'
import type { PageMessage } from '../messages/page-shapes'
import type { FromPage, Handlers } from '../messages/receive'
import type { Calm } from '../pace/calm'
import { keyPressed, notToBePainted } from '../pace/painted'
import type { People } from '../people/people'
import { today } from '../policies/fetch-policy'
import type { Policies } from '../policies/policies'
import type { Blocks } from '../protect/blocks'
import { guardOf } from '../protect/guard'
import type { Pauses } from '../settings/pauses'
import type { TabState, Tabs } from '../tabs/tabs'
import type { Documents, KnownDocument } from './documents'
import type { Embedded } from './embedded'
import { asSubmitted, formFindings, formsOf, plainType, submittedForm, warningFor } from './forms'
import { pageChecks, pageFindings } from './page-checks'
import { pageKey } from './page-key'
import type { Readers } from './readers'

interface Parts {
  readonly tabs: Tabs
  readonly documents: Documents
  readonly people: People
  readonly policies: Policies
  readonly situations: Situations
  readonly visits: Visits
  readonly flows: Flows
  readonly views: Views
  readonly pauses: Pauses
  readonly speech: Speech
  readonly occasions: Occasions
  readonly readers: Readers
  readonly embedded: Embedded
  readonly blocks: Blocks
  readonly calm: Calm
}

type PageHandlers = Pick<Handlers, PageMessage>

/** What a page shows of itself, judged and kept: as it is described, and again when a policy was read. */
export async function judgePage(parts: Parts, known: KnownDocument): Promise<void> {
  const { tabs, situations, people, occasions, policies } = parts
  const state = tabs.get(known.tab)
  if (!state) return
  const situation = await situations.of(state.url, known.tab)
  const search = await people.search()
  const { change, compared } = await policies.changeOf(state.site)
  const page = pageKey(state.url, people.active)
  await occasions.count({ visit: state.visit, site: state.site, page, what: known.document }, () =>
    pageChecks(known, situation, search, compared),
  )
  // A page is described once.
  await occasions.write()
  const party = await situations.party(known.page.url, situation)
  const findings = pageFindings(known, situation, search, change, party)
  await keepCheck(parts, state, { id: `page:${known.document}`, about: known.document, page }, findings)
}

async function keepCheck(
  { visits, views }: Pick<Parts, 'visits' | 'views'>,
  { visit, site, tab }: TabState,
  what: Pick<CheckRecord, 'id' | 'about' | 'page'>,
  findings: readonly Finding[],
): Promise<void> {
  if (findings.length === 0 && !(await visits.check(visit, what.id))) return
  await visits.keepCheck(visit, { ...what, time: Date.now(), site, findings: findings.map(({ id }) => id) }, findings)
  views.changed(tab)
}

/** Answers the content scripts. */
export function pageHandlers(parts: Parts, ready: Promise<unknown>): PageHandlers {
  const { tabs, documents, people, policies, visits, flows, situations, pauses, speech, readers, blocks, calm } = parts
  const guard = ({ tab, url, own }: FromPage): Promise<Guard> => guardOf(parts, tab, url, own)

  /** Judges a form that is sent: what was found is kept, and what there is to warn of is said. */
  async function judge(submit: Submit, from: FromPage): Promise<WarningView | null> {
    const known = await documents.find(submit.document)
    const state = await tabs.find(from.tab)
    const form = known && submittedForm(known, submit)
    if (!state || !form) return null
    const situation = await situations.of(state.url, from.tab)
    const findings = formFindings(form, situation, await situations.party(form.page.url, situation))
    const page = pageKey(state.url, people.active)
    await keepCheck(parts, state, { id: checkId(submit.document), about: submit.document, page }, findings)
    return warningFor(form, findings, situation, await policies.view(state.site), await speech.words)
  }

  /** Into another company's frame: it is about to be given there. */
  async function hearTyped({ tab }: FromPage, frame: string, dataType: DataType): Promise<void> {
    const state = await tabs.find(tab)
    if (!state || pauses.has(state.site)) return
    parts.embedded.hears(frame, [dataType], state, await situations.of(state.url, tab))
  }

  /** What was sent while a banner was already waiting is judged again: it was sent before the answer. */
  async function hearConsent(state: TabState, heard: Heard): Promise<void> {
    await flows.signals.ready
    if ((await flows.signals.hear(state.visit, heard)) && heard.consents.length > 0) await flows.judgeAgain(state)
  }

  return {
    async 'guard.get'(_, from) {
      await ready
      return guard(from)
    },
    async 'page.described'({ document, page }, from) {
      await ready
      const known = documents.describe(document, page, from)
      const state = await tabs.find(from.tab)
      if (!state?.site || pauses.has(state.site)) return guard(from)
      if (from.frame === 0) {
        void tabs.note(from.tab, { childDirected: childDirected(page).answer })
        void hearConsent(state, bannerOn(page, state))
        if (announcesChange(page.text)) await policies.announced(state.site)
        void policies.discover(state.site, page)
      }
      await judgePage(parts, known)
      return guard(from)
    },
    async 'field.typed'({ document, field, number, time, value, byHand }, from) {
      calm.stir('key')
      keyPressed()
      await ready
      const known = await documents.find(document)
      if (!known) return null
      if (byHand) void tabs.note(from.tab, { typed: time })
      const form = formsOf(known).find(({ form }) => form.controls.some(control => control.field === field))
      const asked = form?.recognised.fields.find(found => found.field === field)
      const dataType = asked ? plainType(typedAs(asked, value)) : null
      if (!form || !dataType) return guard(from)
      const options = form.form.controls.find(control => control.field === field)?.options ?? []
      const shown = options.find(option => option.value === value)?.text ?? value
      await flows.sources.typed(document, field, form, from, { dataType, value: shown, raw: value, number, byHand })
      if (from.own && value !== '') await hearTyped(from, known.page.url, dataType)
      if (dataType === 'birth-date' || dataType === 'age') {
        const told = statedAge(form.form, form.recognised, people.typedInto(document), known.page, today())
        if (told) {
          await tabs.note(from.tab, { told })
          await blocks.apply()
        }
      }
      return guard(from)
    },
    async 'page.pressed'({ button, time }, from) {
      notToBePainted()
      await ready
      await tabs.note(from.tab, { [button ? 'pressed' : 'touched']: time })
      return null
    },
    async 'submit.seen'(submit, from) {
      notToBePainted()
      await ready
      const known = await documents.find(submit.document)
      const form = known && submittedForm(known, submit)
      const noted = tabs.note(from.tab, {
        submitted: submit.time,
        ...(form ? { consent: consentsOfForm(asSubmitted(form, submit), form.page) } : {}),
      })
      await Promise.all([noted, form && flows.sources.submitted(submit, form, from), judge(submit, from)])
      return null
    },
    async 'submit.held'(submit, from) {
      notToBePainted()
      await ready
      const warning = await judge(submit, from)
      if (!warning) return { warning: null }
      await browser.scripting.executeScript({
        target: { tabId: from.tab, frameIds: [from.frame] },
        files: ['/warning.js'],
      })
      return { warning }
    },
    async 'consent.signalled'({ signal }, from) {
      await ready
      const state = await tabs.find(from.tab)
      if (state && from.frame === 0 && !pauses.has(state.site))
        await hearConsent(state, heardFrom(signal, signal.state === 'asking' ? state.changed : Date.now()))
      return null
    },
    async 'submit.answered'({ document, answer }, from) {
      await ready
      const state = await tabs.find(from.tab)
      const check = state && (await visits.check(state.visit, checkId(document)))
      if (state && check) await visits.keepCheck(state.visit, { ...check, answer }, [])
      return null
    },
    async 'fields.read'({ document, readings }, from) {
      await readers.hear(document, readings, from)
      return null
    },
    'requests.seen': (input, from) => flows.intake.asked(input, from),
    async 'payloads.seen'({ document, payloads, dropped }, from) {
      await ready
      tabs.count(from.tab, await flows.dropped.hear(document, dropped))
      const taking = payloads.map(async payload => {
        const isTaken = await flows.intake.told({ id: `${document}:${payload.number}`, payload, from })
        return isTaken ? [payload.number] : []
      })
      return { taken: (await Promise.all(taking)).flat() }
    },
  }
}

/** A banner on the page waits since the page came; one that is gone was answered somehow, and the cookies may say how. */
const bannerOn = (page: PageFact, { changed }: TabState): Heard =>
  asksForConsent(page)
    ? { source: 'banner', time: changed, consents: [BANNER_PENDING] }
    : { source: 'banner', time: Date.now(), consents: [] }

const checkId = (document: string): string => `form:${document}`
