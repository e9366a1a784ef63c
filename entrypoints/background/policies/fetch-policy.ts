import { because, type Reason } from '../../../lib/facts'
import type { PageFact } from '../../../lib/observe/page'
import type { Candidate } from '../../../lib/policy/find/policy-links'
import {
  afterAnswer,
  beginSearch,
  endSearch,
  nextAddress,
  noticesAmong,
  type Search,
  searchListed,
} from '../../../lib/policy/find/search'
import { sitemapCandidates, sitemapsNamed, sitemapsWithin } from '../../../lib/policy/find/sitemaps'
import { NOTICES, type Notice, type NoticeKind, type Policy } from '../../../lib/policy/statement'
import { type Fetched, fetchText, type Validators } from './fetch-text'

export interface FoundPolicy {
  readonly state: 'read' | 'failed'
  readonly policy: Policy | null
  readonly because: readonly Reason[]
  readonly validators?: Validators
}

/** What a search gave, with the notices that the policy's own page links to. */
export interface Searched {
  readonly found: FoundPolicy
  readonly beside: readonly Candidate[]
}

/** Between two addresses of one site: we are a guest there. */
const PAUSE = 250
const pause = (): Promise<void> => new Promise(resolve => setTimeout(resolve, PAUSE))

/** What a search needs of a page. */
export type LookFrom = Pick<PageFact, 'url' | 'language' | 'links'>

/** Looks for the policy of a page's site: one address after the other, without cookies, until one is it. */
export async function findPolicy(page: LookFrom): Promise<Searched> {
  const first = await goThrough(beginSearch(page))
  if ('found' in first) return first
  const listed = await listedBy(page.url)
  const more = searchListed(first.search, listed)
  const last = more ? await goThrough(more) : first
  if ('found' in last) return { ...last, beside: [...last.beside, ...noticesAmong(listed)] }
  const { policy, because: reasons } = endSearch(last.search)
  return { found: { state: policy ? 'read' : 'failed', policy, because: reasons }, beside: [] }
}

const MOST_LISTS = 4

/** Addresses of policies and notices in the site's own lists of its pages, until one of them names a policy. */
async function listedBy(site: string): Promise<readonly Candidate[]> {
  const pending = sitemapsNamed(await textAt(new URL('/robots.txt', site).href), site)
  const asked = new Set<string>()
  const listed: Candidate[] = []
  for (let next = pending.shift(); next && asked.size < MOST_LISTS; next = pending.shift()) {
    if (asked.has(next)) continue
    asked.add(next)
    await pause()
    const xml = await textAt(next)
    listed.push(...sitemapCandidates(xml, site))
    if (listed.some(({ kind }) => kind === 'policy')) break
    pending.unshift(...sitemapsWithin(xml, site))
  }
  return listed
}

async function textAt(address: string): Promise<string> {
  const { status, text } = await fetchText(address)
  return status === 200 ? text : ''
}

async function goThrough(start: Search): Promise<Searched | { search: Search }> {
  let search = start
  for (let asked = nextAddress(search); asked; asked = nextAddress(search)) {
    const answer = await fetchText(asked.address)
    const step = afterAnswer(search, asked, answer, today())
    if (step.found) return searched(step.found, asked.because, answer, step.beside)
    search = step.search
    await pause()
  }
  return { search }
}

const searched = (
  policy: Policy,
  reasons: readonly Reason[],
  { validators }: Fetched,
  beside: readonly Candidate[],
): Searched => ({ found: { state: 'read', policy, because: reasons, validators }, beside })

/** The policy at an address that somebody gave. */
export const fetchPolicy = async (address: string, stop: AbortSignal): Promise<FoundPolicy> =>
  (await fetchAgain(address, {}, because('edges.policy-given'), 'policy', stop))?.found ?? {
    state: 'failed',
    policy: null,
    because: [],
  }

/** The policy where it was read before; null where the server says that it is the same. */
export async function fetchAgain(
  address: string,
  validators: Validators,
  why: Reason,
  kind: NoticeKind = 'policy',
  stop?: AbortSignal,
): Promise<Searched | null> {
  const asked = { address, kind, weight: 1, elsewhere: false, because: [why] } as const
  const answer = await fetchText(address, validators, stop)
  if (answer.unchanged) return null
  const step = afterAnswer({ site: address, pending: [asked], tried: [], fallback: null }, asked, answer, today())
  if (step.found) return searched(step.found, asked.because, answer, step.beside)
  const { fallback } = step.search
  return { found: { state: fallback ? 'read' : 'failed', policy: fallback, because: step.because }, beside: [] }
}

/** A notice with what its server said of this version. */
export interface KeptNotice extends Notice {
  readonly validators?: Validators
}

/** One notice is for children and one on cookies, but one for each place whose law asks for it. */
const MOST_PLACES = 5

/** Those linked to, then those there were; one that cannot be had today stays as it was read. */
export async function findNotices(
  links: readonly Candidate[],
  policy: Policy,
  known: readonly KeptNotice[] = [],
): Promise<readonly KeptNotice[]> {
  const notices: KeptNotice[] = []
  for (const kind of NOTICES) {
    const before = known.filter(notice => notice.kind === kind)
    const linked = links.filter(each => each.kind === kind && each.address !== policy.source.address)
    const addresses = new Set([...linked.map(({ address }) => address), ...before.map(addressOf)])
    const read: KeptNotice[] = []
    for (const address of [...addresses].slice(0, kind === 'supplement' ? MOST_PLACES : 1)) {
      const was = before.find(notice => addressOf(notice) === address)
      const notice = address === null ? was : await findNotice(kind, address, was)
      // Several addresses may lead to one text, the policy's own among them.
      const same = [policy, ...read.map(one => one.policy)].some(
        ({ source }) => source.hash === notice?.policy.source.hash,
      )
      if (notice && !same) read.push(notice)
    }
    notices.push(...(read.length > 0 ? read : before))
  }
  return notices
}

const addressOf = ({ policy: { source } }: Notice): string | null => source.address

async function findNotice(kind: Notice['kind'], address: string, was?: KeptNotice): Promise<KeptNotice | undefined> {
  await pause()
  const answer = await fetchAgain(address, was?.validators ?? {}, because('edges.policy-given'), kind)
  const { policy, validators } = answer?.found ?? {}
  return policy ? { kind, policy, ...(validators ? { validators } : {}) } : was
}

export const today = (): string => new Date().toISOString().slice(0, 10)
