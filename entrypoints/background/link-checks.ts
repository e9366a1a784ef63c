import { parseHTML } from 'linkedom'
import { checkedOnce } from '../../lib/judge/checks'
import { judgeChildLink, linksToCheck } from '../../lib/judge/child-links'
import { kindOf } from '../../lib/judge/data-kinds'
import { pledgesOf } from '../../lib/judge/pledges'
import type { LinkCheck } from '../../lib/messages'
import { describePage } from '../../lib/observe/describe-page'
import type { LinkFact, PageFact } from '../../lib/observe/page'
import { recogniseForm } from '../../lib/recognise/fields/recognise-fields'
import { siteOf } from '../../lib/recognise/parties/site'
import type { Documents } from './documents'
import { fetchText } from './fetch-text'
import { plainType } from './forms'
import type { Occasions } from './occasions'
import { pageKey } from './page-key'
import type { People } from './people'
import type { Situations } from './situation'
import type { TabState, Tabs } from './tabs'
import type { Views } from './views'
import type { Visits } from './visits'

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
 * whether what is there asks for personal data and shows a privacy policy. A stop of the worker stops it as well.
 */
export class LinkChecks {
  readonly #parts: Parts
  readonly #running = new Map<number, LinkCheck>()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Null where there is nothing to check: no page for children, no such promise, no link that leads away. */
  async of(tab: number): Promise<LinkCheck | null> {
    const running = this.#running.get(tab)
    if (running?.state === 'running') return running
    const { links } = await this.#work(tab)
    return links.length === 0 ? null : (running ?? { state: 'offered', checked: 0, of: links.length })
  }

  async start(tab: number): Promise<void> {
    if (this.#running.get(tab)?.state === 'running') return
    const { state, links } = await this.#work(tab)
    if (!state || links.length === 0) return
    for (const [checked, link] of links.entries()) {
      if (checked > 0 && this.#running.get(tab)?.state !== 'running') return
      this.#tell(tab, { state: 'running', checked, of: links.length })
      await this.#check(state, link)
      await new Promise(resolve => setTimeout(resolve, PAUSE))
    }
    if (this.#running.get(tab)?.state === 'running')
      this.#tell(tab, { state: 'done', checked: links.length, of: links.length })
  }

  stop(tab: number): void {
    const running = this.#running.get(tab)
    if (running?.state === 'running') this.#tell(tab, { ...running, state: 'stopped' })
  }

  /** The tab went to another page. */
  forget(tab: number): void {
    this.#running.delete(tab)
  }

  #tell(tab: number, check: LinkCheck): void {
    this.#running.set(tab, check)
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

  async #check({ tab, url, visit, site }: TabState, link: LinkFact): Promise<void> {
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
