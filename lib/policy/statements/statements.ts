import type { DraftClause, Sentence } from '../passage'
import type { Span, Statement } from '../statement'
import { answered, openAnswer } from './asked'
import { exceptedData } from './excepted-data'
import { foreignStatements, tongueOf } from './foreign'
import { listedData } from './listed'
import { nominal } from './nominal'
import type { Match } from './phrases'
import type { Predicate } from './predicate'
import { predicatesOf } from './predicates'
import { type Reading, readingOf } from './reading'
import { served } from './served'
import { subjectOf } from './subject-of'
import { tabled, withTabled } from './tabular'
import { termsOf } from './terms'
import { type Tuple, tuplesOf } from './tuple'
import { withIdioms } from './with-idioms'

/** A clause of more sentences than this is a whole text run together; the rest says nothing new. */
const MOST = 400
const QUESTION = /^\s*(?:what|how|do|does|who|why|where|when|which|is|are|can|will)\b[^.]{0,300}\?\s*$/i

/** A "sentence" of pages is none; what is read of it is its beginning. */
const LONGEST = 20_000
const shortened = (sentence: Sentence): Sentence =>
  sentence.plain.length > LONGEST ? { ...sentence, plain: sentence.plain.slice(0, LONGEST) } : sentence

/** A question as a heading, its mark left out. */
const ASKS = /^\W*(?:how|what|why|do|does|will|can|when|where)\s+(?:do |does |will |can )?(?:we|i|you)\b[^.]{0,120}$/i

/** What a clause says, sentence by sentence. */
export function statementsOf(clause: DraftClause): Statement[] {
  const tongue = tongueOf(clause)
  if (tongue) return foreignStatements(clause, tongue)
  const statements: Statement[] = []
  const answer = answered(clause)
  if (answer)
    for (const statement of ofSentence(answer.said, clause.headings, undefined))
      statements.push({
        ...statement,
        quote: answer.quote,
        marks: [{ start: answer.said.start, end: answer.said.end }],
      })
  for (const sentence of clause.sentences.slice(0, MOST).map(shortened))
    statements.push(...ofSentence(sentence, clause.headings, statements.at(-1)))
  const said = withTabled(statements, tabled(clause.sentences.slice(0, MOST)))
  return [...said, ...openAnswer(clause, said)]
}

function ofSentence(sentence: Sentence, headings: readonly string[], before: Statement | undefined): Statement[] {
  if (QUESTION.test(sentence.plain) || ASKS.test(sentence.plain)) return []
  // A heading set into its paragraph announces.
  if (sentence.plain.replace(/\W+$/, '') === headings.at(-1)) return []
  const reading = readingOf(sentence)
  const terms = termsOf(reading)
  const exceptions = terms.filter(({ kind }) => kind === 'exception')
  const said = predicatesOf(reading)
    .filter(
      ({ at, embedded, actor, negated }) =>
        !embedded &&
        // "When you give us your address" supposes, and yet tells what is taken.
        (!covers(reading.supposed, at) || (actor === 'user' && !negated)) &&
        !covers(exceptions, at),
    )
    .flatMap(predicate => tuplesOf(reading, predicate, terms, before).map(tuple => ({ predicate, tuple })))
    // Under a lead-in, only what the item itself adds.
    .filter(
      ({ predicate, tuple }) =>
        reading.own === 0 || Math.max(predicate.at, ...tuple.touched.map(match => match.from)) >= reading.own,
    )
  // "The information we collect" supposes what another sentence says.
  const main = said.filter(({ tuple }) => !tuple.aside)
  const quote: Span = { start: sentence.start, end: sentence.end }
  const subject = subjectOf(reading) ?? headingSubject(headings)
  const statements = main.map(({ predicate, tuple }) => statementOf(reading, predicate, tuple, subject, quote))
  const more = [...exceptedData(reading, statements), ...nominal(reading, quote, subject)]
  const all = withIdioms(reading, [...statements, ...more], terms, { subject, quote })
  return [
    ...all,
    ...listedData(reading, quote, subject, all, headings.at(-1) ?? ''),
    ...served(reading, quote, subject, all),
  ]
}

const covers = (list: readonly { from: number; to: number }[], at: number): boolean =>
  list.some(term => term.from <= at && at < term.to)

function statementOf(
  reading: Reading,
  predicate: Predicate,
  { said, touched }: Tuple,
  subject: Statement['subject'],
  quote: Span,
): Statement {
  return { ...said, subject, quote, marks: marksOf(reading, predicate, touched) }
}

function headingSubject(headings: readonly string[]): Statement['subject'] {
  return /\b(?:child|children|kids|minors)\b/i.test(headings.at(-1) ?? '') ? { group: 'children' } : null
}

/** The verb with its auxiliaries, the data, the recipient, the purpose. */
function marksOf(reading: Reading, predicate: Predicate, touched: readonly Match[]): Span[] {
  const spans = [
    reading.spanOf(predicate.from, predicate.at + 1),
    ...touched.map(match => reading.spanOf(match.from, match.to)),
  ]
  const sorted = spans.filter(span => span.end > span.start).sort((one, other) => one.start - other.start)
  const merged: Span[] = []
  for (const span of sorted) {
    const last = merged.at(-1)
    if (last && span.start <= last.end + 1)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else merged.push(span)
  }
  return merged
}
