import type { Person } from '../facts'
import { meansOneOf, type Place, placeOf, placesIn, stateOf, withWider } from './places'
import { NOTICES, type Notice, type Policy } from './statement'

/** Whose notice it is stands in its title or its first lines. */
const OPENING = 1_500

/** A policy with the notices beside it. One that leaves the age to its notice for children means that age. */
export function withNotices(policy: Policy, notices: readonly Notice[]): Policy {
  if (notices.length === 0) return policy
  const beside = NOTICES.flatMap(kind => notices.filter(notice => notice.kind === kind))
  const ofChildren = beside.find(({ kind }) => kind === 'children')
  return { ...policy, beside, minorAge: policy.minorAge ?? ofChildren?.policy.minorAge ?? null }
}

/** Where somebody lives, the narrowest place first: by the country and the state among their values; empty where not known. */
export function residenceOf({ country = [], region = [] }: Person['values']): readonly Place[] {
  const [land = '', state = ''] = [country[0], region[0]]
  const nation = land ? placeOf(land) : null
  const place = (state ? stateOf(state, nation) : null) ?? nation
  return place ? withWider(place) : []
}

/** Whom a notice is for: the places of its title, with the states of them it begins with; else all it begins with. */
function placesOf({ title, text }: Policy): ReadonlySet<Place> {
  const named = placesIn(title)
  const begins = [...placesIn(text.slice(0, OPENING))]
  const ofThose = (place: Place) => [...named].some(country => place.startsWith(`${country}-`))
  return new Set([...named, ...begins.filter(place => named.size === 0 || ofThose(place))])
}

/** Whether a notice is for those who live there. */
export const isForResidents = (notice: Policy, residence: readonly Place[]): boolean =>
  residence.length > 0 && meansOneOf(placesOf(notice), residence)

/** The same of a place somebody names: "CA" is California's and Canada's. One that no list knows is looked for by its word. */
export function isForPlace(notice: Policy, named: string): boolean {
  const places = [placeOf(named), stateOf(named, null)].filter(place => place !== null)
  return places.length > 0
    ? places.some(place => isForResidents(notice, withWider(place)))
    : inWords(`${notice.title}\n${notice.text.slice(0, OPENING)}`).includes(inWords(named))
}

const inWords = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

const known = new WeakMap<Policy, Map<string, Policy>>()

/**
 * A policy as it governs somebody who lives there: its notice for that state or country is theirs. The same object each
 * time, since judging remembers what it read of it.
 */
export function asGoverning(policy: Policy, residence: readonly Place[]): Policy {
  const { beside = [] } = policy
  if (residence.length === 0 || !beside.some(({ kind }) => kind === 'supplement')) return policy
  const [key = ''] = residence
  const made = known.get(policy) ?? new Map<string, Policy>()
  known.set(policy, made)
  const governing = made.get(key) ?? markOwn(policy, beside, residence)
  made.set(key, governing)
  return governing
}

function markOwn(policy: Policy, beside: readonly Notice[], residence: readonly Place[]): Policy {
  const isOwn = (notice: Notice) => notice.kind === 'supplement' && isForResidents(notice.policy, residence)
  if (!beside.some(isOwn)) return policy
  return { ...policy, beside: beside.map(notice => (isOwn(notice) ? { ...notice, own: true } : notice)) }
}
