/**
 * Trains the weights of `lib/policy/topics` and writes lib/lists/policy/topic-weights.json.
 *
 *   npx tsx scripts/lists/topic-weights.ts ../shared/data/policy/appsi139_topics.jsonl
 *
 * Material: the passages and sentences written for this project (test/fixtures/policies), which say what a topic is, and
 * APPSI-139 (CC BY 4.0), two sentences at a time and at a small weight, for its words. One logistic regression a topic
 * over words, pairs of words, kinds of party, purpose and data named, turns of phrase and headings, by AdaGrad with a
 * fixed order, so that a second run gives the same file.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { clausesOf } from '../../lib/policy/clauses'
import type { DraftClause } from '../../lib/policy/passage'
import { partsOf } from '../../lib/policy/sections'
import { sourceOf } from '../../lib/policy/source'
import { TOPICS as ALL_TOPICS } from '../../lib/policy/statement'
import { readingOf } from '../../lib/policy/statements/reading'
import { statementsOf } from '../../lib/policy/statements/statements'
import { cuesIn } from '../../lib/policy/topics/cues'
import { eachFeature, eachOfHeading, headingOf } from '../../lib/policy/topics/features'

/** `other` is what none of these is; nothing is learned for it. */
const TOPICS: readonly string[] = ALL_TOPICS.filter(topic => topic !== 'other')
/** Only our own passages speak for these; APPSI-139 has no such labels, and is taken as "not this" at less weight. */
const OURS = new Set(['introduction', 'practice-not-covered', 'do-not-track'])
const WEIGHT = { passage: 2, sentence: 1, appsi: 0.03, unlabelled: 0.01 }
/** A turn of phrase counts as so many words, so does a kind of statement, party or datum; a heading's word for a little more than one. */
const CUE = 3
const KIND = 2
const HEADING = 1.5
const EPOCHS = 12
const RATE = 0.3
const DECAY = 1e-4
/** An example told this well teaches nothing more. */
const SETTLED = 0.003
/** A feature must be seen so often, one of our own passages counting as three. */
const SEEN = 3
const KEPT = 7_000
const SMALLEST = 3

interface Example {
  readonly features: ReadonlyMap<string, number>
  readonly topics: ReadonlySet<string>
  readonly kind: 'passage' | 'sentence' | 'appsi'
}

function draftsOf(text: string): DraftClause[] {
  const source = sourceOf({ text, format: 'text' })
  const { parts } = partsOf(source.text, source.blocks, source.markup)
  return clausesOf(source.text, parts, { markup: source.markup, language: 'en' })
}

function featuresOf(drafts: readonly DraftClause[]): Map<string, number> {
  const counts = new Map<string, number>()
  const count = (feature: string) => counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const visit = (word: string, before: string | null) => {
    count(word)
    if (before !== null) count(`${before} ${word}`)
  }
  for (const draft of drafts) {
    const statements = statementsOf(draft)
    eachOfHeading(headingOf(draft.headings), visit)
    for (const sentence of draft.sentences) {
      const said = statements.filter(({ quote }) => quote.start === sentence.start)
      eachFeature(readingOf(sentence), said, cuesIn(sentence.plain), visit)
    }
  }
  return counts
}
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

const rowsOf = (file: string): string[][] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line && !line.startsWith('#'))
    .map(line => line.split(' | '))

