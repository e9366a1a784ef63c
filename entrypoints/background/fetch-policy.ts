import { because, type Reason } from '../../lib/facts'
import type { PageFact } from '../../lib/observe/page'
import type { Candidate } from '../../lib/policy/find/policy-links'
import {
  afterAnswer,
  beginSearch,
  endSearch,
  nextAddress,
  type Search,
  searchSitemap,
  sitemapOf,
} from '../../lib/policy/find/search'
import { NOTICES, type Notice, type NoticeKind, type Policy } from '../../lib/policy/statement'
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
  const xml = await fetchText(sitemapOf(first.search))
  const more = xml.status === 200 ? searchSitemap(first.search, xml.text) : null
  const last = more ? await goThrough(more) : first
  if ('found' in last) return last
  const { policy, because: reasons } = endSearch(last.search)
  return { found: { state: policy ? 'read' : 'failed', policy, because: reasons }, beside: [] }
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
export const fetchPolicy = async (address: string): Promise<FoundPolicy> =>
  (await fetchAgain(address, {}, because('edges.policy-given')))?.found ?? {
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
): Promise<Searched | null> {
  const asked = { address, kind, weight: 1, elsewhere: false, because: [why] } as const
  const answer = await fetchText(address, validators)
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

/** One of a kind: where it is linked to, else where it was; one that cannot be had today stays as it was read. */
export async function findNotices(
  links: readonly Candidate[],
  policy: Policy,
  known: readonly KeptNotice[] = [],
): Promise<readonly KeptNotice[]> {
  const notices: KeptNotice[] = []
  for (const kind of NOTICES) {
    const before = known.find(notice => notice.kind === kind)
    const link = links.find(each => each.kind === kind && each.address !== policy.source.address)
    const address = link?.address ?? before?.policy.source.address
    if (!address) continue
    await pause()
    const validators = before?.policy.source.address === address ? before.validators : undefined
    const answer = await fetchAgain(address, validators ?? {}, link?.because[0] ?? because('edges.policy-given'), kind)
    const { policy: read = null, validators: next } = answer?.found ?? {}
    if (read && read.source.hash !== policy.source.hash)
      notices.push({ kind, policy: read, ...(next ? { validators: next } : {}) })
    else if (before) notices.push(before)
  }
  return notices
}

export const today = (): string => new Date().toISOString().slice(0, 10)
