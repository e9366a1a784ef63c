import { because, type Company, type Reason, type Relation } from '../../facts'
import { isRented, partyOf } from './parties-table'
import { relatedSite } from './related-site'
import { hostOf, sameSite, siteOf } from './site'

interface Related {
  readonly relation: Relation
  readonly because: Reason
}

const listsSite = (sites: readonly string[], url: string): boolean => sites.some(site => sameSite(site, url))

/**
 * What a recipient is to the company whose page sent the request: by the company's profile first, by the packaged
 * lists of organisations second. Without a profile the page's own site stands for the company.
 */
export function relationOf(url: string, pageUrl: string | null, company: Company | null): Related {
  const site = siteOf(url)
  const provider = company?.serviceProviders.find(({ sites }) => listsSite(sites, url))
  if (provider)
    return {
      relation: 'service-provider',
      because: because('parties.declared-provider', { site, provider: provider.name }),
    }
  const own = company && isOwnPage(pageUrl, company) ? company : null
  if (own && listsSite(own.sites, url))
    return { relation: 'first-party', because: because('parties.own-site', { site, company: own.name }) }
  if (pageUrl !== null && sameSite(url, pageUrl))
    return { relation: 'first-party', because: because('parties.same-site', { site }) }
  if (own && listsSite(own.subsidiaries, url))
    return { relation: 'affiliate', because: because('parties.subsidiary', { site, company: own.name }) }
  const homes = [...(pageUrl === null ? [] : [pageUrl]), ...(own?.sites ?? [])]
  const shared = sharedOrganisation(url, homes)
  if (shared)
    return { relation: 'affiliate', because: because('parties.same-organisation', { site, organisation: shared }) }
  const related = relatedSite(url, homes)
  if (related) return { relation: 'affiliate', because: because('parties.related-set', { site, ...related }) }
  return { relation: 'third-party', because: because('parties.other-company', { site }) }
}

const isOwnPage = (pageUrl: string | null, company: Company): boolean =>
  pageUrl === null || listsSite([...company.sites, ...company.subsidiaries], pageUrl)

/** Whoever keeps the machines does not own what stands on them: two shops at one host are strangers. */
const ownerOf = (url: string): string | null => {
  const party = partyOf(url)
  return party && party.category !== 'hosting' && !isRented(party, hostOf(url)) ? party.organisation : null
}

function sharedOrganisation(url: string, homes: readonly string[]): string | null {
  const owner = ownerOf(url)
  return owner !== null && homes.some(home => ownerOf(home) === owner) ? owner : null
}
