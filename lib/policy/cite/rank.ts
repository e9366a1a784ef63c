import { isNegative } from '../is-negative'
import type { Query } from '../query'
import type { Clause, Policy, Span, Statement, Topic } from '../statement'
import { optOutIn } from '../statements/terms'
import { TOPIC_OF } from './answers'
import { inFamily, recipientFit, tagsAsked } from './match'
import { type Line, type Profile, profilesOf } from './profile'

export interface Ranked {
  readonly clause: Clause
  readonly score: number
  /** The statements that govern, best first; empty where the clause's topic and words alone speak. */
  readonly statements: readonly Statement[]
  /** The sentence that says most of it. */
  readonly line: Line | null
}

/** Topics that speak of the same words in another matter. */
const OTHER_MATTERS: readonly Topic[] = [
  'audience',
  'security',
  'choice',
  'access',
  'change',
  'contact',
  'introduction',
  'practice-not-covered',
  'do-not-track',
]

/** Clauses that govern a question, best first. */
export function rank(query: Query, policy: Policy): Ranked[] {
  const ofPeople = query.action === 'audience' || isMinor(query)
  return profilesOf(policy)
    .map(profile =>
      ofPeople && query.action === 'audience'
        ? rankAudience(query, profile)
        : rankActs(query, profile, policy.definition),
    )
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || one.clause.start - other.clause.start)
}

const FOR_MINORS = 2
const BY_NAME = 1.5

const isMinor = ({ subject }: Query): boolean =>
  subject?.minor === true || (subject?.age !== undefined && subject.age < 18)

const coversAge = ({ subject }: Statement, age: number | undefined): boolean =>
  subject !== null && ('under' in subject ? age === undefined || age < subject.under : subject.group !== 'residents')

const isOfMinors = ({ subject }: Statement): boolean =>
  subject !== null && ('under' in subject || subject.group !== 'residents')

/** "We keep your data for two years" says nothing of collecting this datum; "we collect personal information" does. */
const answersAtLarge = ({ action }: Query, statement: Statement): boolean =>
  statement.dataTypes.length > 0 ||
  isOfMinors(statement) ||
  (action === 'collect'
    ? statement.action === 'collect' && isAtLarge(statement)
    : action !== 'share' || !statement.unnamed)

const isAtLarge = ({ dataTypes, unnamed }: Statement): boolean => dataTypes.length === 0 && !unnamed

/** Acts on a datum; the others (seeing, keeping, protecting it, changing the policy) are mostly said of all data at once. */
const ABOUT_DATA: ReadonlySet<Query['action']> = new Set(['collect', 'use', 'share'])

/** More of the same adds less and less: 0, .5, .67, .75 … */
const saturated = (count: number, half = 1): number => count / (count + half)

function rankAudience({ subject }: Query, { clause, lines, heading }: Profile): Ranked {
  const statements = clause.statements.filter(statement => coversAge(statement, subject?.age))
  const named = lines.filter(({ people }) => people.length > 0).length
  const under = statements.filter(statement => statement.subject && 'under' in statement.subject).length
  const onTopic = clause.topics.includes('audience') && named > 0
  const score =
    saturated(named, 2) * 2 +
    saturated(under) * 2 +
    saturated(statements.length) +
    (onTopic ? 1 : 0) +
    (/child|kid|minor|parent/i.test(heading) ? 1 : 0)
  return {
    clause,
    score: named + statements.length > 0 ? score : 0,
    statements,
    // A line that says something of them before one that only names them, such as a heading.
    line:
      lines.find(({ people, statements: said }) => people.length > 0 && said.length > 0) ??
      lines.find(({ people, data }) => people.length > 0 && data.length > 0) ??
      lines.findLast(({ people }) => people.length > 0) ??
      null,
  }
}

function rankActs(query: Query, profile: Profile, definition: Policy['definition']): Ranked {
  const { clause } = profile
  // To define a datum is not to collect it.
  const defines = ({ start, end }: Span) => definition !== null && start < definition.end && end > definition.start
  const lines = profile.lines.filter(line => !defines(line))
  const tags = tagsAsked(query.dataType)
  // Where the policy's own definition names the datum, its "personal information" does so too; the definition itself says no act.
  const defined = tags !== null && (definition?.dataTypes ?? []).some(type => tags.includes(type))
  const scored = clause.statements
    .filter(({ quote }) => !defines(quote))
    .filter(statement => tags === null || isOf(statement, tags, lines))
    .map(statement => ({ statement, score: fitOf(query, statement) }))
    .filter(({ score }) => score > 0)
  const fit = new Map(scored.map(({ statement, score }) => [statement, score]))
  const lineScores = lines.map(line => scoreLine(query, line, tags, fit, defined))
  const best = Math.max(0, ...lineScores)
  const total = lineScores.reduce((sum, score) => sum + score, 0)
  // A clause that names the very recipient is about sharing, whatever else fills it.
  const byName =
    query.action === 'share' && scored.some(({ statement }) => recipientFit(query.recipient, statement) === 3)
  const ofMinors = scored.some(({ score }) => score > FOR_MINORS)
  // "Card numbers … we do not keep them" is about keeping, though it stands under "Safety".
  const ofDatum =
    !ABOUT_DATA.has(query.action) &&
    tags !== null &&
    scored.some(({ statement }) => statement.dataTypes.some(type => tags.includes(type)))
  // Of two clauses on children that say as much, the one that is about the act.
  const aboutIt = clause.topics.includes(TOPIC_OF[query.action]) ? 1.02 : 1
  const topic = byName || ofMinors || ofDatum || clause.topics.includes(TOPIC_OF[query.action])
  const refuses = query.action === 'choice' && lines.some(({ tells }) => tells.includes('choice'))
  const speaks = refuses || (tags === null ? scored.length > 0 || topic : lines.some(line => names(line, tags)))
  // Nothing that names the data, or the policy's data at large together with the act: no answer.
  if (!speaks && (tags === null || scored.every(({ statement }) => statement.dataTypes.length > 0)))
    return { clause, score: 0, statements: [], line: null }
  const elsewhere = clause.topics.filter(
    other => OTHER_MATTERS.includes(other) && other !== TOPIC_OF[query.action],
  ).length
  // Who advertises, asked of by that name, is answered by what is said of advertising before third parties at large.
  // And who asks of a merger, by what is said of mergers.
  const forThat = scored.some(({ statement }) => statement.purpose !== null && statement.purpose === query.purpose)
  const named = forThat || (byName && query.recipient !== 'third-party') ? BY_NAME : 1
  const score =
    (best + saturated(total, 2)) *
    named *
    (ofMinors ? aboutIt : 1) *
    (topic ? 1.3 : 0.6) *
    (topic ? 0.95 : 0.8) ** elsewhere
  const order = [...scored]
    .sort((one, other) => weigh(other, lines, tags) - weigh(one, lines, tags))
    .map(({ statement }) => statement)
  return { clause, score, statements: order, line: lines[lineScores.indexOf(best)] ?? null }
}

