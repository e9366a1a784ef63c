import list from '../../lists/related-sites.json'
import { siteOf } from './site'

/** What a site is to the first one of its set: `country` is the same site under another country's suffix. */
export type Role = 'primary' | 'associated' | 'service' | 'country'

interface Member {
  readonly primary: string
  readonly role: Role
}

let members: ReadonlyMap<string, Member> | undefined

function allMembers(): ReadonlyMap<string, Member> {
  if (members) return members
  const found = new Map<string, Member>()
  for (const [primary, roles] of Object.entries(list.sets)) {
    found.set(primary, { primary, role: 'primary' })
    for (const [role, sites] of Object.entries(roles) as [Role, string][])
      for (const site of sites.split(' ')) found.set(site, { primary, role })
  }
  members = found
  return found
}

/**
 * Whether a recipient is in one set of related websites with the company's own: sites of one owner, who says so in public
 * under rules that are checked (https://github.com/GoogleChrome/related-website-sets). Null where it is in none, or in
 * another's.
 */
export function relatedSite(
  url: string,
  homes: readonly string[],
): { readonly primary: string; readonly role: Role; readonly source: string } | null {
  const member = allMembers().get(siteOf(url))
  if (!member || !homes.some(home => allMembers().get(siteOf(home))?.primary === member.primary)) return null
  return { ...member, source: list.about.source }
}
