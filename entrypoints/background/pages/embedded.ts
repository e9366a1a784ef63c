import { kindOf } from '../../../lib/judge/data-kinds'
import { partyAt } from '../../../lib/judge/party'
import type { Situation } from '../../../lib/judge/situation'
import type { PageFact } from '../../../lib/observe/page'
import { addressOf } from '../../../lib/policy/find/policy-links'
import { siteOf } from '../../../lib/recognise/parties/site'
import type { LookFrom } from '../policies/fetch-policy'
import type { Policies } from '../policies/policies'
import { latest } from '../store/latest'
import { SessionValue } from '../store/session'
import type { TabState, Tabs } from '../tabs/tabs'
import type { Documents } from './documents'

interface Parts {
  readonly tabs: Tabs
  readonly documents: Documents
  readonly policies: Policies
}

/** In one visit. A page may hold as many frames as it likes, and shall not send us round the web. */
const MOST = 4
/** One that was left may still be looked for: its form was sent. */
const MOST_VISITS = 30

/**
 * Companies whose frames stand in a page and were given something personal there: their own policies are looked for, as a
 * site's is, and not before. Which ones outlives the worker and, for a while, the visit.
 */
export class Embedded {
  readonly #parts: Parts
  readonly #asked = new SessionValue<Readonly<Record<string, readonly string[]>>>('embedded', {})
  readonly ready: Promise<void>

  constructor(parts: Parts) {
    this.#parts = parts
    this.ready = this.#asked.ready
  }

  /** Sites, by visit. */
  of(visit: string): readonly string[] {
    return this.#asked.value[visit] ?? []
  }

  /** What was typed, or sent, in a frame at `url`. */
  hears(
    url: string | undefined,
    types: readonly Parameters<typeof kindOf>[0][],
    { tab, visit }: Pick<TabState, 'tab' | 'visit'>,
    situation: Situation,
  ): void {
    if (!url || !types.some(type => kindOf(type) === 'direct') || !partyAt(url, situation)) return
    const site = siteOf(url)
    const known = this.of(visit)
    if (known.includes(site) || known.length >= MOST) return
    void this.#asked.set(latest(this.#asked.value, visit, [...known, site], MOST_VISITS))
    void this.#look(tab, site)
  }

  /** After a worker that was stopped as it began to look: what is known, or looked for already, is not asked for again. */
  async goOn(): Promise<void> {
    await this.ready
    const tabs = new Map([...this.#parts.tabs.places.values()].map(({ visit, tab }) => [visit, tab]))
    for (const [visit, sites] of Object.entries(this.#asked.value))
      for (const site of sites) void this.#look(tabs.get(visit) ?? -1, site)
  }

  wipe(): Promise<void> {
    return this.#asked.set({})
  }

  async #look(tab: number, site: string): Promise<void> {
    const { documents, policies } = this.#parts
    const known = await documents.of(tab)
    const pages = known.flatMap(({ frame, page }) => (frame !== 0 && siteOf(page.url) === site ? [page] : []))
    await policies.discover(site, lookFrom(site, pages))
  }
}

/** A form in a frame is often served by a host that has no other page: what it links to, else where its company lives. */
export function lookFrom(site: string, frames: readonly Pick<PageFact, 'url' | 'language' | 'links'>[]): LookFrom {
  const links = frames.flatMap(({ url, links }) =>
    links.flatMap(link => {
      const href = addressOf(link.href, url)?.href
      return href ? [{ ...link, href }] : []
    }),
  )
  return { url: `https://${site}/`, language: frames[0]?.language ?? '', links }
}
