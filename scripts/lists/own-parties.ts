/**
 * What can be checked of `lib/lists/parties-own.json`, which was written down by hand: every entry is a host name (with a
 * path, or `*` for a suffix) and stands there once, and every row names its source: the vendor's own site. How many of the
 * hosts third-party-web knows too is said, since two who agree are a better source than one.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { CATEGORIES } from '../../lib/facts'
import { registrableDomain } from '../../lib/recognise/parties/site'

type Parties = Readonly<Record<string, Readonly<Record<string, string>>>>

const require = createRequire(import.meta.url)
const own: Parties = JSON.parse(
  readFileSync(new URL('../../lib/lists/parties-own.json', import.meta.url), 'utf8'),
).parties
const entities: readonly { readonly domains: readonly string[] }[] = JSON.parse(
  readFileSync(require.resolve('third-party-web/dist/entities-nostats.json'), 'utf8'),
)

interface Entry {
  readonly organisation: string
  readonly category: string
  readonly entry: string
}

const entries: readonly Entry[] = Object.entries(own).flatMap(([organisation, { source: _, ...categories }]) =>
  Object.entries(categories).flatMap(([category, listed]) =>
    listed.split(' ').map(entry => ({ organisation, category, entry })),
  ),
)

const hostIn = (entry: string): string => entry.replace('=', '').replace(/\/.*$/, '').replace(/\.\*$/, '.com')

const isHost = (text: string): boolean => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(text)

const withoutSource: readonly string[] = Object.entries(own).flatMap(([organisation, { source }]) =>
  source !== undefined && isHost(source) ? [] : [`${organisation} has no source: the host of the vendor's own site`],
)

export function mistakesInOwnParties(): readonly string[] {
  const seen = new Map<string, string>()
  const wrong = entries.flatMap(({ organisation, category, entry }) => {
    const before = seen.get(entry)
    seen.set(entry, organisation)
    const host = hostIn(entry)
    return [
      ...(before ? [`${entry} stands under ${before} and under ${organisation}`] : []),
      ...(isHost(host) ? [] : [`${entry} is no host name`]),
      ...(CATEGORIES.some(known => known === category) ? [] : [`${category} is no category`]),
    ]
  })
  return [...withoutSource, ...wrong]
}

/** How many of our hosts another list names as well. */
export function knownElsewhere(): { readonly known: number; readonly of: number } {
  const sites = new Set(
    entities.flatMap(({ domains }) => domains.map(domain => registrableDomain(domain.replace('*.', '')) ?? '')),
  )
  const hosts = entries.map(({ entry }) => registrableDomain(hostIn(entry)) ?? hostIn(entry))
  return { known: hosts.filter(host => sites.has(host)).length, of: hosts.length }
}
