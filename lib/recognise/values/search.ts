import type { DataType, Person } from '../../facts'
import { type Algorithm, PAIRS, SINGLE } from './digests/algorithms'
import { DigestIndex } from './digests/digest-index'
import { DigitIndex } from './digit-runs'
import type { Form } from './forms/form'
import { formsOf } from './forms/forms-of'
import { fullNameForms } from './forms/name'
import { mask } from './mask'
import type { Value } from './sought'
import { WordIndex } from './word-index'

/** Everything that is looked for, ready to be asked. Holds values: keep it in memory only (DESIGN, decision 3). */
export interface Search {
  readonly people: readonly Person[]
  readonly values: readonly Value[]
  readonly words: WordIndex
  readonly digits: DigitIndex
  readonly digests: DigestIndex
}

/** How many digests are made between two rests of `buildInSlices`: a few milliseconds on a slow machine. */
const DIGESTS_A_SLICE = 200

/** In one go, for a command line or a test. */
export function buildSearch(people: readonly Person[]): Search {
  const slices = buildInSlices(people)
  for (;;) {
    const slice = slices.next()
    if (slice.done) return slice.value
  }
}

/** Off the hot path: a caller that must stay answerable lets others run whenever this yields. */
export function* buildInSlices(people: readonly Person[]): Generator<void, Search> {
  const search = {
    people,
    values: [] as Value[],
    words: new WordIndex(),
    digits: new DigitIndex(),
    digests: new DigestIndex(),
  }
  const encoder = new TextEncoder()
  let made = 0
  for (const [person, { values }] of people.entries()) {
    for (const [value, forms] of wantedOf(values, person)) {
      search.values.push(value)
      for (const form of forms) {
        const sought = { value, form }
        if (!form.digestOnly) {
          if (/^\d+$/.test(form.text)) search.digits.add(form.text, sought)
          if (form.sequence) search.words.addSequence(form.sequence, sought)
          else search.words.addLiteral(form.text, sought)
        }
        const bytes = encoder.encode(form.text)
        for (const algorithm of algorithmsFor(form)) {
          search.digests.add(algorithm.of(bytes), { sought, algorithm })
          if (++made % DIGESTS_A_SLICE === 0) yield
        }
      }
    }
  }
  return search
}

const algorithmsFor = (form: Form): readonly Algorithm[] => (form.main ? [...SINGLE, ...PAIRS] : SINGLE)

function* wantedOf(values: Person['values'], person: number): Generator<[Value, Form[]]> {
  const value = (dataType: DataType, typed: string): Value => ({
    dataType,
    typed,
    masked: mask(dataType, typed),
    person,
  })
  for (const [key, list] of Object.entries(values)) {
    const dataType = key as DataType
    for (const typed of list)
      if (typed.trim() !== '' && dataType !== 'name') yield [value(dataType, typed), formsOf(dataType, typed)]
  }
  for (const typed of values.name ?? []) {
    const [given = '', ...rest] = typed.trim().split(/\s+/)
    yield [value('name', typed), fullNameForms(given, rest.join(' '), typed)]
  }
  for (const given of values['given-name'] ?? []) {
    for (const family of values['family-name'] ?? []) {
      yield [value('name', `${given} ${family}`), fullNameForms(given, family, null)]
    }
  }
}
