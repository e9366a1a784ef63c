import type { Person } from '../../facts'
import type { Sieve } from '../reading/sieve'
import { type Algorithm, PAIRS, SINGLE } from './digests/algorithms'
import { DigestIndex } from './digests/digest-index'
import { Salting } from './digests/salting'
import { shortDigests } from './digests/short-digests'
import { DigitIndex } from './digit-runs'
import { ALPHABETS } from './forms/alphabets'
import { dayOf } from './forms/birth-date'
import type { Form } from './forms/form'
import { pointOf } from './forms/location'
import type { Sought, Value } from './sought'
import { wantedOf } from './wanted'
import { WordIndex } from './word-index'

/** Everything that is looked for, ready to be asked. Holds values: keep it in memory only (DESIGN, decision 3). */
export interface Search {
  readonly people: readonly Person[]
  readonly words: WordIndex
  readonly digits: DigitIndex
  readonly digests: DigestIndex
  /** For salted digests of the few writings they are made of. */
  readonly salting: Salting
}

/** What reading asks of every word. */
export const sieveOf = ({ words, digits }: Search): Sieve => ({ filter: words.filter, endings: digits.endings })

/** How many digests are made between two rests of `buildInSlices`: a few milliseconds on a slow machine. */
const DIGESTS_A_SLICE = 150

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
  const saltable: Sought[] = []
  const search = { words: new WordIndex(), digits: new DigitIndex(), digests: new DigestIndex() }
  const encoder = new TextEncoder()
  let made = 0
  for (const [person, { values, birthDate }] of people.entries()) {
    for (const { value, forms } of wantedOf(values, birthDate, person)) {
      addShapes(search, value, forms)
      for (const form of forms) {
        const sought = { value, form }
        if (!form.digestOnly) addPlain(search, sought)
        if (form.main && (value.dataType === 'email' || value.dataType === 'phone')) saltable.push(sought)
        const bytes = encoder.encode(form.text)
        for (const algorithm of algorithmsFor(form)) {
          search.digests.add(algorithm.of(bytes), { sought, algorithm })
          if (++made % DIGESTS_A_SLICE === 0) yield
        }
        if (form.main)
          for (const { text, steps } of shortDigests(bytes)) search.words.addLiteral(text, sought, steps, true)
      }
    }
  }
  return { ...search, people, salting: new Salting(saltable) }
}

const algorithmsFor = (form: Form): readonly Algorithm[] => (form.main ? [...SINGLE, ...PAIRS] : SINGLE)

function addPlain({ words, digits }: Pick<Search, 'words' | 'digits'>, sought: Sought): void {
  const { form } = sought
  if (form.sequence) {
    words.addSequence(form.sequence, sought)
    return
  }
  if (!digits.add(form.text, sought)) words.addLiteral(form.text, sought)
  if (form.proof !== 'anywhere' || /^[\d\W]*$/.test(form.text)) return
  for (const { step, write } of ALPHABETS) {
    const text = write(form.text)
    if (text !== form.text) words.addLiteral(text, sought, [step])
  }
}

/** What is compared as a day or as a number rather than letter by letter. */
function addShapes({ words }: Pick<Search, 'words'>, value: Value, forms: readonly Form[]): void {
  const [form] = forms
  if (!form) return
  if (value.dataType === 'birth-date') {
    const day = dayOf(value.typed)
    if (day) words.addDay(day, { value, form })
  } else if (value.dataType === 'location') {
    const point = pointOf(value.typed)
    if (!point) return
    const axis = (text: string, name: 'latitude' | 'longitude'): void =>
      words.addCoordinate(text, { value, form: { text, steps: [], proof: 'named', half: name } })
    axis(point.latitude, 'latitude')
    axis(point.longitude, 'longitude')
  }
}
