import type { DataType, Person } from '../../../lib/facts'
import type { People as PeopleView } from '../../../lib/messages'
import { residenceOf } from '../../../lib/policy/beside'
import type { Place } from '../../../lib/policy/places'
import { buildInSlices, type Search } from '../../../lib/recognise/values/search'
import { painted } from '../pace/painted'
import { turn } from '../pace/turn'
import { latest } from '../store/latest'
import { SessionValue } from '../store/session'
import type { GetStore } from '../store/store'
import type { Upkeep } from '../store/upkeep'
import { Recent } from '../tabs/recent'
import { seal, unseal } from './sealed'
import { valuesOf, withValues } from './with-values'

/** What was typed in this session, by control: the next keystroke replaces the last. */
interface Typed {
  readonly person: string
  readonly dataType: DataType
  /** As it reads: the text of the option that was picked. */
  readonly value: string
  /** As the page has it: the option's own value. */
  readonly raw: string
  /** Of all that its document said of its fields: what comes after a later word is out of date. */
  readonly number: number
  /** Not by a script of the page. */
  readonly byHand: boolean
}
/** One value in two writings: a search tells of only one of them. */
const plain = (text: string): string => (/\p{L}/u.test(text) ? text.trim().toLowerCase() : text.replace(/\D/g, ''))

/** A control that holds a value. */
export interface Holding {
  readonly control: string
  readonly dataType: DataType
  readonly byHand: boolean
}

export type NewlyTyped = Omit<Typed, 'person'>
type AllTyped = Readonly<Record<string, Typed>>

/** A field's script may write what was typed in its own way (`5551234` as `555-1234`): it is still what was typed. */
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

interface Read {
  readonly id: string
  readonly person: Person
}
const isId = (row: unknown): row is string => typeof row === 'string'
const isRead = (one: unknown): one is Read => (one as Partial<Read>).person != null

/** Whoever sits there when nobody was chosen. */
const NOBODY = ''
const MOST_TYPED = 400

/** The persons watched over, who of them is active, and the values to look for. Values are hot: memory and session. */
export class People {
  readonly #store: GetStore
  readonly #upkeep: Pick<Upkeep, 'write' | 'sound'>
  readonly #typed = new SessionValue<AllTyped>('typed', {})
  readonly #people = new Map<string, Person>()
  readonly ready: Promise<void>
  #chosen: string | null = null
  #active: Person | null = null
  readonly #before = new Recent<{ readonly id: string; readonly person: Person; readonly typed: AllTyped }>()
  readonly #joined = new WeakMap<Person, { readonly now: Person; readonly both: Person }>()
  readonly #searches = new WeakMap<Person, Promise<Search>>()

  constructor(store: GetStore, upkeep: Pick<Upkeep, 'write' | 'sound'>) {
    this.#store = store
    this.#upkeep = upkeep
    this.ready = this.#recover()
  }

