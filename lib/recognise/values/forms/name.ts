import { distinct, type Form, withCases } from './form'
import { spellingsOf, unmarked, wordsOf } from './spellings'
import { IDEOGRAPHIC, isCommon } from './username'

const folded = (form: Form): Form[] => [
  form,
  ...unmarked(form.text).map(text => ({ ...form, text, steps: [...form.steps, 'diacritics-folded'] })),
]

/** `L'Hôpital-Lefèvre` as receivers ask for it before hashing: letters only; and as other forms part it. */
function unpunctuated(form: Form): Form[] {
  if (!/[\s'’-]/.test(form.text)) return [form]
  const other = (text: string): Form => ({ ...form, text, steps: [...form.steps, 'reformatted'], main: false })
  return [
    form,
    other(form.text.replace(/[\s'’-]+/g, '')),
    other(form.text.replaceAll('-', ' ')),
    other(form.text.replaceAll("'", '’')),
  ]
}

/** A given or a family name alone. */
export function partForms(typed: string, half: 'given' | 'family'): Form[] {
  const text = typed.trim()
  const form: Form = { text, steps: text === typed ? [] : ['trim'], proof: 'named', main: true, half }
  return distinct(folded(form).flatMap(unpunctuated).flatMap(withCases))
}

/** Word by word, so that no punctuation between them, and no spelling of one of them, needs a form of its own. */
const inWords = (text: string, form: Pick<Form, 'steps' | 'proof'>): Form => ({
  ...form,
  text,
  sequence: wordsOf(text).map(word => [...spellingsOf(word)]),
})

/** Both names in every order they are written in. `joined` says that they were two values. */
export function fullNameForms(given: string, family: string, typed: string | null): Form[] {
  const first = given.trim()
  const last = family.trim()
  const joined = typed === null ? ['joined'] : []
  const other = typed === null ? ['joined', 'reformatted'] : ['reformatted']
  const initial = first.slice(0, 1)
  // "Jane Street" is a firm's name too, and "Rose May" a flower and a month: a name must speak for those. A family name
  // that is no word makes even "Mark Doerington" a person.
  const proof = isCommon(last) ? 'named' : 'anywhere'
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
      (text): Form => ({ text, steps: other, proof: tellsJoined(text) ? proof : 'named' }),
    ),
    ...[`${first}${last}`.replace(/[\s'’-]+/g, '')].map(
      (text): Form => ({ text, steps: other, proof: tellsJoined(text) ? proof : 'named' }),
    ),
    ...[
      `${initial}. ${last}`,
      `${initial} ${last}`,
      `${last}, ${initial}.`,
      `${last} ${initial}.`,
      `${initial}.${last}`,
    ].map((text): Form => ({ text, steps: other, proof: 'named' })),
  ]
  const words = [`${first} ${last}`, `${last} ${first}`].map(text => inWords(text, { steps: other, proof }))
  return [...distinct(forms.flatMap(folded).flatMap(withCases)), ...words]
}

/** Eight letters in a row, or three signs of a script that writes a syllable or a word with each. */
const tellsJoined = (text: string): boolean => text.length >= (IDEOGRAPHIC.test(text) ? 3 : 8)
