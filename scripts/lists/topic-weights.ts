/**
 * Trains the weights of `lib/policy/topics` and writes lib/lists/policy/topic-weights.json.
 *
 *   npx tsx scripts/lists/topic-weights.ts ../shared/data/policy/appsi139_topics.jsonl
 *
 * Material: APPSI-139 (CC BY 4.0), and the sentences written for this project (test/fixtures/policies/sentences.tsv).
 * One logistic regression a topic over words, pairs of words and the kinds of party, purpose and data named, by AdaGrad
 * with a fixed order, so that a second run gives the same file.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { TOPICS as ALL_TOPICS } from '../../lib/policy/statement'
import { readingOf } from '../../lib/policy/statements/reading'
import { statementsOf } from '../../lib/policy/statements/statements'
import { eachFeature } from '../../lib/policy/topics/features'

/** `other` is what none of these is; nothing is learned for it. */
const TOPICS: readonly string[] = ALL_TOPICS.filter(topic => topic !== 'other')
/** Only our own sentences speak for these; APPSI-139 has no such labels, and is taken as "not this" at a small weight. */
const OURS = new Set(['introduction', 'practice-not-covered', 'do-not-track'])
const EPOCHS = 12
const RATE = 0.25
const DECAY = 2e-5
const SEEN = 4
const KEPT = 6_000

interface Example {
  features: string[]
  topics: Set<string>
  ours: boolean
}

const sentence = (plain: string) => ({
  plain,
  start: 0,
  end: plain.length,
  offsets: Array.from({ length: plain.length + 1 }, (_, at) => at),
  leadIn: null,
})
const featuresOf = (text: string) => {
  const features: string[] = []
  eachFeature(readingOf(sentence(text)), saidIn(text), (word, before) =>
    features.push(before === null ? word : `${before} ${word}`),
  )
  return features
}
const saidIn = (plain: string) =>
  statementsOf({ id: '', headings: [], start: 0, end: plain.length, sentences: [sentence(plain)] })
const plainOf = (text: string) =>
  text
    .replace(/[*#_>|\\]+/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()

/** APPSI-139's labels in OPP-115's terms. "Edit/Control" is parted by its words, and cross-border storage taken out of "Retention". */
function topicsOf(text: string, labels: readonly string[]): Set<string> {
  const topics = new Set<string>()
  for (const label of labels) {
    if (label === 'First Party Collection Information' || label === 'Usage') topics.add('first-party')
    if (label === 'Third Party Sharing/Disclosure') topics.add('third-party')
    if (label === 'Data Security') topics.add('security')
    if (label === 'Policy Change') topics.add('change')
    if (label === 'Contact Information') topics.add('contact')
    if (label === 'Specific Audiences') topics.add('audience')
    if (label === 'Data Retention')
      topics.add(
        /\b(?:retain|retention|keep|kept|stor|delet|eras|period|archive|backup|as long as)/i.test(text)
          ? 'retention'
          : 'audience',
      )
    if (label === 'Edit/Control') {
      if (/\b(?:access|correct|updat|delet|eras|review|edit|rectif|copy of|portab|inaccura)/i.test(text))
        topics.add('access')
      if (
        /\b(?:opt|unsubscrib|disabl|cookie|setting|withdraw|object|block|refus|reject|turn off|choos|choice|prefer|stop|restrict|decline)/i.test(
          text,
        )
      )
        topics.add('choice')
    }
  }
  return topics
}

function examples(): Example[] {
  const appsi = readFileSync(process.argv[2] ?? '../shared/data/policy/appsi139_topics.jsonl', 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => {
      const { text, labels } = JSON.parse(line) as { text: string; labels: string[] }
      const plain = plainOf(text).slice(0, 1_500)
      return {
        features: featuresOf(plain),
        topics: topicsOf(plain, labels),
        ours: false,
      }
    })
  const own = readFileSync('test/fixtures/policies/sentences.tsv', 'utf8')
    .split('\n')
    .filter(line => line && !line.startsWith('#'))
    .map(line => {
      const [topics = '', , text = ''] = line.split(' | ')
      return {
        features: featuresOf(text),
        topics: new Set(topics.split(',')),
        ours: true,
      }
    })
  return [...appsi, ...Array.from({ length: 4 }, () => own).flat()]
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

const material = examples()
const counts = new Map<string, number>()
for (const { features } of material) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
const index = new Map([...counts].filter(([, count]) => count >= SEEN).map(([feature], at) => [feature, at]))
const rows = material.map(example => ({
  ...example,
  ids: example.features.flatMap(feature => index.get(feature) ?? []),
}))

const weights = TOPICS.map(() => new Float64Array(index.size))
const bias = TOPICS.map(() => 0)
for (const [topic, name] of TOPICS.entries()) {
  const own = weights[topic] as Float64Array
  const squares = new Float64Array(index.size).fill(1e-3)
  let biasSquare = 1e-3
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const { ids, features, topics, ours } of shuffled(rows, 7 + epoch)) {
      const weight = OURS.has(name) && !ours ? 0.3 : 1
      const length = Math.sqrt(features.length || 1)
      let sum = bias[topic] as number
      for (const id of ids) sum += (own[id] as number) / length
      const error = ((topics.has(name) ? 1 : 0) - 1 / (1 + Math.exp(-sum))) * weight
      biasSquare += error * error
      bias[topic] = (bias[topic] as number) + (RATE * error) / Math.sqrt(biasSquare)
      for (const id of ids) {
        const slope = error / length - DECAY * (own[id] as number)
        squares[id] = (squares[id] as number) + slope * slope
        own[id] = (own[id] as number) + (RATE * slope) / Math.sqrt(squares[id] as number)
      }
    }
}

/** Tenths, small ones dropped: "topic:weight" pairs. */
const ranked = [...index]
  .map(([feature, id]) => ({ feature, values: weights.map(own => Math.round((own[id] as number) * 10)) }))
  .sort(
    (one, other) =>
      Math.max(...other.values.map(Math.abs)) - Math.max(...one.values.map(Math.abs)) ||
      (one.feature < other.feature ? -1 : 1),
  )
  .slice(0, KEPT)
  .sort((one, other) => (one.feature < other.feature ? -1 : 1))
const lines = ranked
  .map(
    ({ feature, values }) =>
      `    ${JSON.stringify(feature)}: ${JSON.stringify(values.flatMap((value, topic) => (Math.abs(value) >= 3 ? [topic, value] : [])))}`,
  )
  .filter(line => !line.endsWith('[]'))
writeFileSync(
  'lib/lists/policy/topic-weights.json',
  `{
  "about": {
    "what": "Weights of the model of topics: for each word, pair of words or kind of phrase, pairs of topic number and weight in tenths.",
    "source": "Trained by scripts/lists/topic-weights.ts on APPSI-139 (sentences of app privacy policies labelled by lawyers) and on test/fixtures/policies/sentences.tsv",
    "date": "2026-11-22",
    "licence": "CC BY 4.0 for what comes from APPSI-139 (its authors); the rest as this repository",
    "exclusions": "Features seen fewer than ${SEEN} times, weights below 0.3, all but the ${KEPT} heaviest"
  },
  "topics": ${JSON.stringify(TOPICS)},
  "bias": ${JSON.stringify(bias.map(value => Math.round(value * 10)))},
  "weights": {
${lines.join(',\n')}
  }
}
`,
)
console.log(`${lines.length} features, ${material.length} sentences`)
