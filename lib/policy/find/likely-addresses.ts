import { because } from '../../facts'
import list from '../../lists/policy/link-words.json'
import { addressOf, type Candidate, policyLinks } from './policy-links'

const PATHS: Readonly<Record<string, readonly string[]>> = list.paths
const PATH = new RegExp(list.path, 'i')
const SITEMAP_LINKS = 20_000

/** Where a site without a link to its policy may have it: well-known places, then the paths of its language, then English ones. */
export function likelyAddresses(site: string, language: string): Candidate[] {
  const own = PATHS[language.slice(0, 2).toLowerCase()] ?? []
  const paths = [...new Set([...list.wellKnown.slice(0, 1), ...own, ...(PATHS.en ?? []), ...list.wellKnown.slice(1)])]
  return paths.flatMap((path, index) => {
    const url = addressOf(path, `${originOf(site)}/#`)
    const reason = because(path.startsWith('/.well-known') ? 'policy.well-known' : 'policy.common-path', { path })
    return url
      ? [{ address: url.href, kind: 'policy' as const, weight: 1 - index / 100, elsewhere: false, because: [reason] }]
      : []
  })
}

/** Addresses in a sitemap that look like a policy's. */
export function sitemapCandidates(xml: string, site: string): Candidate[] {
  const links: { href: string; text: string; rel: string; inFooter: boolean }[] = []
  for (const [, href] of xml.matchAll(/<loc>\s*([^<\s]{4,1000})\s*<\/loc>/gi)) {
    if (links.length >= SITEMAP_LINKS) break
    if (href && PATH.test(href)) {
      links.push({ href: href.replace(/&amp;/g, '&'), text: '', rel: '', inFooter: false })
    }
  }
  return policyLinks({ url: `${originOf(site)}/`, links })
}

const originOf = (site: string): string => {
  try {
    return new URL(/^https?:/i.test(site) ? site : `https://${site}`).origin
  } catch {
    return 'https://invalid.invalid'
  }
}
