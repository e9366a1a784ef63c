import { browser } from 'wxt/browser'
import { minorBy } from '../../../lib/judge/minor'
import { situationOf } from '../../../lib/judge/party'
import type { Guard, GuardChanged } from '../../../lib/messages'
import { siteOf } from '../../../lib/recognise/parties/site'
import type { Situations } from '../flows/situation'
import type { Embedded } from '../pages/embedded'
import type { Pauses } from '../settings/pauses'
import type { Tabs } from '../tabs/tabs'

interface GuardParts {
  readonly tabs: Tabs
  readonly situations: Situations
  readonly pauses: Pauses
  readonly embedded: Embedded
}

/**
 * Whether a submit must be held in this tab: the person is a minor by this site's own policy, or flagged as one, or is one
 * by the policy of a company that collects in a frame.
 */
export async function guardOf(
  { tabs, situations, pauses, embedded }: GuardParts,
  tab: number,
  url: string,
  frame?: string,
): Promise<Guard> {
  const state = tabs.get(tab)
  const page = state?.url ?? url
  if (pauses.has(siteOf(page))) return { holdSubmits: false }
  const situation = await situations.of(page, tab)
  const frames = [frame, ...embedded.of(state?.visit ?? '').map(site => `https://${site}/`)]
  const parties = await Promise.all(frames.map(each => situations.party(each, situation)))
  const all = [situation, ...parties.flatMap(party => (party ? [situationOf(party, situation)] : []))]
  return { holdSubmits: all.some(each => minorBy(each).minor) }
}

export async function tellGuard(parts: GuardParts, tab: number, url: string): Promise<void> {
  const message: GuardChanged = { type: 'guard.changed', guard: await guardOf(parts, tab, url) }
  // A page without our content scripts (opened before the install, a store's page) does not listen.
  await browser.tabs.sendMessage(tab, message).catch(() => undefined)
}
