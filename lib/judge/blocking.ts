import type { Company } from '../facts'
import { hostOf, siteOf } from '../recognise/parties/site'

/** While a minor is browsing, this recipient gets nothing of this company's pages: the person in charge has said so. */
export interface Block {
  /** The company's name, or the page's site where no company is known. */
  readonly company: string
  /** A domain, the hosts under it included. */
  readonly recipient: string
}

/** A block where it holds just now. */
export interface InForce {
  readonly recipient: string
  /** Whose own requests are stopped. */
  readonly sites: readonly string[]
  /** Tabs that show one of them: there, what any frame sends is stopped. */
  readonly tabs: readonly number[]
}

/** As much of a `declarativeNetRequest` rule as is used; Chromium and Firefox read it alike. */
export interface BlockingRule {
  readonly id: number
  readonly action: { readonly type: 'block' }
  readonly condition: {
    readonly requestDomains: string[]
    readonly initiatorDomains?: string[]
    readonly excludedInitiatorDomains?: string[]
    readonly tabIds?: number[]
    readonly resourceTypes?: 'main_frame'[]
    readonly requestMethods?: 'post'[]
  }
}

export interface BlockingRules {
  /** Outlive the browser: they hold from its very first request on, before any code of ours has run. */
  readonly lasting: readonly BlockingRule[]
  /** Of the tabs that are open: a frame of another company's is no initiator of the page's site. */
  readonly ofTabs: readonly BlockingRule[]
}

/**
 * What a browser takes for one. A single name it does not take would have it refuse all rules: one read from a settings file,
 * or the name of a company that nobody describes any more.
 */
const DOMAIN = /^[a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?$/

type Condition = BlockingRule['condition']

/**
 * What the browser is to stop. A condition without resource types means all but the page itself: a link may be followed,
 * for whoever follows it sees where it leads. A form that takes what was typed along may not be sent.
 */
export function blockingRules(inForce: readonly InForce[]): BlockingRules {
  const both = (condition: Condition): Condition[] => [
    condition,
    { ...condition, resourceTypes: ['main_frame'], requestMethods: ['post'] },
  ]
  const named = inForce.filter(({ recipient }) => DOMAIN.test(recipient))
  const own = named.flatMap(one => {
    const sites = one.sites.filter(site => DOMAIN.test(site))
    return sites.length > 0 ? [{ ...one, sites }] : []
  })
  const open = named.filter(({ tabs }) => tabs.length > 0)
  return {
    lasting: numbered(
      own.flatMap(({ recipient, sites }) => both({ requestDomains: [recipient], initiatorDomains: [...sites] })),
    ),
    ofTabs: numbered(
      open.flatMap(({ recipient, tabs }) => [
        // Its own pages may use it: the tab may have just gone there.
        { requestDomains: [recipient], excludedInitiatorDomains: [recipient], tabIds: [...tabs] },
      ]),
    ),
  }
}

const numbered = (conditions: readonly Condition[]): BlockingRule[] =>
  conditions.map((condition, index) => ({ id: index + 1, action: { type: 'block' }, condition }))

const isUnder = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`)

/** Whether a block in force stops what the page of that site, in that tab, sends to `url`. */
export const isStopped = (url: string, site: string, tab: number, inForce: readonly InForce[]): boolean =>
  inForce.some(
    ({ recipient, sites, tabs }) => (sites.includes(site) || tabs.includes(tab)) && isUnder(hostOf(url), recipient),
  )

/** A company's own sites, whose pages a block is about. */
export const sitesOf = (company: string, companies: readonly Company[]): readonly string[] => {
  const known = companies.find(({ name }) => name === company)
  return known ? [...new Set([...known.sites, ...known.subsidiaries].map(siteOf))] : [company]
}
