import { type Checks, joinChecks } from '../../../lib/judge/checks'
import { keptSince, type Retention } from '../../../lib/keep/retention'
import { isOccasions } from '../store/is-kept'
import type { KeptOccasions } from '../store/kept'
import type { GetStore } from '../store/store'
import type { Upkeep } from '../store/upkeep'

/** Pages and documents of one visit; what comes after is counted together. */
const MOST = 200
const WRITE_AFTER = 500

/** Without these counts nobody could say "kept so far". Written down soon after they change; a stop may cost a few. */
export class Occasions {
  readonly #store: GetStore
  readonly #upkeep: Pick<Upkeep, 'write' | 'sound'>
  readonly #visits = new Map<string, Promise<KeptOccasions>>()
  readonly #unwritten = new Map<string, KeptOccasions>()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(store: GetStore, upkeep: Pick<Upkeep, 'write' | 'sound'>) {
    this.#store = store
    this.#upkeep = upkeep
  }

  /** `what` is a document, which is looked at again and again, or a page, whose messages add up. */
  async count(
    { visit, site, page, what }: { visit: string; site: string; page: string; what: string },
    change: (before: Checks) => Checks,
  ): Promise<void> {
    // Chained, so that of two at once neither counts from what the other has not counted yet.
    const counted = this.#load(visit, site).then(known => {
      const key = what in known.looked || Object.keys(known.looked).length < MOST ? what : ''
      const before = known.looked[key]?.checks ?? {}
      const checks = change(before)
      return checks === before
        ? known
        : { ...known, time: Date.now(), looked: { ...known.looked, [key]: { page, checks } } }
    })
    this.#visits.set(visit, counted)
    this.#unwritten.set(visit, await counted)
    this.#timer ??= setTimeout(() => void this.write(), WRITE_AFTER)
  }

  async ofVisit(visit: string, page?: string): Promise<Checks> {
    const known = await this.#load(visit, '')
    return joinChecks(
      Object.values(known.looked).flatMap(looked =>
        page === undefined || looked.page === page ? [looked.checks] : [],
      ),
    )
  }

  async ofSites(sites: readonly string[]): Promise<Checks> {
    await this.write()
    const store = await this.#store()
    const kept = await Promise.all(sites.map(site => store.getAllFromIndex('occasions', 'site', site)))
    return joinChecks(
      this.#upkeep
        .sound(kept.flat(), isOccasions)
        .flatMap(({ looked }) => Object.values(looked).map(({ checks }) => checks)),
    )
  }

  async prune(now: number, retention: Retention): Promise<void> {
    const { store, done } = (await this.#store()).transaction('occasions', 'readwrite')
    const old = IDBKeyRange.upperBound(keptSince(now, retention), true)
    for (const key of await store.index('time').getAllKeys(old)) await store.delete(key)
    await done
  }

  async wipe(site?: string): Promise<void> {
    this.#visits.clear()
    this.#unwritten.clear()
    const { store, done } = (await this.#store()).transaction('occasions', 'readwrite')
    if (site === undefined) await store.clear()
    else for (const key of await store.index('site').getAllKeys(site)) await store.delete(key)
    await done
  }

  #load(visit: string, site: string): Promise<KeptOccasions> {
    const known =
      this.#visits.get(visit) ??
      this.#store()
        .then(store => store.get('occasions', visit))
        .then(
          kept =>
            this.#upkeep.sound(kept ? [kept] : [], isOccasions)[0] ?? { visit, site, time: Date.now(), looked: {} },
        )
    this.#visits.set(visit, known)
    return known
  }

  /** Now, what was counted so far. */
  async write(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const entries = [...this.#unwritten.values()]
    this.#unwritten.clear()
    await this.#upkeep.write(store => Promise.all(entries.map(entry => store.put('occasions', entry))))
  }
}
