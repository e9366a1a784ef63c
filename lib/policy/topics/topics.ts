import type { DraftClause } from '../passage'
import type { Statement, Topic } from '../statement'
import { readingOf } from '../statements/reading'
import { scoresOf, TOPICS_OF_MODEL } from './model'

export function topicsOf(clause: DraftClause, statements: readonly Statement[]): Topic[] {
  const best = new Map<Topic, number>()
  for (const sentence of clause.sentences) {
    const scores = scoresOf(
      readingOf(sentence),
      statements.filter(({ quote }) => quote.start === sentence.start),
    )
    for (const topic of TOPICS_OF_MODEL) best.set(topic, Math.max(best.get(topic) ?? 0, scores[topic] ?? 0))
  }
  const topics = TOPICS_OF_MODEL.filter(topic => (best.get(topic) ?? 0) > 0.5)
  return topics.length > 0 ? topics : ['other']
}
