/**
 * Trains the weights of `lib/policy/topics`, chooses its marks, and writes lib/lists/policy/topic-weights.json.
 *
 *   npx tsx scripts/lists/topic-weights.ts ../shared/data/policy/appsi139_topics.jsonl
 *
 * Material: the passages and sentences written for this project and the stretches of APPSI-139 (CC BY 4.0) labelled for
 * it (test/fixtures/policies), which say what a topic is; and the rest of APPSI-139, two sentences at a time with its own
 * labels and at a small weight, for its words.
 */
import { writeFileSync } from 'node:fs'
import { marksOf } from './topic-marks'
import { topicMaterial } from './topic-material'
import { KEPT, SEEN, SMALLEST, trained } from './topic-training'

const material = topicMaterial(process.argv[2] ?? '../shared/data/policy/appsi139_topics.jsonl')
const { topics, bias, weights } = trained(material)
const { marks, macro, micro } = marksOf(material)
const lines = Object.entries(weights).map(
  ([feature, pairs]) => `    ${JSON.stringify(feature)}: ${JSON.stringify(pairs)}`,
)
writeFileSync(
  'lib/lists/policy/topic-weights.json',
  `{
  "about": {
    "what": "Weights of the model of topics: for each word, pair of words or kind of phrase, pairs of topic number and weight in fifths; and how likely each topic must be to be said.",
    "source": "Trained by scripts/lists/topic-weights.ts on APPSI-139 (sentences of app privacy policies labelled by lawyers, and by us) and on test/fixtures/policies (passages and sentences of our own)",
    "date": "2026-11-23",
    "licence": "CC BY 4.0 for what comes from APPSI-139 (its authors); the rest as this repository",
    "exclusions": "Features seen fewer than ${SEEN} times, weights below ${SMALLEST} fifths, all but the ${KEPT} that weigh most"
  },
  "topics": ${JSON.stringify(topics)},
  "bias": ${JSON.stringify(bias)},
  "marks": ${JSON.stringify(marks)},
  "weights": {
${lines.join(',\n')}
  }
}
`,
)
console.log(`${lines.length} features of ${material.length} examples`)
console.log(`each fifth read by a model of the rest: macro ${macro.toFixed(3)}, micro ${micro.toFixed(3)}`)