/** A statement about other data says nothing of the one asked about, unless its words name a kind that our types do not tell apart. */
const isOf = (statement: Statement, tags: readonly string[], lines: readonly Line[]): boolean =>
  statement.dataTypes.length === 0 ||
  statement.dataTypes.some(type => tags.includes(type)) ||
  lines.some(line => line.statements.includes(statement) && names(line, tags))

const names = ({ data }: Line, tags: readonly string[]): boolean => data.some(tag => tags.includes(tag))

function weigh(
  { statement, score }: { statement: Statement; score: number },
  lines: readonly Line[],
  tags: readonly string[] | null,
): number {
  const line = lines.find(({ statements }) => statements.includes(statement))
  // A statement of the very datum before one that only stands in its line.
  const own = tags !== null && statement.dataTypes.some(type => tags.includes(type)) ? 0.5 : 0
  return score + own + (line && tags && names(line, tags) ? 1 : 0)
}

/** How far a statement answers the act asked about: its action, its recipient, its purpose, whom it is about. */
function fitOf(query: Query, statement: Statement): number {
  if (!inFamily(query.action, statement)) return 0
  // Whom the service is not for is refused the service, not a look at their data.
  if (query.action === 'access' && statement.modality === 'will-not' && isOfMinors(statement)) return 0
  // "We never keep your location" does not say that it is not taken.
  if (query.action === 'collect' && statement.action !== 'collect' && isNegative(statement) && !isOfMinors(statement))
    return 0
  if (query.action === 'choice' && !statement.conditions.some(optOutIn)) return 0
  const age = query.subject?.age
  const minors = coversAge(statement, age)
  if (ABOUT_DATA.has(query.action) && isOfMinors(statement) && !(minors && isMinor(query))) return 0
  if (query.dataType && !answersAtLarge(query, statement)) return 0
  const recipient = query.action === 'share' ? recipientFit(query.recipient, statement) : 1
  if (recipient === 0) return 0
  const act = statement.action === query.action || query.action !== 'collect' ? 1 : 0.6
  return (
    act * (0.5 + recipient / 3) + purposeFit(query, [statement.purpose]) + (minors && isMinor(query) ? FOR_MINORS : 0)
  )
}

/** What a line earns for naming the datum, for its act where it does not, and for its act beside the name. */
const EARNS = {
  ofDatum: { name: 0.6, actAlone: 0.15, act: 0 },
  ofAll: { name: 0.1, actAlone: 0.8, act: 0.5 },
} as const

/** What a way to refuse earns that stands in no statement. */
const REFUSAL = 0.8

const purposeFit = ({ purpose }: Query, named: readonly (string | null)[]): number =>
  purpose && named.includes(purpose) ? 1 : 0

/** A line counts for naming the data, more so where it says the act of it, and more for naming several kinds. */
function scoreLine(
  query: Query,
  line: Line,
  tags: readonly string[] | null,
  fit: ReadonlyMap<Statement, number>,
  defined: boolean,
): number {
  const refusal =
    query.action === 'choice' && line.tells.includes('choice') ? REFUSAL + purposeFit(query, line.purposes) : 0
  const acts = Math.max(refusal, ...line.statements.map(statement => fit.get(statement) ?? 0))
  if (tags === null) return acts
  // A datum by its name counts for more than "personal information" that is defined to hold it.
  const named = line.data.filter(tag => tags.includes(tag)).length
  // An item of a list speaks of what its lead-in names.
  const atLarge =
    line.data.includes('personal') ||
    line.statements.some(
      statement =>
        fit.has(statement) && isAtLarge(statement) && statement.marks.some(({ start }) => start < line.start),
    )
  const count = named + (defined && atLarge ? 0.4 : 0)
  // What is said of children at large holds for each datum of a child.
  if (acts > FOR_MINORS) return acts
  const earns = ABOUT_DATA.has(query.action) ? EARNS.ofDatum : EARNS.ofAll
  // "We never use your data for advertising" answers whoever asks of advertising, whatever the datum.
  const forThat = purposeFit(
    query,
    [...fit.keys()].filter(one => line.statements.includes(one)).map(one => one.purpose),
  )
  if (count === 0) return acts * Math.max(earns.actAlone, forThat * EARNS.ofAll.actAlone)
  const parties = query.action === 'share' && line.parties.some(party => !['we', 'user'].includes(party)) ? 0.3 : 0
  return saturated(count) * (earns.name + acts + parties) + acts * earns.act
}
