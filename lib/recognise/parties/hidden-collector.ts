import { because, type Category, type Reason } from '../../facts'
import collectors from '../../lists/first-party-collectors.json'
import { partyOf } from './parties-table'
import { hostOf, sameSite } from './site'

/** Someone else's collector under a host name of the company's own. */
export interface HiddenCollector {
  readonly organisation: string
  readonly category: Category
  readonly because: Reason
}

/**
 * A company's host may be an alias (CNAME) of a log-in page, a help desk or a CDN as well: these serve the company's
 * own pages, and their category says so. An alias of one of the others exists to collect.
 */
const COLLECTING: ReadonlySet<Category> = new Set([
  'advertising',
  'marketing',
  'email-marketing',
  'social',
  'analytics',
  'session-recording',
  'tag-manager',
])

/**
 * Who collects behind a first-party address: by the host's canonical name where the browser can tell it (Firefox's
 * `dns.resolve`), otherwise by a path together with query keys that only one vendor's collector has.
 */
export function hiddenCollector(url: string, canonicalName: string | null): HiddenCollector | null {
  return byCanonicalName(url, canonicalName) ?? byPath(url)
}

function byCanonicalName(url: string, canonicalName: string | null): HiddenCollector | null {
  if (!canonicalName || sameSite(url, canonicalName)) return null
  const party = partyOf(`https://${canonicalName}/`)
  if (!party || !COLLECTING.has(party.category)) return null
  const { organisation, category } = party
  const alias = hostOf(canonicalName)
  return { organisation, category, because: because('parties.alias', { host: hostOf(url), alias, organisation }) }
}

/** Whose collector it is that stands at this address of a host no list names: `smetrics.shop.example/b/ss/…`. */
export function collectorAt(url: string): HiddenCollector | null {
  const found = byPath(url)
  return found && { ...found, because: { ...found.because, id: 'parties.collector-elsewhere' } }
}

function byPath(url: string): HiddenCollector | null {
  let address: URL
  try {
    address = new URL(url)
  } catch {
    return null
  }
  const found = collectors.collectors.find(
    ({ path, query }) =>
      (path.endsWith('/') ? address.pathname.startsWith(path) : address.pathname === path) &&
      query.every(key => address.searchParams.has(key)),
  )
  if (!found) return null
  const { organisation, product } = found
  return {
    organisation,
    category: found.category as Category,
    because: because('parties.collector-path', { host: address.hostname, product, path: found.path }),
  }
}
