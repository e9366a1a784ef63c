import { parseHTML } from 'linkedom'
import { checkedOnce } from '../../../lib/judge/checks'
import { judgeChildLink, linksToCheck } from '../../../lib/judge/child-links'
import { kindOf } from '../../../lib/judge/data-kinds'
import { pledgesOf } from '../../../lib/judge/pledges'
import type { LinkCheck } from '../../../lib/messages'
import { describePage } from '../../../lib/observe/describe-page'
import type { LinkFact, PageFact } from '../../../lib/observe/page'
import { recogniseForm } from '../../../lib/recognise/fields/recognise-fields'
import { siteOf } from '../../../lib/recognise/parties/site'
import type { Views } from '../faces/views'
import type { Occasions } from '../flows/occasions'
import type { Situations } from '../flows/situation'
import type { Visits } from '../flows/visits'
import type { People } from '../people/people'
import { fetchText } from '../policies/fetch-text'
import { SessionValue } from '../store/session'
import type { TabState, Tabs } from '../tabs/tabs'
import type { Documents } from './documents'
import { plainType } from './forms'
import { pageKey } from './page-key'

interface Parts {
  readonly tabs: Tabs
  readonly people: People
  readonly documents: Documents
  readonly situations: Situations
  readonly visits: Visits
  readonly occasions: Occasions
  readonly views: Views
}

/** One site after the other, with a breath between: nobody waits for more than this. */
const MOST_LINKS = 25
const PAUSE = 250

/**
 * Promise K3, on request only: follows the links of a page for children out of the company, without cookies, and looks
 * whether what is there asks for personal data and shows a privacy policy. Where a worker is stopped over it, the next one
 * goes on.
 */
export class LinkChecks {
  readonly #parts: Parts
  /** By tab. */
  readonly #checks = new SessionValue<Readonly<Record<number, LinkCheck>>>('link-checks', {})
  /** That this worker is at. */
  readonly #running = new Set<number>()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Null where there is nothing to check: no page for children, no such promise, no link that leads away. */
  async of(tab: number): Promise<LinkCheck | null> {
    await this.#checks.ready
    const { [tab]: known } = this.#checks.value
    if (known?.state === 'running') return known
    const { links } = await this.#work(tab)
    return links.length === 0 ? null : (known ?? { state: 'offered', checked: 0, of: links.length })
  }

  async start(tab: number): Promise<void> {
    await this.#checks.ready
    const { [tab]: known } = this.#checks.value
    if (known?.state === 'running') return
    // Stopped a moment ago: what is still at its last link goes on from there.
    if (known && this.#running.has(tab)) await this.#tell(tab, { ...known, state: 'running' })
    else await this.#check(tab, 0)
  }

  async stop(tab: number): Promise<void> {
    await this.#checks.ready
    const { [tab]: known } = this.#checks.value
    if (known?.state === 'running') await this.#tell(tab, { ...known, state: 'stopped' })
  }

  /** What an earlier worker was stopped in. */
  async goOn(): Promise<void> {
    await this.#checks.ready
    const left = Object.entries(this.#checks.value).filter(([, { state }]) => state === 'running')
    await Promise.all(left.map(([tab, { checked }]) => this.#check(Number(tab), checked)))
  }

  /** The tab went to another page. */
  async forget(tab: number): Promise<void> {
    await this.#checks.ready
    const { [tab]: known, ...others } = this.#checks.value
    if (known) await this.#checks.set(others)
  }

  async #check(tab: number, from: number): Promise<void> {
    if (this.#running.has(tab)) return
    this.#running.add(tab)
    try {
      await this.#checkFrom(tab, from)
    } finally {
      this.#running.delete(tab)
    }
  }

  async #checkFrom(tab: number, from: number): Promise<void> {
    const { state, links } = await this.#work(tab)
    if (!state || links.length === 0) return this.forget(tab)
    for (const [checked, link] of [...links.entries()].slice(from)) {
      if (checked > from && !this.#isRunning(tab)) return
      await this.#tell(tab, { state: 'running', checked, of: links.length })
      await this.#follow(state, link)
      await new Promise(resolve => setTimeout(resolve, PAUSE))
    }
    if (this.#isRunning(tab)) await this.#tell(tab, { state: 'done', checked: links.length, of: links.length })
  }

  #isRunning(tab: number): boolean {
    return this.#checks.value[tab]?.state === 'running'
  }

  async #tell(tab: number, check: LinkCheck): Promise<void> {
    await this.#checks.set({ ...this.#checks.value, [tab]: check })
    this.#parts.views.changed(tab)
  }

  async #work(tab: number): Promise<{ state: TabState | undefined; links: readonly LinkFact[] }> {
    const { tabs, documents, situations } = this.#parts
    const state = await tabs.find(tab)
    // The page before lingers a moment, and the store gives its entries in no order.
    const [top] = (await documents.of(tab)).filter(({ frame }) => frame === 0).sort((a, b) => b.described - a.described)
    if (!state || !top) return { state, links: [] }
    const situation = await situations.of(state.url, tab)
    const promised =
      situation.policy && pledgesOf(situation.policy).some(({ promise }) => promise === 'child-page-links')
    return { state, links: promised ? linksToCheck(top.page, situation).slice(0, MOST_LINKS) : [] }
  }

  async #follow({ tab, url, visit, site }: TabState, link: LinkFact): Promise<void> {
    const { situations, visits, occasions, people } = this.#parts
    const { address, status, text, contentType } = await fetchText(link.href)
    if (status < 200 || status >= 300 || !/html/i.test(contentType)) return
    const page = described(address, text)
    const situation = await situations.of(url, tab)
    const findings = judgeChildLink({ link, page, asksForData: asksForData(page) }, situation)
    const where = { visit, site, page: pageKey(url, people.active) }
    const id = `link:${visit}:${siteOf(link.href)}`
    await occasions.count({ ...where, what: id }, () => checkedOnce({}, 'child-page-links'))
    await visits.keepCheck(
      visit,
      { id, time: Date.now(), site, page: where.page, findings: findings.map(found => found.id) },
      findings,
    )
  }
}

function described(url: string, html: string): PageFact {
  const { document } = parseHTML(html.slice(0, MOST_HTML))
  return describePage(document as unknown as Document, { url })
}
const MOST_HTML = 1_000_000

const asksForData = (page: PageFact): boolean =>
  page.forms.some(form =>
    recogniseForm(form, page).fields.some(({ dataType }) => {
      const plain = plainType(dataType)
      return plain !== null && kindOf(plain) === 'direct'
    }),
  )
