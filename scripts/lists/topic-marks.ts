import { statementsOf } from '../../lib/policy/statements/statements'
import { topicModelOf } from '../../lib/policy/topics/model'
import { topicOddsOf, topicsAt } from '../../lib/policy/topics/odds'
import type { Example } from './topic-material'
import { TOPICS, trained } from './topic-training'

const FOLDS = 5
/** The marks tried, in hundredths; one is judged together with its neighbours, since a lone peak is chance. */
const LOWEST = 15
const HIGHEST = 75
const STEP = 5

interface Judged {
  readonly topics: ReadonlySet<string>
  /** The odds of each of its clauses, by a model that has not seen it. */
  readonly odds: readonly (readonly number[])[]
}

export interface Marks {
  readonly marks: readonly number[]
  readonly macro: number
  readonly micro: number
}

/** For each topic the mark that tells it best where each fifth of what we labelled is read by a model of the rest. */
export function marksOf(material: readonly Example[]): Marks {
  const judged = readByOthers(material)
  const none = { topics: TOPICS, marks: TOPICS.map(() => 0.5) }
  const marks = TOPICS.map((_, topic) => {
    const f1At = (mark: number) => f1(countOf(judged, topic, { ...none, marks: none.marks.with(topic, mark / 100) }))
    const tried = Array.from({ length: (HIGHEST - LOWEST) / STEP + 1 }, (_, at) => LOWEST + at * STEP)
    const worth = tried.map(mark => f1At(mark - STEP) + f1At(mark) + f1At(mark + STEP))
    return (tried[worth.indexOf(Math.max(...worth))] ?? 50) / 100
  })
  const counts = TOPICS.map((_, topic) => countOf(judged, topic, { ...none, marks }))
  const all = counts.reduce((sum, count) => sum.map((value, at) => value + (count[at] ?? 0)), [0, 0, 0])
  return { marks, macro: counts.reduce((sum, count) => sum + f1(count), 0) / TOPICS.length, micro: f1(all) }
}

function readByOthers(material: readonly Example[]): Judged[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap(fold => {
    const ours = (at: number, { kind }: Example) => kind !== 'appsi' && at % FOLDS === fold
    const rest = trained(material.filter((example, at) => !ours(at, example)))
    const model = topicModelOf({ ...rest, marks: [] })
    return material
      .filter((example, at) => ours(at, example) && example.kind !== 'sentence')
      .map(({ topics, drafts }) => ({
        topics,
        odds: drafts
          .filter(({ sentences }) => sentences.length > 0)
          .map(draft => topicOddsOf(model, draft, statementsOf(draft))),
      }))
      .filter(({ odds }) => odds.length > 0)
  })
}

type Count = readonly number[]

function countOf(judged: readonly Judged[], topic: number, told: Parameters<typeof topicsAt>[0]): Count {
  const name = TOPICS[topic] ?? 'other'
  let [both, extra, missed] = [0, 0, 0]
  for (const { topics, odds } of judged) {
    const got = odds.some(odds => topicsAt(told, odds).includes(name))
    const wanted = topics.has(name)
    if (got && wanted) both++
    else if (got) extra++
    else if (wanted) missed++
  }
  return [both, extra, missed]
}

const f1 = ([both = 0, extra = 0, missed = 0]: Count) => (2 * both) / Math.max(1, 2 * both + extra + missed)
