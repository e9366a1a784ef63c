import type { DraftClause, Sentence } from '../passage'
import type { Statement, Topic } from '../statement'
import { readingOf } from '../statements/reading'
import { CUES } from './cues'
import { type Scores, scoresOf } from './model'

/** Sentences looked at in one clause; a run of text without a break says its topics in its first pages. */
const MOST = 300
/** How sure the model must be where no cue speaks, and where one does. */
const ALONE: Partial<Record<Topic, number>> = { 'first-party': 0.5, 'third-party': 0.5, choice: 0.75, access: 0.7, retention: 0.6, security: 0.6, change: 0.95, audience: 0.7, contact: 0.8 }
const CUED: Partial<Record<Topic, number>> = { choice: 0.3, access: 0.25, retention: 0.25, security: 0.3, change: 0.3, audience: 0.15, contact: 0.3 }
const OVERRULES: readonly Topic[] = ['do-not-track', 'audience', 'change', 'security', 'access', 'choice', 'retention']

interface Told {
  readonly scores: Scores
  readonly cues: ReadonlySet<Topic>
}

/**
 * The categories of OPP-115 a clause speaks of: what the model of words says of each sentence, tempered by turns of
 * phrase that settle the matter. `other` where none does.
 */
export function topicsOf(clause: DraftClause, statements: readonly Statement[]): Topic[] {
  const told = clause.sentences.slice(0, MOST).map(sentence => tell(sentence, statements))
  const topics = new Set<Topic>()
  for (const { scores, cues } of told) for (const topic of ofSentence(scores, cues)) topics.add(topic)
  return topics.size > 0 ? [...topics] : ['other']
}

function tell(sentence: Sentence, statements: readonly Statement[]): Told {
  return {
    scores: scoresOf(readingOf(sentence), statements.filter(({ quote }) => quote.start === sentence.start)),
    cues: new Set(CUES.filter(([, cue]) => cue.test(sentence.plain)).map(([topic]) => topic)),
  }
}

function ofSentence(scores: Scores, cues: ReadonlySet<Topic>): Topic[] {
  const score = (topic: Topic) => scores[topic] ?? 0
  const special = OVERRULES.filter(topic => score(topic) > (cues.has(topic) ? (CUED[topic] ?? 0) : (ALONE[topic] ?? 1)))
  const topics: Topic[] = [...special]
  const rival = Math.max(0, ...special.map(topic => score(topic)))
  for (const topic of ['first-party', 'third-party'] as const) if (score(topic) * (1 - 0.6 * rival) > (ALONE[topic] ?? 1)) topics.push(topic)
  if (cues.has('contact') && score('contact') > 0.3) topics.push('contact')
  if (cues.has('practice-not-covered')) topics.push('practice-not-covered')
  if (cues.has('introduction')) topics.push('introduction')
  return topics
}
