import { because } from '../../../lib/facts'
import type { Messages, PolicyPage, PolicyView } from '../../../lib/messages'
import { type ClauseChange, changesBetween } from '../../../lib/policy/changes'
import { holdsIn, type Said } from '../../../lib/policy/corrections'
import type { Candidate } from '../../../lib/policy/find/policy-links'
import { noticesBeside } from '../../../lib/policy/find/search'
import type { NoticeKind, Policy } from '../../../lib/policy/statement'
import { shownPolicy } from '../../../lib/show/policy-text'
import { isPolicy } from '../store/is-kept'
import type { KeptPolicy } from '../store/kept'
import type { GetStore } from '../store/store'
import type { Upkeep } from '../store/upkeep'
import { fetchAgain, findNotices, findPolicy, type LookFrom, today } from './fetch-policy'
import { givenPolicy } from './given-policy'
import { isFresh } from './is-fresh'
import { asRead, isOfNotice, noticePage } from './notices'
import { changeOf, earlierThan, warningsOn } from './policy-versions'
import { Searches } from './searches'

/** Every site's policy, found once, read once, kept. A site is never judged by another company's. */
export class Policies {
  readonly #store: GetStore
  readonly #upkeep: Pick<Upkeep, 'write' | 'sound'>
  readonly #kept = new Map<string, KeptPolicy | null>()
  /** As persons corrected them; the same object as long as nothing changes, since judging remembers what it read of it. */
  readonly #corrected = new WeakMap<KeptPolicy, Policy>()
  readonly #looking = new Map<string, Promise<void>>()
  readonly #searches = new Searches()
  readonly #given = new Map<string, AbortController>()
  readonly #changed: (site: string) => void

  constructor(store: GetStore, upkeep: Pick<Upkeep, 'write' | 'sound'>, changed: (site: string) => void) {
    this.#store = store
    this.#upkeep = upkeep
    this.#changed = changed
  }

  /** Null where none could be read, or none was looked for yet. */
  async of(site: string): Promise<Policy | null> {
    const kept = await this.#find(site)
    return kept?.policy ? this.#asCorrected(kept, kept.policy) : null
  }

  async list(): Promise<{ site: string; title: string }[]> {
    const all = await (await this.#store()).getAll('policies')
    return this.#upkeep
      .sound(all, isPolicy)
      .flatMap(({ site, policy }) => (policy ? [{ site, title: policy.title }] : []))
  }

  /** The policy, or the notice of that kind beside it; of several the one at that address. */
  async page(site: string, kind?: NoticeKind, address?: string): Promise<PolicyPage | null> {
    const kept = await this.#find(site)
    const policy = await this.of(site)
    if (!kept || !policy) return null
    const { given, fetched, earlier = [], corrections = [] } = kept
    const ofKind = (policy.beside ?? []).filter(beside => beside.kind === kind)
    const notice = ofKind.find(beside => beside.policy.source.address === address) ?? ofKind[0]
    if (notice) return noticePage(kept, notice)
    return {
      site,
      policy: shownPolicy(policy),
      given,
      fetched,
      warnings: warningsOn(kept),
      versions: [policy, ...earlier].map(({ source: { hash, date }, updated }) => ({ hash, date, updated })),
      corrections: corrections.flatMap(one =>
        isOfNotice(policy, one) ? [] : [{ ...one, holds: holdsIn(policy, one) }],
      ),
    }
  }

  async changes(site: string, hash: string): Promise<ClauseChange[]> {
    const kept = await this.#find(site)
    const before = kept?.earlier?.find(({ source }) => source.hash === hash)
    return kept?.policy && before ? changesBetween(before, kept.policy) : []
  }

  async correct(site: string, sentence: string, statements: readonly Said[] | null): Promise<PolicyPage | null> {
    const kept = await this.#find(site)
    if (!kept?.policy) return null
    const others = (kept.corrections ?? []).filter(one => one.sentence !== sentence)
    const corrections = statements ? [...others, { sentence, statements, made: today() }] : others
    await this.#put({ ...kept, corrections })
    this.#changed(site)
    return this.page(site)
  }

  async view(site: string): Promise<PolicyView> {
    const kept = await this.#find(site)
    const policy = kept?.policy ?? null
    const looking = this.#looking.has(site)
    return {
      state: policy ? 'read' : looking ? 'looking' : (kept?.state ?? 'none'),
      because: kept?.because ?? [because(looking ? 'edges.policy-looking' : 'edges.policy-not-asked')],
      title: policy?.title ?? '',
      address: policy?.source.address ?? null,
      date: policy?.updated ?? policy?.source.date ?? null,
      hash: policy?.source.hash ?? null,
      minorAge: policy?.minorAge ?? null,
      contacts: policy?.contacts ?? [],
      warnings: kept ? warningsOn(kept) : [],
    }
  }

  /** Looks for the site's policy from one of its pages, unless it is known or being looked for. */
  async discover(site: string, page: LookFrom): Promise<void> {
    const kept = await this.#find(site)
    if (kept && (kept.given || isFresh(kept, Date.now()))) return
    await this.#look(site, page)
  }

  /** What an earlier worker was stopped in. */
  async goOn(): Promise<void> {
    await Promise.allSettled((await this.#searches.left).map(([site, page]) => this.#look(site, page)))
  }

  /** Asks now whether the policy is still the one that was read. */
  async refresh(site: string): Promise<PolicyView> {
    const kept = await this.#find(site)
    if (kept?.policy) await this.#look(site, null)
    return this.view(site)
  }

  async changeOf(site: string): Promise<Pick<KeptPolicy, 'change' | 'compared'>> {
    const kept = await this.#find(site)
    return kept ?? {}
  }

  /** A page of the site tells its visitors of a change. */
  async announced(site: string): Promise<void> {
    const kept = await this.#find(site)
    if (!kept?.change || kept.change.announced) return
    await this.#put({ ...kept, change: { ...kept.change, announced: true } })
  }

  async #look(site: string, page: LookFrom | null): Promise<void> {
    if (this.#looking.has(site)) return
    const look = this.#read(site, page)
    this.#looking.set(site, look)
    this.#changed(site)
    void this.#searches.begin(site, page)
    await look.finally(() => {
      this.#looking.delete(site)
      this.#changed(site)
      void this.#searches.end(site)
    })
  }

  async #read(site: string, page: LookFrom | null): Promise<void> {
    const before = await this.#find(site)
    const links = before?.policy ? await this.#again(before, page) : page ? await this.#first(site, page) : []
    const kept = await this.#find(site)
    if (!kept?.policy || kept.given) return
    this.#changed(site)
    const notices = await findNotices([...(page ? noticesBeside(page) : []), ...links], kept.policy, kept.notices)
    if (notices.length > 0) await this.#put({ ...kept, notices })
  }

  async #first(site: string, page: LookFrom): Promise<readonly Candidate[]> {
    const { found, beside } = await findPolicy(page)
    await this.#keep({ site, fetched: Date.now(), given: false, ...found }, undefined)
    return beside
  }

  /** Where it was read before; looked for anew where there is nothing any more. */
  async #again(kept: KeptPolicy, page: LookFrom | null): Promise<readonly Candidate[]> {
    const { site, given, policy, because: why, notices } = kept
    const { address } = policy?.source ?? {}
    const [reason] = why
    if (!address || !reason) return []
    const same = { site, given, because: why, ...(notices ? { notices } : {}) }
    const answer = await fetchAgain(address, kept.validators ?? {}, reason)
    const now = Date.now()
    if (!answer) {
      await this.#put({ ...without(kept, 'missed'), fetched: now, compared: now })
      return []
    }
    const { found } = answer
    if (found.policy) {
      await this.#keep({ ...same, ...found, fetched: now, compared: now }, kept)
      return answer.beside
    }
    const elsewhere = page && !given ? await findPolicy(page) : null
    await this.#keep({ ...same, ...(elsewhere?.found.policy ? elsewhere.found : found), fetched: now }, kept)
    return elsewhere?.beside ?? []
  }