function examples(): Example[] {
  const passages = rowsOf('test/fixtures/policies/passages.tsv').map(
    ([topics = '', ...text]): Example => ({
      features: featuresOf(draftsOf(text.join(' | ').replaceAll(' ¶ ', '\n'))),
      topics: new Set(topics.split(',')),
      kind: 'passage',
    }),
  )
  const sentences = rowsOf('test/fixtures/policies/sentences.tsv').map(
    ([topics = '', , text = '']): Example => ({
      features: featuresOf(draftsOf(text)),
      topics: new Set(topics.split(',')),
      kind: 'sentence',
    }),
  )
  const appsi = readFileSync(process.argv[2] ?? '../shared/data/policy/appsi139_topics.jsonl', 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => {
      const { text, labels } = JSON.parse(line) as { text: string; labels: string[] }
      const plain = plainOf(text).slice(0, 1_500)
      return { drafts: draftsOf(plain).slice(0, 1), topics: topicsOf(text, labels) }
    })
  const pairs: Example[] = []
  for (let at = 0; at < appsi.length; at += 2) {
    const both = appsi.slice(at, at + 2)
    pairs.push({
      features: featuresOf(both.flatMap(({ drafts }) => drafts)),
      topics: new Set(both.flatMap(({ topics }) => [...topics])),
      kind: 'appsi',
    })
  }
  return [...passages, ...sentences, ...pairs]
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
const seen = new Map<string, number>()
for (const { features, kind } of material)
  for (const feature of features.keys()) seen.set(feature, (seen.get(feature) ?? 0) + (kind === 'appsi' ? 1 : 3))
const index = new Map([...seen].filter(([, count]) => count >= SEEN).map(([feature], at) => [feature, at]))
const scale = (feature: string) =>
  feature.startsWith('q:') ? CUE : feature.startsWith('h:') ? HEADING : /^[dpucks]:/.test(feature) ? KIND : 1
const rows = material.map(({ features, ...example }) => {
  const length = Math.sqrt([...features.values()].reduce((sum, count) => sum + count, 0) || 1)
  const known = [...features].flatMap(([feature, count]) => {
    const id = index.get(feature)
    return id === undefined ? [] : [[id, (count * scale(feature)) / length] as const]
  })
  return { ...example, known }
})

const weights = TOPICS.map(() => new Float64Array(index.size))
const bias = TOPICS.map(() => -2)
for (const [topic, name] of TOPICS.entries()) {
  const own = weights[topic] as Float64Array
  const squares = new Float64Array(index.size).fill(1e-2)
  let biasSquare = 1e-2
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const { known, topics, kind } of shuffled(rows, 7 + epoch)) {
      let sum = bias[topic] as number
      for (const [id, value] of known) sum += (own[id] as number) * value
      const weight = kind === 'appsi' && OURS.has(name) ? WEIGHT.unlabelled : WEIGHT[kind]
      const error = ((topics.has(name) ? 1 : 0) - 1 / (1 + Math.exp(-sum))) * weight
      if (Math.abs(error) < SETTLED) continue
      biasSquare += error * error
      bias[topic] = (bias[topic] as number) + (RATE * error) / Math.sqrt(biasSquare)
      for (const [id, value] of known) {
        const slope = error * value - DECAY * (own[id] as number)
        squares[id] = (squares[id] as number) + slope * slope
        own[id] = (own[id] as number) + (RATE * slope) / Math.sqrt(squares[id] as number)
      }
    }
}

/** Tenths, small ones dropped: "topic:weight" pairs. What counts is a weight and how often it is met. */
const ranked = [...index]
  .map(([feature, id]) => {
    const values = weights.map(own => Math.round((own[id] as number) * scale(feature) * 10))
    return { feature, values, worth: Math.max(...values.map(Math.abs)) * Math.log(1 + (seen.get(feature) ?? 0)) }
  })
  .sort((one, other) => other.worth - one.worth || (one.feature < other.feature ? -1 : 1))
  .slice(0, KEPT)
  .sort((one, other) => (one.feature < other.feature ? -1 : 1))
const lines = ranked
  .map(
    ({ feature, values }) =>
      `    ${JSON.stringify(feature)}: ${JSON.stringify(values.flatMap((value, topic) => (Math.abs(value) >= SMALLEST ? [topic, value] : [])))}`,
  )
  .filter(line => !line.endsWith('[]'))
writeFileSync(
  'lib/lists/policy/topic-weights.json',
  `{
  "about": {
    "what": "Weights of the model of topics: for each word, pair of words or kind of phrase, pairs of topic number and weight in tenths.",
    "source": "Trained by scripts/lists/topic-weights.ts on APPSI-139 (sentences of app privacy policies labelled by lawyers) and on test/fixtures/policies (passages and sentences of our own)",
    "date": "2026-11-22",
    "licence": "CC BY 4.0 for what comes from APPSI-139 (its authors); the rest as this repository",
    "exclusions": "Features seen fewer than ${SEEN} times, weights below 0.${SMALLEST}, all but the ${KEPT} that weigh most"
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
