/**
 * Turns third-party-web's entities (MIT, Patrick Hulce and contributors) into `lib/lists/parties.json`, the lean table
 * `lib/recognise/parties` reads: organisation → category → domains.
 *
 * A domain stands for itself and all names under it; with a leading `=` for itself alone. Where every entry under one
 * registrable domain belongs to one organisation, that domain is added, so that `new-host.gstatic.com` is Google's.
 * An organisation is called as in `lib/lists/parties-own.json` wherever that names the same domain: "Adobe Systems" and
 * "Adobe" must be one for two of its sites to know each other.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Category } from '../../lib/facts'
import { registrableDomain } from '../../lib/recognise/parties/site'
import type { List } from './list'

interface Entity {
  readonly name: string
  readonly company?: string
  readonly category: string
  readonly domains: readonly string[]
}

/** Their categories in ours. Publishers and players are embedded to be looked at; `other` says nothing. */
const CATEGORY: Readonly<Record<string, Category>> = {
  ad: 'advertising',
  analytics: 'analytics',
  social: 'social',
  marketing: 'marketing',
  'tag-manager': 'tag-manager',
  'customer-success': 'chat-support',
  'consent-provider': 'consent-management',
  hosting: 'hosting',
  cdn: 'hosting',
  utility: 'utility',
  video: 'utility',
  content: 'utility',
  other: 'unknown',
}

const require = createRequire(import.meta.url)
const version: string = require('third-party-web/package.json').version
const entities: readonly Entity[] = JSON.parse(
  readFileSync(require.resolve('third-party-web/dist/entities-nostats.json'), 'utf8'),
)

const own = new Map<string, { organisation: string; category: string }>()
const ownList: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(
  readFileSync(new URL('../../lib/lists/parties-own.json', import.meta.url), 'utf8'),
).parties
for (const [organisation, { source: _, ...categories }] of Object.entries(ownList))
  for (const [category, entries] of Object.entries(categories))
    for (const entry of entries.split(' ')) own.set(entry.replace('=', ''), { organisation, category })

/** Under a host for rent (`d1.cloudfront.net`) a name is its renter's, whatever the host is called. */
function calledByUs(domain: string): string | undefined {
  for (let name = domain; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    const ours = own.get(name)
    if (ours && (name === domain || ours.category !== 'hosting')) return ours.organisation
  }
  return undefined
}

interface Row {
  readonly organisation: string
  readonly category: Category
  readonly domain: string
}

const rows: readonly Row[] = entities.flatMap(entity =>
  entity.domains
    .filter(domain => /^(\*\.)?[a-z0-9.-]+\.[a-z]{2,}$/i.test(domain))
    .map(domain => ({
      organisation: calledByUs(domain.replace('*.', '').toLowerCase()) ?? (entity.company ?? entity.name).trim(),
      category: CATEGORY[entity.category] ?? 'unknown',
      domain: domain.startsWith('*.') ? domain.slice(2).toLowerCase() : `=${domain.toLowerCase()}`,
    })),
)

function groupBy<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one])
  return groups
}

/** Registrable domains whose listed names all belong to one organisation, and which are not listed themselves. */
function sharedRoots(): Row[] {
  const bySite = groupBy(rows, row => registrableDomain(row.domain.replace('=', '')) ?? '')
  bySite.delete('')
  return [...bySite].flatMap(([domain, under]) => {
    const first = under[0]
    if (!first || under.some(row => row.organisation !== first.organisation || row.domain === domain)) return []
    const category = under.every(row => row.category === first.category) ? first.category : 'unknown'
    return [{ organisation: first.organisation, category, domain }]
  })
}

/** The first entity to claim a domain keeps it: the source lists the more used ones first. */
function table(): Record<string, Record<string, string>> {
  const claims = new Map<string, Row>()
  for (const row of [...rows, ...sharedRoots()]) if (!claims.has(row.domain)) claims.set(row.domain, row)
  const saysMore = ({ domain, organisation, category }: Row) => {
    const wider = domain.startsWith('=') ? claims.get(domain.slice(1)) : undefined
    return wider?.organisation !== organisation || wider.category !== category
  }
  const byOrganisation = groupBy([...claims.values()].filter(saysMore), row => row.organisation)
  const names = [...byOrganisation.keys()].sort()
  return Object.fromEntries(names.map(name => [name, domainsByCategory(byOrganisation.get(name) ?? [])]))
}

const domainsByCategory = (own: readonly Row[]): Record<string, string> =>
  Object.fromEntries(
    [...groupBy(own, row => row.category)].map(([category, listed]) => [
      category,
      listed
        .map(row => row.domain)
        .sort()
        .join(' '),
    ]),
  )

export const parties: List = {
  path: 'lib/lists/parties.json',
  content: () => ({
    about: {
      source: `third-party-web ${version}`,
      address: 'https://github.com/patrickhulce/third-party-web',
      date: '2026-11-22',
      licence: 'MIT, Copyright (c) 2018 Patrick Hulce',
      exclusions: 'statistics, products and home pages; addresses in numbers; names that are not host names',
    },
    parties: table(),
  }),
}
