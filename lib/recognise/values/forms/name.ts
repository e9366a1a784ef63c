import { distinct, type Form, withCases } from './form'
import { isCommon } from './username'

/** Letters without their marks, and the two-letter spellings German and Scandinavian names take. */
export function unmarked(text: string): string[] {
  const bare = text.normalize('NFD').replace(/\p{M}+/gu, '')
  const spelled = text
    .replace(/[äæ]/g, 'ae')
    .replace(/[öø]/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/å/g, 'aa')
    .replace(/[ÄÆ]/g, 'Ae')
    .replace(/[ÖØ]/g, 'Oe')
    .replace(/Ü/g, 'Ue')
    .replace(/Å/g, 'Aa')
  return [...new Set([bare, spelled.normalize('NFD').replace(/\p{M}+/gu, '')])].filter(other => other !== text)
}

const folded = (form: Form): Form[] => [
  form,
  ...unmarked(form.text).map(text => ({ ...form, text, steps: [...form.steps, 'diacritics-folded'] })),
]

/** A given or a family name alone. */
export function partForms(typed: string, half: 'given' | 'family'): Form[] {
  const text = typed.trim()
  return distinct(
    folded({ text, steps: text === typed ? [] : ['trim'], proof: 'named', main: true, half }).flatMap(withCases),
  )
}

/** Both names in every order they are written in. `joined` says that they were two values. */
export function fullNameForms(given: string, family: string, typed: string | null): Form[] {
  const first = given.trim()
  const last = family.trim()
  const joined = typed === null ? ['joined'] : []
  const other = typed === null ? ['joined', 'reformatted'] : ['reformatted']
  const initial = first.slice(0, 1)
  const proof = proofOfFullName(first, last)
  const forms: Form[] = [
    ...(typed === null ? [] : [{ text: typed.trim(), steps: [], proof, main: true } satisfies Form]),
    { text: `${first} ${last}`, steps: joined, proof, main: true },
    ...[
      `${last}, ${first}`,
      `${last} ${first}`,
      `${last},${first}`,
      `${first}_${last}`,
      `${first}.${last}`,
      `${first}-${last}`,
      `${first}+${last}`,
    ].map((text): Form => ({ text, steps: other, proof })),
    ...[`${first}${last}`, `${last}${first}`].map(
      (text): Form => ({ text, steps: other, proof: text.length >= 8 ? proof : 'named' }),
    ),
    ...[
      `${initial}. ${last}`,
      `${initial} ${last}`,
      `${last}, ${initial}.`,
      `${last} ${initial}.`,
      `${initial}.${last}`,
    ].map((text): Form => ({ text, steps: other, proof: 'named' })),
  ]
  return distinct(forms.flatMap(folded).flatMap(withCases))
}

/** "Jane Street" is a firm's name too, so it must be a whole field; "Rose May", a flower and a month, needs a name beside it. */
function proofOfFullName(given: string, family: string): Form['proof'] {
  if (isCommon(given) && isCommon(family)) return 'named'
  return isCommon(given) || isCommon(family) ? 'field' : 'anywhere'
}
