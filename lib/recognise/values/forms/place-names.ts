import countries from '../../../lists/values/countries.json' with { type: 'json' }
import regions from '../../../lists/values/regions.json' with { type: 'json' }
import { foldText } from '../../reading/fold'
import { distinct, type Form, withCases } from './form'
import { spellingsOf, unmarked, wordsOf } from './spellings'

const named = (text: string, ...steps: string[]): Form => ({ text, steps, proof: 'named' })

/** A city: the letters alone too, for a digest is usually asked of `sanfrancisco`. */
export function cityForms(typed: string): Form[] {
  const text = typed.trim()
  const bare = text.replace(/[^\p{L}\p{N}]/gu, '')
  const all = [
    named(text),
    ...unmarked(text).map(other => named(other, 'diacritics-folded')),
    named(bare, 'reformatted'),
  ]
  const words = wordsOf(text)
  return distinct([
    ...[...all, named(bare.toLowerCase(), 'lowercase', 'reformatted')].flatMap(withCases),
    ...(words.length > 1 ? [inWords(words)] : []),
  ])
}

/** `Saint-Étienne` is also `St Etienne`. */
const inWords = (words: readonly string[]): Form => ({
  ...named(words.join(' '), 'reformatted'),
  sequence: words.map(word => [...spellingsOf(word), ...(SAINTS.has(foldText(word)) ? SAINTS : [])]),
})
const SAINTS: ReadonlySet<string> = new Set(['saint', 'sainte', 'sankt', 'st', 'ste'])

/** A region by name or code, whichever was typed; `US-CA` too. */
export function regionForms(typed: string): Form[] {
  const folded = foldText(typed.trim())
  const same = Object.entries({ US: regions.US, CA: regions.CA, AU: regions.AU }).flatMap(([country, codes]) =>
    Object.entries(codes).flatMap(([code, name]) =>
      [code, name].some(writing => foldText(writing) === folded) ? [name, code, `${country}-${code}`] : [],
    ),
  )
  return distinct([...cityForms(typed), ...same.map(other => named(other, 'reformatted'))].flatMap(withCases))
}

/** In what languages a form may name a country, besides that of the country itself. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'ja']

/** A country by its name in the usual languages or its ISO codes, whichever was typed. */
export function countryForms(typed: string): Form[] {
  const text = typed.trim()
  const code = codeOfCountry(text)
  if (code === null) return distinct([named(text)].flatMap(withCases))
  const names = LANGUAGES.map(language => nameOf(language, code) ?? '')
  const codes = [code, ...((countries.codes as Readonly<Record<string, string>>)[code] ?? '').split('|')]
  return distinct(
    [text, ...names, ...codes].map((other, at) => named(other, ...(at ? ['reformatted'] : []))).flatMap(withCases),
  )
}

function codeOfCountry(text: string): string | null {
  const folded = foldText(text)
  for (let pair = 0; pair < 676; pair++) {
    const code = String.fromCharCode(65 + Math.floor(pair / 26), 65 + (pair % 26))
    const others = (countries.codes as Readonly<Record<string, string>>)[code]
    if (others === undefined) continue
    if ([code, ...others.split('|')].some(writing => foldText(writing) === folded)) return code
    if (LANGUAGES.some(language => foldText(nameOf(language, code) ?? '') === folded)) return code
  }
  return null
}

const namers = new Map<string, Intl.DisplayNames>()

function nameOf(language: string, code: string): string | undefined {
  const namer = namers.get(language) ?? new Intl.DisplayNames([language], { type: 'region' })
  namers.set(language, namer)
  return namer.of(code)
}

/** With and without its blank or dash; the first five of a ZIP+4, the outward half of a British code. */
export function postalCodeForms(typed: string): Form[] {
  const text = typed.trim()
  const bare = text.replace(/[\s-]/g, '')
  const british = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/i.exec(bare)
  const plus4 = /^(\d{5})(\d{4})$/.exec(bare)
  // A British code is a dozen houses, a Dutch or Canadian one a street's side: nothing else is written like them.
  const proof = british || /^(?:\d{4}[A-Z]{2}|[A-Z]\d[A-Z]\d[A-Z]\d)$/i.test(bare) ? 'field' : 'named'
  const own = (code: string, ...steps: string[]): Form => ({ ...named(code, ...steps), proof })
  return distinct(
    [
      own(text),
      own(bare, 'reformatted'),
      ...(british ? [own(`${british[1]} ${british[2]}`, 'reformatted'), named(british[1] ?? '', 'truncated')] : []),
      ...(plus4 ? [named(`${plus4[1]}-${plus4[2]}`, 'reformatted'), named(plus4[1] ?? '', 'truncated')] : []),
    ].flatMap(withCases),
  )
}

/** `female` is also `f`. */
export function genderForms(typed: string): Form[] {
  const text = typed.trim()
  const initial = /^(?:fe)?male$/i.test(text) ? [named(text.slice(0, 1), 'truncated')] : []
  return distinct([named(text), ...initial].flatMap(withCases))
}
