import { TOPICS as ALL_TOPICS, type Topic } from '../../lib/policy/statement'
import type { TopicWeights } from '../../lib/policy/topics/model'
import type { Example, Kind } from './topic-material'

/** `other` is what none of these is; nothing is learned for it. */
export const TOPICS: readonly Topic[] = ALL_TOPICS.filter(topic => topic !== 'other')
/** Only labels of ours speak for these; APPSI-139 has none such, and is taken as "not this" at less weight. */
const OURS = new Set<Topic>(['introduction', 'practice-not-covered', 'do-not-track'])
const WEIGHT: Readonly<Record<Kind | 'unlabelled', number>> = {
  passage: 2,
  sentence: 1,
  read: 0.8,
  appsi: 0.03,
  unlabelled: 0.01,
}
/** A turn of phrase counts as so many words, so does a kind of statement, party or datum; a heading's word for a little more than one. */
const CUE = 3
const KIND = 2
const HEADING = 1.5
const EPOCHS = 12
const RATE = 0.3
const DECAY = 1e-4
/** An example told this well teaches nothing more. */
const SETTLED = 0.003
/** A feature must be seen so often, one of our own examples counting as three. */
export const SEEN = 3
export const KEPT = 7_000
/** Weights and biases are kept in fifths: finer ones tell no more, and weigh a tenth more when packed. */
const PARTS = 5
export const SMALLEST = 2

/** Biases and weights in fifths, small ones dropped. What counts is a weight and how often it is met. */
export function trained(material: readonly Example[]): Omit<TopicWeights, 'marks'> {
  const seen = new Map<string, number>()
  for (const { features, kind } of material)
    for (const feature of features.keys()) seen.set(feature, (seen.get(feature) ?? 0) + (kind === 'appsi' ? 1 : 3))
  const index = new Map([...seen].filter(([, count]) => count >= SEEN).map(([feature], at) => [feature, at]))
  const models = fitted(material, index)
  const ranked = [...index]
    .map(([feature, id]) => {
      const values = models.map(({ weights }) => Math.round((weights[id] as number) * scale(feature) * PARTS))
      return { feature, values, worth: Math.max(...values.map(Math.abs)) * Math.log(1 + (seen.get(feature) ?? 0)) }
    })
    .sort((one, other) => other.worth - one.worth || (one.feature < other.feature ? -1 : 1))
    .slice(0, KEPT)
    .sort((one, other) => (one.feature < other.feature ? -1 : 1))
    .map(({ feature, values }) => {
      const pairs = values.flatMap((value, topic) => (Math.abs(value) >= SMALLEST ? [topic, value] : []))
      return [feature, pairs] as const
    })
    .filter(([, pairs]) => pairs.length > 0)
  return {
    topics: TOPICS,
    bias: models.map(({ bias }) => Math.round(bias * PARTS)),
    weights: Object.fromEntries(ranked),
  }
}

const scale = (feature: string) =>
  feature.startsWith('q:') ? CUE : feature.startsWith('h:') ? HEADING : /^[dpucks]:/.test(feature) ? KIND : 1

/** One logistic regression a topic, by AdaGrad in a fixed order, so that a second run gives the same. */
function fitted(material: readonly Example[], index: ReadonlyMap<string, number>) {
  const rows = material.map(({ features, topics, kind }) => {
    const length = Math.sqrt([...features.values()].reduce((sum, count) => sum + count, 0) || 1)
    const known = [...features].flatMap(([feature, count]) => {
      const id = index.get(feature)
      return id === undefined ? [] : [[id, (count * scale(feature)) / length] as const]
    })
    return { topics, kind, known }
  })
  const orders = Array.from({ length: EPOCHS }, (_, epoch) => shuffled(rows, 7 + epoch))
  return TOPICS.map(name => {
    const weights = new Float64Array(index.size)
    const squares = new Float64Array(index.size).fill(1e-2)
    let bias = -2
    let biasSquare = 1e-2
    for (const order of orders)
      for (const { known, topics, kind } of order) {
        let sum = bias
        for (const [id, value] of known) sum += (weights[id] as number) * value
        const weight = WEIGHT[kind === 'appsi' && OURS.has(name) ? 'unlabelled' : kind]
        const error = ((topics.has(name) ? 1 : 0) - 1 / (1 + Math.exp(-sum))) * weight
        if (Math.abs(error) < SETTLED) continue
        biasSquare += error * error
        bias += (RATE * error) / Math.sqrt(biasSquare)
        for (const [id, value] of known) {
          const slope = error * value - DECAY * (weights[id] as number)
          squares[id] = (squares[id] as number) + slope * slope
          weights[id] = (weights[id] as number) + (RATE * slope) / Math.sqrt(squares[id] as number)
        }
      }
    return { weights, bias }
  })
}

/** Deterministic order (a linear congruential generator), so that the file does not change from run to run. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  const copy = [...list]
  let state = seed
  for (let at = copy.length - 1; at > 0; at--) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    const other = state % (at + 1)
    const [one, two] = [copy[at] as T, copy[other] as T]
    copy[at] = two
    copy[other] = one
  }
  return copy
}
