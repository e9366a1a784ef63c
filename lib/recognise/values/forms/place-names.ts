import regions from '../../../lists/values/regions.json' with { type: 'json' }
import { foldText } from '../../reading/fold'
import { distinct, type Form, withCases } from './form'
import { unmarked } from './name'

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
  return distinct([...all, named(bare.toLowerCase(), 'lowercase', 'reformatted')].flatMap(withCases))
}

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

/** A country by its English name or its ISO code, whichever was typed. */
export function countryForms(typed: string): Form[] {
  const names = new Intl.DisplayNames(['en'], { type: 'region' })
  const folded = foldText(typed.trim())
  const same: Form[] = []
  for (let pair = 0; pair < 676; pair++) {
    const code = String.fromCharCode(65 + Math.floor(pair / 26), 65 + (pair % 26))
    const name = names.of(code) ?? code
    if (name !== code && [code, name].some(writing => foldText(writing) === folded))
      same.push(named(name, 'reformatted'), named(code, 'reformatted'))
  }
  return distinct([named(typed.trim()), ...same].flatMap(withCases))
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
