import file from '../../lists/policy/topic-weights.json'
import type { DraftClause } from '../passage'
import type { Statement, Topic } from '../statement'
import { foreignTopics, tongueOf } from '../statements/foreign'
import { type TopicWeights, topicModelOf } from './model'
import { topicOddsOf, topicsAt } from './odds'

const MODEL = topicModelOf(file as unknown as TopicWeights)
/** A policy introduces itself at its start: log-odds for a clause that begins before so many characters. */
const OPENINGS: readonly (readonly [before: number, odds: number])[] = [
  [600, 1],
  [2_500, 1],
]
const CHILDREN = /\b(?:child(?:ren)?(?:['’]?s)?|kids|minors)\b/i

/**
 * The categories of OPP-115 a clause speaks of, by the linear model of `scripts/lists/topic-weights.ts`: the likeliest,
 * and every other that is likely. `other` where none is.
 */
export function topicsOf(clause: DraftClause, statements: readonly Statement[]): Topic[] {
  const tongue = tongueOf(clause)
  if (tongue) return foreignTopics(clause, statements, tongue)
  // A heading that stands alone announces; it says nothing yet.
  if (clause.sentences.length === 0) return ['introduction']
  const odds = topicOddsOf(MODEL, clause, statements).map((odds, at) =>
    MODEL.topics[at] === 'introduction' ? odds + opening(clause.start) : odds,
  )
  const topics = topicsAt(MODEL, odds)
  if (CHILDREN.test(clause.headings.at(-1) ?? '') && !topics.includes('audience')) topics.push('audience')
  return topics.length > 0 ? topics : ['other']
}

const opening = (start: number): number =>
  OPENINGS.reduce((sum, [before, odds]) => sum + (start < before ? odds : 0), 0)
