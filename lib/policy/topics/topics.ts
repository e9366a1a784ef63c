import type { DraftClause, Sentence } from '../passage'
import type { Statement, Topic } from '../statement'
import { foreignTopics, tongueOf } from '../statements/foreign'
import { readingOf } from '../statements/reading'
import { cuesIn } from './cues'
import { eachFeature, eachOfHeading, headingOf } from './features'
import { logOdds, TOPICS, together, type Weight, weigh } from './model'

/** Sentences looked at in one clause; a run of text without a break says its topics in its first pages. */
const MOST = 300
/** How likely the likeliest topic must be to be said. */
const LIKELIEST = 0.15
/**
 * How likely any other topic must be beside it: what tells our own passages best when each fifth of them is read by a model
 * of the other four. What the company takes is named in passing everywhere, the rest seldom without being meant.
 */
const BESIDE: Readonly<Partial<Record<Topic, number>>> = { 'first-party': 0.6, 'third-party': 0.35, contact: 0.4 }
const ANOTHER = 0.3
/** How far one sentence speaks for its whole clause, where it says more of a topic than the clause does. */
const ONE_SENTENCE = 0.7
/** A choice offered in passing, and a word of welcome, do not make a clause about it. */
const OF_THE_WHOLE: readonly Topic[] = ['choice', 'introduction']
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
  const told = clause.sentences.slice(0, MOST).map(sentence => ({ sentence, cues: cuesIn(sentence.plain) }))
  const heading = weigh(visit => eachOfHeading(headingOf(clause.headings), visit))
  const weights = told.map(({ sentence, cues }) =>
    weigh(visit => eachFeature(readingOf(sentence), saidIn(sentence, statements), cues, visit)),
  )
  const whole = together([heading, ...weights])
  const parts = weights.map(weight => together([heading, weight]))
  const untracked = told.some(({ cues }) => cues.includes('do-not-track'))
  const odds = TOPICS.map((topic, at) => {
    if (topic === 'do-not-track') return untracked ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
    const odds = OF_THE_WHOLE.includes(topic) ? logOdds(whole, at) : oddsOf(whole, parts, at)
    return topic === 'introduction' ? odds + opening(clause.start) : odds
  })
  const likely = odds.map(odds => 1 / (1 + Math.exp(-odds)))
  const most = Math.max(...likely)
  const topics = TOPICS.filter((topic, at) => {
    const own = likely[at] ?? 0
    return own > (BESIDE[topic] ?? ANOTHER) || (own === most && own > LIKELIEST)
  })
  if (CHILDREN.test(clause.headings.at(-1) ?? '') && !topics.includes('audience')) topics.push('audience')
  return topics.length > 0 ? topics : ['other']
}

const saidIn = (sentence: Sentence, statements: readonly Statement[]) =>
  statements.filter(({ quote }) => quote.start === sentence.start)

function oddsOf(whole: Weight, parts: readonly Weight[], topic: number): number {
  const odds = logOdds(whole, topic)
  if (parts.length < 2) return odds
  const best = Math.max(...parts.map(part => logOdds(part, topic)))
  return odds + ONE_SENTENCE * (best - odds)
}

const opening = (start: number): number =>
  OPENINGS.reduce((sum, [before, odds]) => sum + (start < before ? odds : 0), 0)
