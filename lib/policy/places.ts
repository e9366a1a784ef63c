import list from '../lists/policy/places.json'
import countries from '../lists/values/countries.json'
import regions from '../lists/values/regions.json'

/** `DE`: a country by its ISO code, `US-CA`: a state of one, `EEA`: a union of several. */
export type Place = string

const LANGUAGES = ['en', 'de', 'fr', 'es'] as const
const STATES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  US: regions.US,
  CA: regions.CA,
  AU: regions.AU,
}
const CODES: Readonly<Record<string, string>> = countries.codes
/** In words: "Espacio Económico Europeo", "Saint Vincent and the Grenadines". */
const LONGEST = 5

const wordsOf = (text: string): string[] =>
  text.match(/\p{L}[\p{L}\p{M}\p{N}]*(?:[.'’]\p{L}[\p{L}\p{M}\p{N}]*)*/gu) ?? []

/** "U.S." and "US" are one name, "us" is another word. */
function keyOf(word: string): string {
  const letters = word.replace(/\.|['’]s$/g, '')
  return letters.length <= 5 && letters === letters.toUpperCase() ? letters : letters.toLowerCase()
}

/** Made when first asked for: most texts never are. */
let names: ReadonlyMap<string, Place> | undefined

function namesOfPlaces(): ReadonlyMap<string, Place> {
  if (names) return names
  const made = new Map<string, Place>()
  const add = (name: string, place: Place) => made.set(wordsOf(name).map(keyOf).join(' '), place)
  for (const language of LANGUAGES) {
    const namer = new Intl.DisplayNames([language], { type: 'region' })
    for (const code of Object.keys(CODES)) add(namer.of(code) ?? code, code)
  }
  for (const [place, more] of Object.entries(list.names)) for (const name of more) add(name, place)
  // Last: no site has a notice for the country of Georgia alone, and many name the state.
  for (const [country, states] of Object.entries(STATES))
    for (const [code, name] of Object.entries(states)) add(name, `${country}-${code}`)
  names = made
  return made
}

/** The places that a text names, each by the longest name there is: "New Mexico" is not Mexico. A name begins with a capital. */
export function placesIn(text: string): ReadonlySet<Place> {
  const words = wordsOf(text)
  const keys = words.map(keyOf)
  const found = new Set<Place>()
  for (let at = 0; at < words.length; at++) {
    if (!/^\p{Lu}/u.test(words[at] ?? '')) continue
    for (let count = LONGEST; count > 0; count--) {
      const place = placeNamed(keys.slice(at, at + count).join(' '))
      if (!place) continue
      found.add(place)
      at += count - 1
      break
    }
  }
  return found
}

const placeNamed = (key: string): Place | undefined =>
  namesOfPlaces().get(key) ?? namesOfPlaces().get(key.toLowerCase())

/** What somebody wrote of where they live: a name or a code, in capitals or not. */
export function placeOf(written: string): Place | null {
  const code = written.trim().toUpperCase()
  const [country = '', state = ''] = code.split('-')
  if (STATES[country]?.[state]) return code
  const named = placeNamed(wordsOf(written).map(keyOf).join(' '))
  return named ?? Object.entries(CODES).find(([two, three]) => [two, ...three.split('|')].includes(code))?.[0] ?? null
}

/** The same of a state: "CA" is California here. Null where it is no state of that country, or may be one of several. */
export function stateOf(written: string, country: Place | null): Place | null {
  const code = written.trim().toUpperCase()
  const states = Object.entries(STATES).flatMap(([of, own]) =>
    own[code] && (country ?? of) === of ? [`${of}-${code}`] : [],
  )
  const place = states.length === 0 ? placeOf(written) : states.length === 1 ? (states[0] ?? null) : null
  return place && (country === null || withWider(place).includes(country)) ? place : null
}

/** A place with those it lies in, the narrowest first: `US-CA`, `US`; `DE`, `EEA`. */
export function withWider(place: Place): readonly Place[] {
  const [country = place] = place.split('-')
  const unions = Object.entries(list.members).flatMap(([union, members]) =>
    members.split(' ').includes(country) ? [union] : [],
  )
  return [...new Set([place, country, ...unions])]
}

/** Whether one of them is meant by those named: "the United States" is not, beside a single state of them. */
export const meansOneOf = (named: ReadonlySet<Place>, places: readonly Place[]): boolean =>
  places.some(place => named.has(place) && ![...named].some(other => other.startsWith(`${place}-`)))
