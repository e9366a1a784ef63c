import { because, type Category, type Reason, type Request } from '../../facts'
import list from '../../lists/first-party-collectors.json'
import { type Cookies, cookiesOf } from './cookies-of'
import { partyOf } from './parties-table'
import { hostOf, sameSite } from './site'

/** Someone else's collector under a host name of the company's own. */
export interface HiddenCollector {
  readonly organisation: string
  readonly category: Category
  readonly because: Reason
}

/** What shows whose collector stands behind a host, besides its address. */
export interface Clues {
  /** The last name in the host's CNAME chain, where the browser can tell it. */
  readonly canonicalName?: string | null
  readonly message?: Pick<Request, 'headers' | 'body' | 'kind'>
}

interface Collector {
  readonly organisation: string
  readonly product: string
  readonly category: string
  readonly path: string
  readonly query: readonly string[]
  /** With `*` for the part that differs from account to account. */
  readonly cookie?: string
}
const COLLECTORS: readonly Collector[] = list.collectors
const IDS = list.ids.map(row => ({ ...row, id: new RegExp(row.id), beside: row.beside.split(' ') }))

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
 * `dns.resolve`), otherwise by a path that only one vendor's collector has, with its query keys or its cookie, or by
 * a message that repeats a vendor's own id of the browser as that vendor's interface for servers takes it.
 */
export function hiddenCollector(url: string, { canonicalName, message }: Clues): HiddenCollector | null {
  const named = byCanonicalName(url, canonicalName ?? null)
  if (named) return named
  const cookies = message ? cookiesOf(message.headers) : NO_COOKIES
  return byPath(url, cookies) ?? (message ? byRepeatedId(url, message, cookies) : null)
}

const NO_COOKIES: Cookies = new Map()

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
  const found = byPath(url, NO_COOKIES)
  return found && { ...found, because: { ...found.because, id: 'parties.collector-elsewhere' } }
}

function byPath(url: string, cookies: Cookies): HiddenCollector | null {
  if (!URL.canParse(url)) return null
  const address = new URL(url)
  const found = COLLECTORS.find(
    ({ path, query, cookie }) =>
      (path.endsWith('/') ? address.pathname.startsWith(path) : address.pathname === path) &&
      query.every(key => address.searchParams.has(key)) &&
      (cookie === undefined || hasCookie(cookies, cookie)),
  )
  if (!found) return null
  const { organisation, product } = found
  return {
    organisation,
    category: found.category as Category,
    because: because('parties.collector-path', { host: address.hostname, product, path: found.path }),
  }
}

function hasCookie(cookies: Cookies, named: string): boolean {
  const [start = '', end = ''] = named.split('*')
  if (!named.includes('*')) return cookies.has(named)
  return [...cookies.keys()].some(name => name.startsWith(start) && name.endsWith(end))
}

/** Of one message as much is searched for ids. */
const MOST_TEXT = 65_536
/** What a page loads or opens repeats what its address says; what it reports is sent. */
const REPORTING: ReadonlySet<Request['kind']> = new Set(['xhr', 'beacon', 'image', 'websocket', 'other'])

function byRepeatedId(
  url: string,
  { kind, body }: Pick<Request, 'body' | 'kind'>,
  cookies: Cookies,
): HiddenCollector | null {
  if (!REPORTING.has(kind)) return null
  const known = IDS.filter(({ cookie }) => cookies.has(cookie))
  if (known.length === 0) return null
  const said = `${url.slice(url.indexOf('?') + 1, MOST_TEXT)}&${textOf(body)}`
  for (const { organisation, product, category, cookie, id, beside } of known) {
    const own = id.exec(cookies.get(cookie) ?? '')?.[1]
    if (own === undefined || !said.includes(own) || !beside.some(key => names(said, key))) continue
    const reason = because('parties.collector-id', { host: hostOf(url), product, organisation, cookie })
    return { organisation, category: category as Category, because: reason }
  }
  return null
}

/** `key=…` or `"key":`. */
const names = (text: string, key: string): boolean =>
  text.startsWith(`${key}=`) || text.includes(`&${key}=`) || text.includes(`"${key}"`)

function textOf(body: Request['body']): string {
  if (body?.kind === 'text') return body.text.slice(0, MOST_TEXT)
  if (body?.kind !== 'form') return ''
  return body.fields
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
    .slice(0, MOST_TEXT)
}
