import { browser } from 'wxt/browser'
import { minorBy } from '../../lib/judge/minor'
import type { Guard, GuardChanged, Submit, WarningView } from '../../lib/messages'
import { siteOf } from '../../lib/recognise/parties/site'
import type { Documents } from './documents'
import type { Flows } from './flows'
import { dataTypeOf, formFindings, submittedForm, warningFor } from './forms'
import type { Pauses } from './pauses'
import { payloadBody } from './payloads'
import type { People } from './people'
import type { Policies } from './policies'
import type { FromPage, Handlers } from './receive'
import type { Situations } from './situation'
import type { Tabs } from './tabs'
import type { Views } from './views'
import type { Visits } from './visits'

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
}

type PageHandlers = Pick<
  Handlers,
  'guard.get' | 'page.described' | 'field.typed' | 'submit.seen' | 'submit.held' | 'submit.answered' | 'payloads.seen'
>

/** Whether a submit must be held in this tab: the person is a minor by this site's own policy, or flagged as one. */
export async function guardOf({ tabs, situations, pauses }: Parts, tab: number, url: string): Promise<Guard> {
  const page = tabs.get(tab)?.url ?? url
  if (pauses.has(siteOf(page))) return { holdSubmits: false }
  return { holdSubmits: minorBy(await situations.of(page, tab)).minor }
}

export async function tellGuard(parts: Parts, tab: number, url: string): Promise<void> {
  const message: GuardChanged = { type: 'guard.changed', guard: await guardOf(parts, tab, url) }
  // A page without our content scripts (opened before the install, a store's page) does not listen.
  await browser.tabs.sendMessage(tab, message).catch(() => undefined)
}

/** Answers the content scripts. */
export function pageHandlers(parts: Parts, ready: Promise<unknown>): PageHandlers {
  const { tabs, documents, people, policies, visits, flows, views, situations } = parts
  const guard = ({ tab, url }: FromPage): Promise<Guard> => guardOf(parts, tab, url)

  /** Judges the form, keeps what was found under the submit's own id, and says what there is to warn of. */
  async function judge(submit: Submit, from: FromPage): Promise<WarningView | null> {
    const known = await documents.find(submit.document)
    const state = await tabs.find(from.tab)
    const submitted = known && submittedForm(known, submit)
    if (!state || !submitted) return null
    const situation = await situations.of(state.url, from.tab)
    const findings = formFindings(submitted, situation)
    if (findings.length > 0) {
      const check = { id: checkId(submit.document), time: Date.now(), site: state.site }
      await visits.keepCheck(state.visit, { ...check, findings: findings.map(({ id }) => id) }, findings)
      views.changed(from.tab)
    }
    return warningFor(submitted, findings, situation, await policies.view(state.site))
  }

  return {
    async 'guard.get'(_, from) {
      await ready
      return guard(from)
    },
    async 'page.described'({ document, page }, from) {
      await ready
      documents.describe(document, page, from)
      const state = await tabs.find(from.tab)
      if (state?.site && from.frame === 0) void policies.discover(state.site, page)
      return guard(from)
    },
    async 'field.typed'({ document, field, value }, from) {
      await ready
      const known = await documents.find(document)
      if (!known) return null
      tabs.note(from.tab, 'typed', Date.now())
      const dataType = dataTypeOf(known, field)
      const visit = (await tabs.find(from.tab))?.visit
      if (dataType && visit) await people.type(`${document}:${field}`, { dataType, value, visit })
      return guard(from)
    },
    async 'submit.seen'(submit, from) {
      await ready
      tabs.note(from.tab, 'submitted', Date.now())
      await judge(submit, from)
      return null
    },
    async 'submit.held'(submit, from) {
      await ready
      const warning = await judge(submit, from)
      if (!warning) return { warning: null }
      await browser.scripting.executeScript({
        target: { tabId: from.tab, frameIds: [from.frame] },
        files: ['/warning.js'],
      })
      return { warning }
    },
    async 'submit.answered'({ document, answer }, from) {
      await ready
      const state = await tabs.find(from.tab)
      const check = state && (await visits.check(state.visit, checkId(document)))
      if (state && check) await visits.keepCheck(state.visit, { ...check, answer }, [])
      return null
    },
    async 'payloads.seen'({ document, payloads }, from) {
      await ready
      for (const payload of payloads) {
        flows.payloads.payload({ id: `${document}:${payload.number}`, payload, body: payloadBody(payload), from })
      }
      return null
    },
  }
}

const checkId = (document: string): string => `form:${document}`
