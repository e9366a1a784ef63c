import type { Topic } from '../statement'
import type { Visit } from './features'

type Pairs = readonly number[]

/** What `scripts/lists/topic-weights.ts` writes: biases and weights in fifths, as pairs of topic and weight. */
export interface TopicWeights {
  readonly topics: readonly Topic[]
  readonly bias: readonly number[]
  /** How likely a topic must be to be said beside a likelier one. */
  readonly marks: readonly number[]
  readonly weights: Readonly<Record<string, Pairs>>
}

/** What a word weighs by itself, and after another word. */
interface Word {
  alone: Pairs
  readonly after: Map<string, Pairs>
}

/** What a stretch of text weighs for each topic, and how many features it showed. */
export interface Weight {
  readonly sums: Float64Array
  readonly count: number
}

export interface TopicModel {
  readonly topics: readonly Topic[]
  readonly marks: readonly number[]
  weigh(visitAll: (visit: Visit) => void): Weight
  logOdds(weight: Weight, topic: number): number
}

/** Biases and weights are kept in fifths. */
const SCALE = 5

export function topicModelOf({ topics, bias, marks, weights }: TopicWeights): TopicModel {
  const words = wordsOf(weights)
  const weigh = (visitAll: (visit: Visit) => void): Weight => {
    const sums = new Float64Array(topics.length)
    let count = 0
    visitAll((name, before) => {
      count += before === null ? 1 : 2
      const word = words.get(name)
      if (!word) return
      add(sums, word.alone)
      const pairs = before !== null && word.after.get(before)
      if (pairs) add(sums, pairs)
    })
    return { sums, count }
  }
  /** A longer text is no surer for being longer. */
  const logOdds = ({ sums, count }: Weight, topic: number): number =>
    ((sums[topic] ?? 0) / Math.sqrt(count || 1) + (bias[topic] ?? 0)) / SCALE
  return { topics, marks, weigh, logOdds }
}

function wordsOf(weights: TopicWeights['weights']): ReadonlyMap<string, Word> {
  const words = new Map<string, Word>()
  for (const [feature, pairs] of Object.entries(weights)) {
    // "s:we collect" is one mark; "h:your h:choice" and "opt out" are pairs.
    const parted = feature[1] === ':' && !feature.startsWith('h:') ? -1 : feature.lastIndexOf(' ')
    const name = feature.slice(parted + 1)
    const word = words.get(name) ?? { alone: [], after: new Map<string, Pairs>() }
    words.set(name, word)
    if (parted < 0) word.alone = pairs
    else word.after.set(feature.slice(0, parted), pairs)
  }
  return words
}

function add(sums: Float64Array, pairs: Pairs): void {
  for (let at = 0; at < pairs.length; at += 2)
    sums[pairs[at] as number] = (sums[pairs[at] as number] as number) + (pairs[at + 1] as number)
}

/** Several stretches taken as one. */
export const together = (weights: readonly Weight[]): Weight => {
  const sums = new Float64Array(weights[0]?.sums.length ?? 0)
  for (const { sums: own } of weights)
    for (let topic = 0; topic < sums.length; topic++) sums[topic] = (sums[topic] as number) + (own[topic] ?? 0)
  return { sums, count: weights.reduce((sum, { count }) => sum + count, 0) }
}
