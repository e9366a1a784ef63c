import file from '../../lists/policy/topic-weights.json'
import type { Topic } from '../statement'
import type { Visit } from './features'

type Pairs = readonly number[]

/** Weights of single features, and of a word after another: looked up without joining the two. */
const SINGLE = new Map<string, Pairs>()
const AFTER = new Map<string, Map<string, Pairs>>()
for (const [feature, pairs] of Object.entries(file.weights as Record<string, Pairs>)) {
  const parted = feature.lastIndexOf(' ')
  if (parted < 0 || (feature[1] === ':' && !feature.startsWith('h:'))) SINGLE.set(feature, pairs)
  else {
    const before = feature.slice(0, parted)
    const words = AFTER.get(before) ?? new Map<string, Pairs>()
    words.set(feature.slice(parted + 1), pairs)
    AFTER.set(before, words)
  }
}

export const TOPICS = file.topics as readonly Topic[]
/** Weights are kept in tenths. */
const SCALE = 10

/** What a stretch of text weighs for each topic, and how many features it showed. */
export interface Weight {
  readonly sums: Float64Array
  readonly count: number
}

export function weigh(visitAll: (visit: Visit) => void): Weight {
  const sums = new Float64Array(TOPICS.length)
  let count = 0
  visitAll((word, before) => {
    count++
    const pairs = before === null ? SINGLE.get(word) : AFTER.get(before)?.get(word)
    if (pairs)
      for (let at = 0; at < pairs.length; at += 2)
        sums[pairs[at] as number] = (sums[pairs[at] as number] as number) + (pairs[at + 1] as number)
  })
  return { sums, count }
}

/** The log-odds of a topic for several stretches taken as one: a longer text is no surer for being longer. */
export function logOdds(weights: readonly Weight[], topic: number): number {
  let sum = 0
  let count = 0
  for (const weight of weights) {
    sum += weight.sums[topic] ?? 0
    count += weight.count
  }
  return (sum / Math.sqrt(count || 1) + (file.bias[topic] ?? 0)) / SCALE
}
