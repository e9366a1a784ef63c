import file from '../../lists/policy/topic-weights.json'
import type { Statement, Topic } from '../statement'
import type { Reading } from '../statements/reading'
import { featuresOf } from './features'

const WEIGHTS: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(file.weights))

export type Scores = Readonly<Record<string, number>>

/** How likely a sentence is about each topic, 0–1, by the linear model of `scripts/lists/topic-weights.ts`. */
export function scoresOf(reading: Reading, statements: readonly Statement[]): Scores {
  const features = featuresOf(reading, statements)
  const sums: number[] = new Array(file.topics.length).fill(0)
  for (const feature of features) {
    const pairs = WEIGHTS.get(feature)
    if (!pairs) continue
    for (let at = 0; at < pairs.length; at += 2)
      sums[pairs[at] ?? 0] = (sums[pairs[at] ?? 0] ?? 0) + (pairs[at + 1] ?? 0)
  }
  const length = Math.sqrt(features.length || 1)
  return Object.fromEntries(
    file.topics.map((topic, at) => [
      topic,
      1 / (1 + Math.exp(-((sums[at] ?? 0) / length + (file.bias[at] ?? 0)) / 10)),
    ]),
  )
}

export const TOPICS_OF_MODEL = file.topics as readonly Topic[]
