import type { DraftClause, Sentence } from '../passage'
import type { Statement, Topic } from '../statement'
import { foreignTopics, tongueOf } from '../statements/foreign'
import { readingOf } from '../statements/reading'
import { CUES } from './cues'
import { type Scores, scoresOf } from './model'

/** Sentences looked at in one clause; a run of text without a break says its topics in its first pages. */
const MOST = 300
/** How sure the model must be where no cue speaks, and where one does. */
const ALONE: Partial<Record<Topic, number>> = {
  choice: 0.75,
  access: 0.7,
  retention: 0.5,
  security: 0.6,
  change: 2,
  audience: 0.7,
}
const CUED: Partial<Record<Topic, number>> = {
  choice: 0.3,
  access: 0.25,
  retention: 0.15,
  security: 0.3,
  change: 0.3,
  audience: 0.02,
}
/** A sentence about one of these tells of it, whatever use or sharing it also names. */
const SPECIAL: readonly Topic[] = ['do-not-track', 'audience', 'change', 'security', 'access', 'choice', 'retention']
const SURE = 0.8
/** Where a policy still introduces itself, in characters. */
const OPENING = 3_000
const TITLE = 9
const LONGEST = 20_000
/** A long clause that ends on one line about refusing is not about choice. */
const CHOICE_SHARE = 0.15
const CHILDREN = /\b(?:child(?:ren)?(?:['’]?s)?|kids|minors)\b/i

/** "Last updated on 3 May" dates the policy; it does not speak of changing it. */
const REVISED = /\b(?:last|recently|was|updated:|date) ?(?:updated|revised|modified|amended|reviewed)?\b/i
const WILL_CHANGE =
  /\b(?:may|will|might|would|could|if we|from time to time|subject to|reserve|occasional\w*|changes to|any changes)\b/i

interface Told {
  readonly scores: Scores
  readonly cues: ReadonlySet<Topic>
  readonly special: readonly Topic[]
}

/**
 * The categories of OPP-115 a clause speaks of: what the model of words says of each sentence, tempered by turns of
 * phrase that settle the matter. `other` where none does.
 */
export function topicsOf(clause: DraftClause, statements: readonly Statement[]): Topic[] {
  const tongue = tongueOf(clause)
  if (tongue) return foreignTopics(clause, statements, tongue)
  const told = clause.sentences.slice(0, MOST).map(sentence => tell(sentence, statements))
  const cued = (topic: Topic) => told.some(({ cues }) => cues.has(topic))
  const topics = new Set<Topic>(told.flatMap(({ special }) => special))
  if (told.filter(({ special }) => special.includes('choice')).length < CHOICE_SHARE * told.length)
    topics.delete('choice')
  // Whole passages on children, California or other countries touch on everything, and are about their people.
  if (topics.has('audience') && cued('audience')) topics.delete('security')
  if (CHILDREN.test(clause.headings.at(-1) ?? '')) topics.add('audience')
  if (isTitle(clause, statements)) return ['introduction']
  for (const topic of partiesOf(told)) topics.add(topic)
  const third = Math.max(0, ...told.map(({ scores }) => scores['third-party'] ?? 0))
  const asked = told.some(({ scores, cues }) => cues.has('contact') && (scores.contact ?? 0) > 0.2)
  if (asked && !topics.has('audience') && !topics.has('change')) topics.add('contact')
  if (cued('practice-not-covered') && third < SURE) {
    topics.add('practice-not-covered')
    topics.delete('third-party')
  }
  if (cued('introduction') && (clause.start < OPENING || topics.size === 0)) topics.add('introduction')
  return topics.size > 0 ? [...topics] : ['other']
}

/** A heading that stands alone announces; it says nothing yet. */
const isTitle = ({ sentences }: DraftClause, statements: readonly Statement[]): boolean =>
  statements.length === 0 && sentences.length === 1 && (sentences[0]?.plain.split(' ').length ?? 0) < TITLE

/**
 * What the company does itself, and what it gives to others: of the two, the lesser is dropped where the other fills
 * the clause. A sentence about a choice or about children is about that.
 */
function partiesOf(told: readonly Told[]): Topic[] {
  const weighed = (topic: 'first-party' | 'third-party', other: 'first-party' | 'third-party') =>
    told.map(({ scores, special }) => {
      const rival = Math.max(0, ...special.map(name => (name === 'do-not-track' ? 1 : (scores[name] ?? 0))))
      return (scores[topic] ?? 0) * (1 - 0.6 * rival) * (topic === 'first-party' ? 1 - 0.4 * (scores[other] ?? 0) : 1)
    })
  const sum = (list: readonly number[]) => list.filter(score => score > 0.3).reduce((total, score) => total + score, 0)
  const first = weighed('first-party', 'third-party')
  const third = weighed('third-party', 'first-party')
  const topics: Topic[] = []
  if (Math.max(0, ...first) > 0.5 && sum(first) > 0.3 * sum(third)) topics.push('first-party')
  if (Math.max(0, ...third) > 0.5 && sum(third) > 0.15 * sum(first)) topics.push('third-party')
  return topics
}

function tell(sentence: Sentence, statements: readonly Statement[]): Told {
  const scores = scoresOf(
    readingOf(sentence),
    statements.filter(({ quote }) => quote.start === sentence.start),
  )
  const cues = new Set(CUES.filter(([, cue]) => cue.test(sentence.plain.slice(0, LONGEST))).map(([topic]) => topic))
  if (REVISED.test(sentence.plain) && !WILL_CHANGE.test(sentence.plain)) cues.delete('change')
  const special = SPECIAL.filter(
    topic => (scores[topic] ?? 0) > (cues.has(topic) ? (CUED[topic] ?? 0) : (ALONE[topic] ?? 1)),
  )
  return { scores, cues, special }
}
