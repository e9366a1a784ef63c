import type { Category } from '../../facts'
import listed from '../../lists/parties.json'
import own from '../../lists/parties-own.json'
import { hostOf, registrableDomain } from './site'

export interface Party {
  readonly organisation: string
  readonly category: Category
  readonly source: string
  /** The entry that spoke for the host. */
  readonly entry: string
}

type Table = ReadonlyMap<string, Party>

/**
 * organisation → category → entries: `a.com` (and all under it), `=a.com` (itself), `a.com/path`, `a.*` (any suffix). A
 * row of our own list names its `source`; a generated list has one for all.
 */
function tableOf(list: { about: { source: string }; parties: Readonly<Record<string, object>> }): Table {
  const table = new Map<string, Party>()
  for (const [organisation, { source = list.about.source, ...categories }] of Object.entries(list.parties) as [
    string,
    { source?: string },
  ][])
    for (const [category, entries] of Object.entries(categories) as [Category, string][])
      for (const entry of entries.split(' ')) table.set(entry, { organisation, category, source, entry })
  return table
}

let tables: readonly Table[] | undefined

/** Built when first needed: about 8,000 entries. Our own facts speak first where both lists name the same host. */
const allTables = (): readonly Table[] => {
  tables ??= [tableOf(own), tableOf(listed)]
  return tables
}

/** `www.a.co.uk` → `www.a.co.uk`, `a.co.uk`, then `a.*`: the most specific entry wins. */
function* namesOf(host: string): Generator<string> {
  yield `=${host}`
  for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) yield name
  const site = registrableDomain(host)
  // Only suffixes of one or two labels that end in a country or are `com`: `google.*` must not mean `google.github.io`.
  const suffix = site?.slice(site.indexOf('.') + 1)
  if (site && suffix && /^(com|[a-z]{2}|(com?|ne|or)\.[a-z]{2})$/.test(suffix)) {
    yield `${host.slice(0, -suffix.length)}*`
    yield `${site.slice(0, -suffix.length)}*`
  }
}

/** `facebook.com/tr` outranks `facebook.com`: one host may serve a pixel at one path and a page at another. */
function byPath(names: readonly string[], pathname: string): Party | undefined {
  const [table] = allTables()
  const pieces = pathname.split('/', 4)
  for (let depth = pieces.length; depth > 1; depth--) {
    const path = pieces.slice(0, depth).join('/')
    for (const name of names) {
      const party = table?.get(name.replace('=', '') + path)
      if (party) return party
    }
  }
  return undefined
}

/** Who a host belongs to by the packaged lists; undefined where none of them names it. */
export function partyOf(url: string): Party | undefined {
  const host = hostOf(url)
  if (!host.includes('.')) return undefined
  const names = [...namesOf(host)]
  const path = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*(\/[^?#]*)/i.exec(url)?.[1] ?? '/'
  const found = byPath(names, path)
  if (found) return found
  for (const name of names)
    for (const table of allTables()) {
      const party = table.get(name)
      if (party) return party
    }
  return undefined
}

/** True where an entry is space for rent (`github.io`, `amazonaws.com`): a name under it is its renter's. */
export const isRented = ({ entry }: Party, host: string): boolean =>
  registrableDomain(host)?.endsWith(`.${entry}`) ?? false
