import { because, type Category, type Company, type Reason, type Recipient } from '../../facts'
import { type Clues, collectorAt, hiddenCollector } from './hidden-collector'
import { isRented, partyOf } from './parties-table'
import { relationOf } from './relation'
import { hostOf, sameSite, siteOf } from './site'

interface Owner {
  readonly organisation: string | null
  readonly category: Category
  readonly because: readonly Reason[]
}

/**
 * Who receives what is sent to `url`, seen from `pageUrl`: host, site, organisation, category, and what they are to
 * the company. A host that no list names is `unknown`, never a tracker.
 *
 * @param clues what shows whose collector stands behind a host of the company's own
 * @example recipientOf('https://a.klaviyo.com/api/track', 'https://shop.example/', null)
 *   // organisation 'Klaviyo', category 'email-marketing', relation 'third-party'
 */
export function recipientOf(
  url: string,
  pageUrl: string | null,
  company: Company | null,
  clues: Clues = {},
): Recipient {
  const related = relationOf(url, pageUrl, company)
  const place = { host: hostOf(url), site: siteOf(url) }
  if (related.relation === 'first-party') {
    const hidden = hiddenCollector(url, clues)
    if (hidden)
      return {
        ...place,
        organisation: hidden.organisation,
        category: hidden.category,
        relation: declares(company, hidden.organisation) ? 'service-provider' : 'third-party',
        because: [hidden.because],
      }
  }
  const owner = ownerOf(url, company)
  if (related.relation === 'first-party' && owner.category === 'unknown')
    return {
      ...place,
      organisation: company?.name ?? null,
      category: 'unknown',
      relation: 'first-party',
      because: [related.because],
    }
  return { ...place, ...owner, relation: related.relation, because: [...owner.because, related.because] }
}

function ownerOf(url: string, company: Company | null): Owner {
  const site = siteOf(url)
  const known = company?.recipients?.find(({ sites }) => sites.some(own => sameSite(own, url)))
  if (known) {
    const { name: organisation, category } = known
    return { organisation, category, because: [because(`parties.profile.${category}`, { site, organisation })] }
  }
  const party = partyOf(url)
  const provider = company?.serviceProviders.find(({ sites }) => sites.some(own => sameSite(own, url)))
  const collector = party || provider ? null : collectorAt(url)
  if (collector) return { ...collector, because: [collector.because] }
  if (!party)
    return {
      organisation: provider?.name ?? null,
      category: 'unknown',
      because: [because('parties.unlisted', { site })],
    }
  const { organisation, category, source } = party
  if (isRented(party, hostOf(url)))
    return { organisation: null, category, because: [because('parties.rented', { site, organisation, source })] }
  return { organisation, category, because: [because(`parties.listed.${category}`, { site, organisation, source })] }
}

const declares = (company: Company | null, organisation: string): boolean =>
  company?.serviceProviders.some(({ name }) => name.toLowerCase() === organisation.toLowerCase()) ?? false
