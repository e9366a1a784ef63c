import type { DraftClause, Sentence } from '../passage'
import type { Statement, Topic } from '../statement'
import { readingOf } from '../statements/reading'
import { cuesIn } from './cues'
import { eachFeature, eachOfHeading, headingOf } from './features'
import { type TopicModel, together, type Weight } from './model'

/** Sentences looked at in one clause; a run of text without a break says its topics in its first pages. */
const MOST = 300
/** How far one sentence speaks for its whole clause, where it says more of a topic than the clause does. */
const ONE_SENTENCE = 0.7
/** A choice offered in passing, and a word of welcome, do not make a clause about it. */
const OF_THE_WHOLE: readonly Topic[] = ['choice', 'introduction']
/** How likely the likeliest topic must be to be said. */
const LIKELIEST = 0.15

/** The log-odds of each topic of the model for a clause, wherever in a policy it stands. */
export function topicOddsOf(model: TopicModel, clause: DraftClause, statements: readonly Statement[]): number[] {
  const told = clause.sentences.slice(0, MOST).map(sentence => ({ sentence, cues: cuesIn(sentence.plain) }))
  const heading = model.weigh(visit => eachOfHeading(headingOf(clause.headings), visit))
  const weights = told.map(({ sentence, cues }) =>
    model.weigh(visit => eachFeature(readingOf(sentence), saidIn(sentence, statements), cues, visit)),
  )
  const whole = together([heading, ...weights])
  const parts = weights.map(weight => together([heading, weight]))
  const untracked = told.some(({ cues }) => cues.includes('do-not-track'))
  return model.topics.map((topic, at) => {
    if (topic === 'do-not-track') return untracked ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
    const odds = model.logOdds(whole, at)
    return OF_THE_WHOLE.includes(topic) || parts.length < 2
      ? odds
      : odds + ONE_SENTENCE * (best(model, parts, at) - odds)
  })
}

const saidIn = (sentence: Sentence, statements: readonly Statement[]) =>
  statements.filter(({ quote }) => quote.start === sentence.start)

const best = (model: TopicModel, parts: readonly Weight[], topic: number): number =>
  Math.max(...parts.map(part => model.logOdds(part, topic)))

/** The likeliest topic, and every other that passes its own mark. */
export function topicsAt(model: Pick<TopicModel, 'topics' | 'marks'>, odds: readonly number[]): Topic[] {
  const likely = odds.map(odds => 1 / (1 + Math.exp(-odds)))
  const most = Math.max(...likely)
  return model.topics.filter((_, at) => {
    const own = likely[at] ?? 0
    return own > (model.marks[at] ?? 1) || (own === most && own > LIKELIEST)
  })
}
