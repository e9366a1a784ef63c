import { getDomain } from 'tldts'
import { because, type Reason } from '../../facts'
import list from '../../lists/policy/link-words.json'
import type { LinkFact } from '../../observe/page'
import type { NoticeKind } from '../statement'
import { kindOfLink } from './link-kind'
import { isOwnNetwork } from './own-network'

/** An address where a policy may be, and why we think so. */
export interface Candidate {
  readonly address: string
  readonly kind: NoticeKind
  readonly weight: number
  /** Of another company: the form's owner, an embedded vendor, a parent company. */
  readonly elsewhere: boolean
  readonly because: readonly Reason[]
}

const PATH = new RegExp(list.path, 'i')
const CHILD_PATH = /child|kids|coppa|parents/i
const COOKIE_PATH = /cookie/i
const STATE_PATH = /california|ccpa|\bgdpr|state-privacy|do-not-sell|notice-at-collection/i
/** Pages that speak about privacy without being a policy. */
const ASIDE =
  /\/(?:news|blog|article|story|press|wiki|tag|category|search|login|signin|account|settings|help|support|jobs|careers|artikel|nachrichten|aktuelles|konto|actualites?|compte|noticias?|cuenta|notizie|conta|nieuws|aktualnosci|novosti|haberler)s?(?:\/|$|\?)/i
const LONG = 60
/** So many more characters than the name, beside a news page's or an account's address, and it is about something else. */
const ROOM = 8
const MANY = 2_000

/** The links of a page that may lead to its privacy policy or a notice beside it, best first. */
export function policyLinks(page: { readonly url: string; readonly links: readonly LinkFact[] }): Candidate[] {
  const best = new Map<string, Candidate>()
  for (const link of page.links.slice(0, MANY)) {
    const candidate = candidateOf(link, page.url)
    if (!candidate) continue
    const known = best.get(candidate.address)
    if (!known || known.weight < candidate.weight) best.set(candidate.address, candidate)
  }
  return [...best.values()].sort((a, b) => b.weight - a.weight)
}

function candidateOf(link: LinkFact, from: string): Candidate | null {
  const url = addressOf(link.href, from)
  if (!url) return null
  const text = link.text.toLowerCase().normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 300)
  const path = decodedPath(url)
  const words = kindOfLink(text)
  const aside = ASIDE.test(path)
  const marked = /(?:^|\s)privacy-policy(?:\s|$)/i.test(link.rel)
  if (!marked && (words === 'aside' || (aside && words && !words.exact && text.length > words.phrase.length + ROOM)))
    return null
  const { kind, phrase, exact } =
    words && words !== 'aside' ? words : { kind: kindOfPath(path), phrase: null, exact: false }
  const says: Reason[] = []
  let weight = 0
  if (marked) {
    weight += 16
    says.push(because('policy.link-rel'))
  }
  if (phrase) {
    weight += (exact ? 6 : text.length <= LONG ? 4 : 1) + Math.min(2, phrase.length / 10)
    says.push(because('policy.link-text', { text: text.slice(0, LONG) }))
  }
  if (PATH.test(path)) {
    weight += 3
    says.push(because('policy.link-path', { path: path.slice(0, 80) }))
  }
  if (weight === 0) return null
  if (link.inFooter) weight += 1
  if (aside) weight -= 3
  if (/\.(?:pdf|docx?|jpe?g|png|zip)$/i.test(path)) weight -= 4
  const elsewhere = !isSameSite(url.href, from)
  if (elsewhere) {
    weight -= 3
    says.push(because('policy.link-elsewhere', { site: getDomain(url.hostname) ?? url.hostname }))
  }
  return weight > 0 ? { address: url.href, kind, weight, elsewhere, because: says } : null
}

const kindOfPath = (path: string): NoticeKind =>
  CHILD_PATH.test(path)
    ? 'children'
    : STATE_PATH.test(path)
      ? 'supplement'
      : COOKIE_PATH.test(path)
        ? 'cookies'
        : 'policy'

/**
 * Web addresses only, without the fragment; null for a place on the same page. A page of the web must not send us into the
 * network of the person who looks at it: an extension's requests pass where the browser would not let the page's own.
 */
export function addressOf(href: string, from: string): URL | null {
  try {
    const url = new URL(href.slice(0, 2_000), from)
    const page = new URL(from)
    if (!/^https?:$/.test(url.protocol)) return null
    if (isOwnNetwork(url.hostname) && !isOwnNetwork(page.hostname)) return null
    url.hash = ''
    url.username = url.password = ''
    return url.href === page.href.replace(/#.*$/, '') ? null : url
  } catch {
    return null
  }
}

export const isSameSite = (a: string, b: string): boolean => {
  const [one, other] = [a, b].map(address => getDomain(address) ?? hostOf(address))
  return one !== '' && one === other
}

function hostOf(address: string): string {
  try {
    return new URL(address).hostname
  } catch {
    return ''
  }
}

function decodedPath(url: URL): string {
  try {
    return decodeURIComponent(url.pathname + url.search)
  } catch {
    return url.pathname + url.search
  }
}