  async import(input: Messages['policy.import']['in']): Promise<PolicyView> {
    const { site } = input
    const stop = new AbortController()
    this.#given.set(site, stop)
    const read = await givenPolicy(input, stop.signal)
    if (this.#given.get(site) === stop) this.#given.delete(site)
    const before = await this.#find(site)
    // A slip of the pen takes nothing away, and does not end the search for the site's own.
    if (!read.policy) return { ...(await this.view(site)), state: 'failed', because: read.because }
    // What was found before is another policy, not an earlier version; what was given before is one.
    await this.#keep({ ...read, site, fetched: Date.now(), given: true }, before?.given ? before : undefined)
    this.#changed(site)
    return this.view(site)
  }

  /** What somebody gave an address of, and does not wait for any more. */
  stop(site: string): void {
    this.#given.get(site)?.abort()
  }

  async wipe(): Promise<void> {
    await Promise.all([(await this.#store()).clear('policies'), this.#searches.wipe()])
    this.#kept.clear()
  }

  async #find(site: string): Promise<KeptPolicy | undefined> {
    const known = this.#kept.get(site)
    if (known !== undefined) return known ?? undefined
    const found = await (await this.#store()).get('policies', site)
    const [stored] = this.#upkeep.sound(found ? [found] : [], isPolicy)
    if (!this.#kept.has(site)) this.#kept.set(site, stored ?? null)
    return this.#kept.get(site) ?? undefined
  }

  async #keep(next: KeptPolicy, before: KeptPolicy | undefined): Promise<void> {
    // A policy that cannot be reached today is still the one that was read last week.
    const { corrections = [] } = before ?? {}
    const kept =
      next.policy || !before?.policy
        ? { ...next, corrections, earlier: earlierThan(next, before), ...changeOf(next, before) }
        : { ...before, fetched: next.fetched, missed: { at: next.fetched, because: next.because } }
    await this.#put(kept)
  }

  async #put(kept: KeptPolicy): Promise<void> {
    this.#kept.set(kept.site, kept)
    await this.#upkeep.write(store => store.put('policies', kept))
  }

  #asCorrected(kept: KeptPolicy, policy: Policy): Policy {
    const known = this.#corrected.get(kept) ?? asRead(policy, kept)
    this.#corrected.set(kept, known)
    return known
  }
}

const without = <Of, Key extends keyof Of>(of: Of, key: Key): Omit<Of, Key> => {
  const { [key]: _, ...rest } = of
  return rest
}
