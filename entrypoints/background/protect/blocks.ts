import { browser } from 'wxt/browser'
import { because, type Reason } from '../../../lib/facts'
import {
  type Block,
  type BlockingRule,
  blockingRules,
  type InForce,
  isStopped,
  sitesOf,
} from '../../../lib/judge/blocking'
import { minorBy } from '../../../lib/judge/minor'
import { siteOf } from '../../../lib/recognise/parties/site'
import { type Situations, subjectOf } from '../flows/situation'
import type { Sent } from '../intake/requests'
import { block } from '../messages/shapes'
import type { People } from '../people/people'
import type { Policies } from '../policies/policies'
import type { Companies } from '../settings/companies'
import type { Pauses } from '../settings/pauses'
import { localList } from '../store/local'
import type { Tabs } from '../tabs/tabs'

interface Parts {
  readonly tabs: Tabs
  readonly people: People
  readonly policies: Policies
  readonly companies: Companies
  readonly pauses: Pauses
  readonly situations: Situations
  readonly tell: (trouble: Reason) => void
}

const isSame = (a: Block, b: Block): boolean => a.company === b.company && a.recipient === b.recipient

/**
 * Recipients that get nothing while a minor is browsing. The browser itself stops what is sent to them, by rules that hold
 * while this worker sleeps; they are written anew whenever that which they follow from has changed.
 */
export class Blocks {
  readonly #parts: Parts
  #all: readonly Block[] = []
  #inForce: readonly InForce[] = []
  #written = ''
  #last: Promise<void>
  readonly ready: Promise<void>

  constructor(parts: Parts, ready: Promise<unknown>) {
    this.#parts = parts
    this.ready = localList('blocks', block, parts.tell).then(blocks => {
      this.#all = blocks
    })
    this.#last = Promise.all([ready, this.ready]).then(() => undefined)
    void this.apply()
  }

  get all(): readonly Block[] {
    return this.#all
  }

  of(company: string): readonly string[] {
    return this.#all.filter(one => one.company === company).map(({ recipient }) => recipient)
  }

  async set(block: Block, blocked: boolean): Promise<void> {
    const others = this.#all.filter(other => !isSame(other, block))
    await this.replace(blocked ? [...others, block] : others)
  }

  /** In place of all there are; `apply` puts them in force. */
  async replace(blocks: readonly Block[]): Promise<void> {
    await this.ready
    this.#all = blocks
    await browser.storage.local.set({ blocks })
  }

  wipe(): Promise<void> {
    return this.replace([])
  }

  /** Who is browsing, which tabs are open, what is known of a company or paused is not what it was. */
  apply(): Promise<void> {
    this.#last = this.#last.then(() => this.#write()).catch(() => this.#parts.tell(because('edges.not-blocked')))
    return this.#last
  }

  /** Whether a request that came to nothing did so because of a block. */
  async stopped({ details, page }: Pick<Sent, 'details' | 'page'>): Promise<boolean> {
    await this.#last
    const { url, tab = -1 } = page ?? this.#parts.tabs.pageOf(details)
    return url !== null && isStopped(details.url, siteOf(url), tab, this.#inForce)
  }

  async #write(): Promise<void> {
    this.#inForce = await Promise.all(this.#all.map(block => this.#where(block)))
    const { lasting, ofTabs } = blockingRules(this.#inForce)
    const written = JSON.stringify([lasting, ofTabs])
    if (written === this.#written) return
    const rules = browser.declarativeNetRequest
    const [oldLasting, oldOfTabs] = await Promise.all([rules.getDynamicRules(), rules.getSessionRules()])
    await Promise.all([
      rules.updateDynamicRules({ removeRuleIds: idsOf(oldLasting), addRules: [...lasting] }),
      rules.updateSessionRules({ removeRuleIds: idsOf(oldOfTabs), addRules: [...ofTabs] }),
    ])
    this.#written = written
  }

  /** A page is told an age by whoever types it: that one tab then shows a minor, whoever was chosen. */
  async #where({ company, recipient }: Block): Promise<InForce> {
    const { tabs, people, policies, companies, pauses, situations } = this.#parts
    const own = sitesOf(company, companies.all).filter(site => pauses.stateOf(site) !== 'paused')
    const subject = subjectOf(people.active)
    const sites: string[] = []
    for (const site of own) if (minorBy({ policy: await policies.of(site), subject }).minor) sites.push(site)
    const shown: number[] = []
    for (const { tab, site, url } of tabs.places.values())
      if (own.includes(site) && minorBy(await situations.of(url, tab)).minor) shown.push(tab)
    return { recipient, sites, tabs: shown }
  }
}

const idsOf = (rules: readonly Pick<BlockingRule, 'id'>[]): number[] => rules.map(({ id }) => id)
