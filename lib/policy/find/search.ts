import { because, type Reason } from '../../facts'
import type { LinkFact } from '../../observe/page'
import { htmlArticle } from '../blocks/html-article'
import { readPolicy } from '../read-policy'
import type { Policy } from '../statement'
import { whyNotPolicy } from './is-policy'
import { likelyAddresses } from './likely-addresses'
import { addressOf, type Candidate, policyLinks } from './policy-links'

/**
 * Looking for a site's policy, one address at a time, as plain data: whoever can fetch asks `nextAddress`, fetches it and
 * hands what came back to `afterAnswer`, until that finds a policy or `nextAddress` has nothing left.
 */
export interface Search {
  readonly site: string
  readonly pending: readonly Candidate[]
  readonly tried: readonly Tried[]
  /** Read, but so short that it may only lead to the policy. */
  readonly fallback: Policy | null
  /** How many more addresses may be asked; ten where it is left out. */
  readonly left?: number
}

export interface Tried {
  readonly address: string
  /** Why it did not give a policy. */
  readonly because: readonly Reason[]
}

/** What came back; `failed` where nothing did. */
export interface Answer {
  /** Where it came from in the end, after the site's own redirects. */
  readonly address: string
  readonly status: number
  readonly contentType: string
  readonly text: string
  readonly failed?: 'redirects' | 'unreachable' | 'too-large'
}

const MOST = 10
const FROM_LISTS = 3
/** A page this long says enough to be the policy itself. */
const FULL = 2_500

export function beginSearch(page: {
  readonly url: string
  readonly links: readonly LinkFact[]
  readonly language: string
}): Search {
  const links = policiesAmong(policyLinks(page))
  const known = new Set(links.map(({ address }) => address))
  const guesses = likelyAddresses(page.url, page.language).filter(({ address }) => !known.has(address))
  return { site: page.url, pending: [...links, ...guesses], tried: [], fallback: null }
}

/** The notices beside the policy that a page links to: for children, on cookies, for one country or state. */
export const noticesBeside = (page: { readonly url: string; readonly links: readonly LinkFact[] }): Candidate[] =>
  noticesAmong(policyLinks(page))

export const noticesAmong = (candidates: readonly Candidate[]): Candidate[] =>
  candidates.filter(({ kind, elsewhere }) => kind !== 'policy' && !elsewhere)

export function nextAddress({ pending, tried, left }: Search): Candidate | null {
  if (tried.length >= (left ?? MOST)) return null
  const known = new Set(tried.map(({ address }) => address))
  return pending.find(({ address }) => !known.has(address)) ?? null
}

/** Goes on with what the site's own lists of pages name, asked for last; null where that is nothing new. */
export function searchListed(search: Search, listed: readonly Candidate[]): Search | null {
  const known = new Set(search.tried.map(({ address }) => address))
  const pending = policiesAmong(listed).filter(({ address }) => !known.has(address))
  return pending.length === 0
    ? null
    : { ...search, pending: pending.slice(0, FROM_LISTS), left: search.tried.length + FROM_LISTS }
}

/** Many a site for children has one text, and calls it by whom it is for. */
function policiesAmong(candidates: readonly Candidate[]): readonly Candidate[] {
  const own = candidates.filter(({ kind }) => kind === 'policy')
  return own.length > 0 ? own : candidates.filter(({ kind }) => kind === 'children')
}

export type Step =
  /** `beside`: notices that the policy's own page links to. */
  | { readonly found: Policy; readonly search: Search; readonly beside: readonly Candidate[] }
  | { readonly found: null; readonly search: Search; readonly because: readonly Reason[] }

/** `date` is the ISO date of the fetch. */
export function afterAnswer(search: Search, asked: Candidate, answer: Answer, date: string): Step {
  const why = whyFailed(search, asked, answer)
  if (why) return missed(search, asked, answer, [why])

  const html = isHtml(answer)
  const policy = readPolicy({
    text: answer.text,
    format: html ? 'html' : /markdown/i.test(answer.contentType) ? 'markdown' : 'text',
    address: answer.address,
    date,
  })
  const not = whyNotPolicy({ ...answer, text: policy.text, title: policy.title })
  const leads = html ? linksIn(answer) : []
  const ahead = linksAhead(search, leads)
  const forward = html ? refreshOf(answer) : null
  const pending = [...(forward ? [forward] : []), ...ahead, ...search.pending]
  if (not) return missed({ ...search, pending }, asked, answer, [not])
  if (policy.text.length >= FULL || ahead.length === 0) return { found: policy, search, beside: noticesAmong(leads) }
  return missed({ ...search, pending, fallback: search.fallback ?? policy }, asked, answer, [
    because('policy.leads-on'),
  ])
}

/** When nothing is left to try: the short page that was kept, or why there is none. */
export function endSearch({ site, tried, fallback }: Search): { policy: Policy | null; because: readonly Reason[] } {
  if (fallback) return { policy: fallback, because: [] }
  const none = because('policy.nothing-found', { site, tried: tried.length })
  return { policy: null, because: [none, ...(tried[0]?.because ?? [])] }
}

function missed(search: Search, asked: Candidate, answer: Answer, why: readonly Reason[]): Step {
  const addresses = new Set([asked.address, ...(answer.failed ? [] : [withoutFragment(answer.address)])])
  const tried = [...addresses].map(address => ({ address, because: why }))
  return { found: null, search: { ...search, tried: [...search.tried, ...tried] }, because: why }
}

function whyFailed({ tried }: Search, asked: Candidate, answer: Answer): Reason | null {
  if (answer.failed === 'redirects') return because('policy.redirect-loop')
  if (answer.failed === 'too-large') return because('policy.too-large')
  if (answer.failed) return because('policy.no-answer')
  const final = withoutFragment(answer.address)
  // Many sites answer every unknown path with the same page: what was no policy once is none again.
  const before = final === asked.address ? undefined : tried.find(({ address }) => address === final)
  return before ? (before.because[0] ?? because('policy.redirect-loop')) : null
}

/** What the text itself links to, weighed up. */
function linksIn({ address, text }: Answer): Candidate[] {
  const links = htmlArticle(text).links.slice(0, 500)
  const facts = links.map(({ href, words }) => ({ href, text: words, rel: '', inFooter: false }))
  return policyLinks({ url: address, links: facts })
}

/** A privacy centre's own links, believed because the page that has them was found as a policy. */
function linksAhead({ tried }: Search, leads: readonly Candidate[]): Candidate[] {
  const known = new Set(tried.map(({ address }) => address))
  return leads
    .filter(({ kind, weight, address }) => kind === 'policy' && weight >= 5 && !known.has(address))
    .slice(0, 3)
}

/** `<meta http-equiv="refresh" content="0; url=…">`: the site's own redirect, where no script is run. */
function refreshOf({ address, text }: Answer): Candidate | null {
  const tag = /<meta\b[^>]{0,200}http-equiv\s*=\s*["']?refresh\b[^>]{0,600}>/i.exec(text.slice(0, 20_000))?.[0]
  const target = tag && /url\s*=\s*["']?([^"'>\s]{1,500})/i.exec(tag)?.[1]
  const url = target ? addressOf(target, address) : null
  return url
    ? { address: url.href, kind: 'policy', weight: 9, elsewhere: false, because: [because('policy.forwarded')] }
    : null
}

const isHtml = ({ contentType, text }: Answer): boolean =>
  /html|xml/i.test(contentType) || (contentType === '' && /^\s{0,200}<(?:!doctype|html|head|body)\b/i.test(text))

const withoutFragment = (address: string): string => address.replace(/#.*$/, '')
