import file from '../../lists/policy/topic-weights.json'
import type { Topic } from '../statement'
import type { Visit } from './features'

type Pairs = readonly number[]

/** What a word weighs by itself, and after another word. */
interface Word {
  alone: Pairs
  readonly after: Map<string, Pairs>
}

const WORDS = new Map<string, Word>()
for (const [feature, pairs] of Object.entries(file.weights as Record<string, Pairs>)) {
  // "s:we collect" is one mark; "h:your h:choice" and "opt out" are pairs.
  const parted = feature[1] === ':' && !feature.startsWith('h:') ? -1 : feature.lastIndexOf(' ')
  const name = feature.slice(parted + 1)
  const word = WORDS.get(name) ?? { alone: [], after: new Map<string, Pairs>() }
  WORDS.set(name, word)
  if (parted < 0) word.alone = pairs
  else word.after.set(feature.slice(0, parted), pairs)
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
  visitAll((name, before) => {
    count += before === null ? 1 : 2
    const word = WORDS.get(name)
    if (!word) return
    add(sums, word.alone)
    const pairs = before !== null && word.after.get(before)
    if (pairs) add(sums, pairs)
  })
  return { sums, count }
}

function add(sums: Float64Array, pairs: Pairs): void {
  for (let at = 0; at < pairs.length; at += 2)
    sums[pairs[at] as number] = (sums[pairs[at] as number] as number) + (pairs[at + 1] as number)
}

/** Several stretches taken as one. */
export const together = (weights: readonly Weight[]): Weight => ({
  sums: Float64Array.from(TOPICS, (_, topic) => weights.reduce((sum, { sums }) => sum + (sums[topic] ?? 0), 0)),
  count: weights.reduce((sum, { count }) => sum + count, 0),
})

/** The log-odds of a topic for a stretch: a longer text is no surer for being longer. */
export const logOdds = ({ sums, count }: Weight, topic: number): number =>
  ((sums[topic] ?? 0) / Math.sqrt(count || 1) + (file.bias[topic] ?? 0)) / SCALE
