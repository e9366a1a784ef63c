import list from '../../lists/policy/link-words.json'
import { addressOf, type Candidate, isSameSite, policyLinks } from './policy-links'

/** A site's own lists of its pages (sitemaps.org), as text: `robots.txt` says where they are, and a list may list others. */

const PATH = new RegExp(list.path, 'i')
/** A notice on cookies need not have privacy in its address; `/recipes/cookies` is none. */
const COOKIES = /\/(?!cookies?\/?$)[^/]{0,40}cookie[^/]{0,40}\/?$/i
const MOST_LINKS = 2_000
const MOST_LISTS = 500
/** Lists that hold a few pages of the site itself, before those of a million goods or stories. */
const OF_PAGES = /pages?\b|legal|polic|static|info|misc|main|core|privacy/i

/** The lists that `robots.txt` names; the usual place where it names none. */
export function sitemapsNamed(robots: string, site: string): string[] {
  const named = [...robots.slice(0, 500_000).matchAll(/^[ \t]{0,9}sitemap[ \t]{0,9}:[ \t]{0,9}(\S{4,1000})/gim)]
  const own = ownAddresses(
    named.map(([, address]) => address ?? ''),
    site,
  )
  return own.length > 0 ? own : ownAddresses(['/sitemap.xml'], site)
}

/** The lists that a list of lists names, those of single pages first. */
export function sitemapsWithin(xml: string, site: string): string[] {
  if (!/<sitemapindex\b/i.test(xml.slice(0, 5_000))) return []
  const own = ownAddresses(placesIn(xml).slice(0, MOST_LISTS), site)
  return own.sort((a, b) => Number(OF_PAGES.test(b)) - Number(OF_PAGES.test(a)))
}

/** Addresses in a list that look like a policy's or a notice's. */
export function sitemapCandidates(xml: string, site: string): Candidate[] {
  const links = placesIn(xml)
    .filter(href => PATH.test(href) || COOKIES.test(href))
    .slice(0, MOST_LINKS)
    .map(href => ({ href, text: PATH.test(href) ? '' : lastWords(href), rel: '', inFooter: false }))
  return policyLinks({ url: homeOf(site), links })
}

/** `/legal/cookie-policy.html` is called what a link to it would be. */
const lastWords = (href: string): string =>
  (/([^/?#]{1,100})\/?(?:[?#].*)?$/.exec(href)?.[1] ?? '').replace(/\.\w{2,5}$/, '').replace(/[-_]+/g, ' ')

const placesIn = (xml: string): string[] =>
  [...xml.matchAll(/<loc>\s{0,99}(?:<!\[CDATA\[\s{0,99})?([^<\s\]]{4,1000})/gi)].map(([, href = '']) =>
    href.replace(/&amp;/g, '&'),
  )

/** Each once, of this site alone. */
function ownAddresses(addresses: readonly string[], site: string): string[] {
  const home = homeOf(site)
  const own = addresses.flatMap(address => addressOf(address, home)?.href ?? [])
  return [...new Set(own)].filter(address => isSameSite(address, home))
}

function homeOf(site: string): string {
  try {
    return `${new URL(/^https?:/i.test(site) ? site : `https://${site}`).origin}/`
  } catch {
    return 'https://invalid.invalid/'
  }
}