  get view(): PeopleView {
    return { active: this.activeId, people: [...this.#people].map(([id, person]) => ({ id, person })) }
  }

  get activeId(): string | null {
    return this.#chosen !== null && this.#people.has(this.#chosen) ? this.#chosen : null
  }

  get #id(): string {
    return this.activeId ?? NOBODY
  }

  /** Where the active person lives, by their settings: a state picked for a parcel says nothing of it. */
  get residence(): readonly Place[] {
    return residenceOf(this.#people.get(this.#id)?.values ?? {})
  }

  /** The active person with what was typed in this session; someone unnamed where nobody was chosen. */
  get active(): Person {
    this.#active ??= this.#join()
    return this.#active
  }

  /**
   * Who was active at that time, with what they typed by then, and what they have typed since: a key and the request it
   * led to come by two ways, and on a busy machine the key's may be the longer.
   */
  asOf(time: number): Person {
    const then = this.#before.at(time)
    const now = this.active
    if (!then) return now
    if (then.id !== this.#id) return then.person
    const joined = this.#joined.get(then.person)
    if (joined?.now === now) return joined.both
    const both = withValues(now, valuesOf(then.person))
    this.#joined.set(then.person, { now, both })
    return both
  }

  #join(): Person {
    const id = this.#id
    const profile = this.#people.get(id) ?? { label: '', values: {} }
    const typed = Object.values(this.#typed.value)
      .filter(({ person, value }) => person === id && value.trim())
      .map(({ dataType, value }) => [dataType, value] as const)
    return withValues({ ...profile, values: {} }, [...valuesOf(profile), ...typed])
  }

  /** Kinds of data that could be recognised at all. */
  get looked(): ReadonlySet<DataType> {
    return new Set(Object.keys(this.active.values) as DataType[])
  }

  /**
   * Built when first needed after a value changed, in slices, so that the browser's events are not kept waiting. Values
   * that change while it is built are in the next one.
   */
  search(person = this.active): Promise<Search> {
    const known = this.#searches.get(person)
    if (known) return known
    const slices = buildInSlices([person])
    const built = (async () => {
      for (;;) {
        const slice = slices.next()
        if (slice.done) return slice.value
        await turn()
      }
    })()
    this.#searches.set(person, built)
    return built
  }

  /** What stands in the fields of one document now, by field number, as the page has it. */
  typedInto(document: string): ReadonlyMap<number, string> {
    const entries = Object.entries(this.#typed.value).flatMap(([key, { raw }]): [number, string][] => {
      const [of, field] = key.split(':')
      return of === document ? [[Number(field), raw]] : []
    })
    return new Map(entries)
  }

  /** Documents of this session that somebody has typed into. */
  get documents(): readonly string[] {
    return [...new Set(Object.keys(this.#typed.value).map(key => key.split(':')[0] ?? ''))]
  }

  /** The fields of one document that the active person has typed into, and what they hold. */
  fieldsOf(document: string): readonly { readonly field: number; readonly dataType: DataType }[] {
    return Object.entries(this.#typed.value).flatMap(([key, { person, dataType, value }]) => {
      const [of, field] = key.split(':')
      return of === document && person === this.#id && value.trim() ? [{ field: Number(field), dataType }] : []
    })
  }

  /** The controls that held a value at that time, or since; the one typed into last at the end. */
  holding(value: string, time: number): readonly Holding[] {
    const then = this.#before.at(time)
    const id = then?.id ?? this.#id
    const wanted = plain(value)
    const held = (all: AllTyped): Holding[] =>
      Object.entries(all).flatMap(([control, { person, dataType, value, byHand }]) =>
        person === id && plain(value) === wanted ? [{ control, dataType, byHand }] : [],
      )
    const now = held(this.#typed.value)
    const before = held(then?.typed ?? {}).filter(({ control }) => !now.some(one => one.control === control))
    return [...before, ...now]
  }

  async type(control: string, typed: NewlyTyped): Promise<void> {
    const before = this.#typed.value[control]
    if (before && (before.number > typed.number || before.raw === typed.raw)) return
    this.#changing()
    const byHand = typed.byHand || (before?.byHand === true && letters(before.raw) === letters(typed.raw))
    const all = latest(this.#typed.value, control, { ...typed, byHand, person: this.#id }, MOST_TYPED)
    await this.#typed.set(all, painted())
  }

  async save(id: string, person: Person): Promise<void> {
    await this.#upkeep.write(async store => store.put('people', await seal(store, id, person)))
    this.#changing()
    this.#people.set(id, person)
  }

  async remove(id: string): Promise<void> {
    await (await this.#store()).delete('people', id)
    this.#changing()
    this.#people.delete(id)
    const others = Object.entries(this.#typed.value).filter(([, typed]) => typed.person !== id)
    await this.#typed.set(Object.fromEntries(others))
  }

  /** In place of all there are, at once: a worker that is stopped over it leaves those or these. */
  async replace(people: PeopleView['people']): Promise<void> {
    await this.#upkeep.write(async store => {
      const sealed = await Promise.all(people.map(({ id, person }) => seal(store, id, person)))
      const writing = store.transaction('people', 'readwrite')
      await Promise.all([writing.store.clear(), ...sealed.map(one => writing.store.put(one)), writing.done])
    })
    this.#changing()
    this.#people.clear()
    for (const { id, person } of people) this.#people.set(id, person)
  }

  async wipe(): Promise<void> {
    await this.replace([])
    await (await this.#store()).clear('settings')
    this.#changing()
    this.#before.forget()
    this.#chosen = null
    await this.#typed.set({})
  }

  async choose(id: string | null): Promise<void> {
    this.#changing()
    this.#chosen = id
    await this.#upkeep.write(store => store.put('settings', id, 'active'))
  }

  /** Before anything of the active person becomes another. */
  #changing(): void {
    this.#before.keep({ id: this.#id, person: this.active, typed: this.#typed.value })
    this.#active = null
  }

  async #recover(): Promise<void> {
    await this.#typed.ready
    const store = await this.#store()
    const active = await store.get('settings', 'active')
    this.#chosen = this.#upkeep.sound(active == null ? [] : [active], isId)[0] ?? null
    const kept = await store.getAll('people')
    const read = await Promise.all(kept.map(async one => ({ id: one.id, person: await unseal(store, one) })))
    for (const { id, person } of this.#upkeep.sound(read, isRead)) this.#people.set(id, person)
    this.#active = null
  }
}
