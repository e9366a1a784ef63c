import file from '../../lists/policy/topic-weights.json'
import type { Statement, Topic } from '../statement'
import type { Reading } from '../statements/reading'
import { eachFeature } from './features'

type Pairs = readonly number[]

/** Weights of single features, and of a word after another: looked up without joining the two. */
const SINGLE = new Map<string, Pairs>()
const AFTER = new Map<string, Map<string, Pairs>>()
for (const [feature, pairs] of Object.entries(file.weights as Record<string, Pairs>)) {
  const [before = '', word] = feature[1] === ':' ? [feature] : feature.split(' ')
  if (word === undefined) SINGLE.set(before, pairs)
  else {
    const words = AFTER.get(before) ?? new Map<string, Pairs>()
    words.set(word, pairs)
    AFTER.set(before, words)
  }
}

export type Scores = Readonly<Partial<Record<Topic, number>>>

const TOPICS = file.topics as readonly Topic[]

/** How likely a sentence is about each topic, 0–1, by the linear model of `scripts/lists/topic-weights.ts`. */
export function scoresOf(reading: Reading, statements: readonly Statement[]): Scores {
  const sums = new Float64Array(TOPICS.length)
  const count = eachFeature(reading, statements, (word, before) => {
    const pairs = before === null ? SINGLE.get(word) : AFTER.get(before)?.get(word)
    if (pairs)
      for (let at = 0; at < pairs.length; at += 2)
        sums[pairs[at] as number] = (sums[pairs[at] as number] as number) + (pairs[at + 1] as number)
  })
  const length = Math.sqrt(count || 1)
  const scores: Partial<Record<Topic, number>> = {}
  for (const [at, topic] of TOPICS.entries())
    scores[topic] = 1 / (1 + Math.exp(-((sums[at] as number) / length + (file.bias[at] as number)) / 10))
  return scores
}
