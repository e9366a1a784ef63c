import { because, type Reason } from '../../lib/facts'
import type { PageFact } from '../../lib/observe/page'
import type { NoticeKind } from '../../lib/policy/find/link-kind'
import {
  afterAnswer,
  beginSearch,
  endSearch,
  nextAddress,
  noticesBeside,
  type Search,
  searchSitemap,
  sitemapOf,
} from '../../lib/policy/find/search'
import type { Policy } from '../../lib/policy/statement'
import { fetchText, type Validators } from './fetch-text'

export interface FoundPolicy {
  readonly state: 'read' | 'failed'
  readonly policy: Policy | null
  readonly because: readonly Reason[]
  readonly validators?: Validators
}

/** A notice beside the policy: for children, on cookies, for one state or country. */
export interface FoundNotice {
  readonly kind: NoticeKind
  readonly policy: Policy
}

/** Between two addresses of one site: we are a guest there. */
const PAUSE = 250
const pause = (): Promise<void> => new Promise(resolve => setTimeout(resolve, PAUSE))

/** Looks for the policy of a page's site: one address after the other, without cookies, until one is it. */
export async function findPolicy(page: PageFact): Promise<FoundPolicy> {
  const first = await goThrough(beginSearch(page))
  if ('found' in first) return first.found
  const xml = await fetchText(sitemapOf(first.search))
  const more = xml.status === 200 ? searchSitemap(first.search, xml.text) : null
  const last = more ? await goThrough(more) : first
  if ('found' in last) return last.found
  const { policy, because: reasons } = endSearch(last.search)
  return { state: policy ? 'read' : 'failed', policy, because: reasons }
}

async function goThrough(start: Search): Promise<{ found: FoundPolicy } | { search: Search }> {
  let search = start
  for (let asked = nextAddress(search); asked; asked = nextAddress(search)) {
    const answer = await fetchText(asked.address)
    const step = afterAnswer(search, asked, answer, today())
    if (step.found)
      return { found: { state: 'read', policy: step.found, because: asked.because, validators: answer.validators } }
    search = step.search
    await pause()
  }
  return { search }
}

/** The policy at an address that somebody gave. */
export const fetchPolicy = async (address: string): Promise<FoundPolicy> =>
  (await fetchAgain(address, {}, because('edges.policy-given'))) ?? { state: 'failed', policy: null, because: [] }

/** The policy where it was read before; null where the server says that it is the same. */
export async function fetchAgain(
  address: string,
  validators: Validators,
  why: Reason,
  kind: NoticeKind = 'policy',
): Promise<FoundPolicy | null> {
  const asked = { address, kind, weight: 1, elsewhere: false, because: [why] } as const
  const answer = await fetchText(address, validators)
  if (answer.unchanged) return null
  const step = afterAnswer({ site: address, pending: [asked], tried: [], fallback: null }, asked, answer, today())
  if (step.found) return { state: 'read', policy: step.found, because: asked.because, validators: answer.validators }
  const { fallback } = step.search
  return { state: fallback ? 'read' : 'failed', policy: fallback, because: step.because }
}

/** More notices than these say the same again. */
const MOST_NOTICES = 3

/** What the page links to beside the policy itself, one of a kind. */
export async function findNotices(page: PageFact, policy: Policy): Promise<readonly FoundNotice[]> {
  const links = noticesBeside(page).filter(({ address }) => address !== policy.source.address)
  const oneOfAKind = [...new Map(links.toReversed().map(link => [link.kind, link])).values()].slice(0, MOST_NOTICES)
  const notices: FoundNotice[] = []
  for (const {
    address,
    kind,
    because: [why],
  } of oneOfAKind) {
    await pause()
    const found = why ? await fetchAgain(address, {}, why, kind) : null
    if (found?.policy && found.policy.source.hash !== policy.source.hash) notices.push({ kind, policy: found.policy })
  }
  return notices
}

export const today = (): string => new Date().toISOString().slice(0, 10)
