import type { DraftClause, Sentence } from '../passage'
import type { Span, Statement } from '../statement'
import { exceptedData } from './excepted-data'
import { idiomsOf } from './idioms'
import type { Match } from './phrases'
import { type Predicate, predicatesOf } from './predicates'
import { type Reading, readingOf } from './reading'
import { subjectOf } from './subject-of'
import { supposed, type Term, termsOf } from './terms'
import { type Tuple, tuplesOf } from './tuple'

/** A clause of more sentences than this is a whole text run together; the rest says nothing new. */
const MOST = 400
const QUESTION = /^\s*(?:what|how|do|does|who|why|where|when|which|is|are|can|will)\b[^.]{0,300}\?\s*$/i

/** What a clause says, sentence by sentence. */
export function statementsOf(clause: DraftClause): Statement[] {
  const statements: Statement[] = []
  for (const sentence of clause.sentences.slice(0, MOST))
    statements.push(...ofSentence(sentence, clause.headings, statements.at(-1)))
  return statements
}

function ofSentence(sentence: Sentence, headings: readonly string[], before: Statement | undefined): Statement[] {
  if (QUESTION.test(sentence.plain)) return []
  const reading = readingOf(sentence)
  const terms = termsOf(reading)
  const when = supposed(reading)
  const said = predicatesOf(reading)
    .filter(
      ({ at, embedded }) =>
        !embedded &&
        !covers(when, at) &&
        !covers(
          terms.filter(term => term.kind === 'exception'),
          at,
        ),
    )
    .flatMap(predicate => tuplesOf(reading, predicate, terms, before).map(tuple => ({ predicate, tuple })))
    // Under a lead-in, only what the item itself adds.
    .filter(
      ({ predicate, tuple }) =>
        reading.own === 0 || Math.max(predicate.at, ...tuple.touched.map(match => match.from)) >= reading.own,
    )
  const asides =
    said.some(({ tuple }) => !tuple.aside) || isHeadingLike(sentence) ? said.filter(({ tuple }) => !tuple.aside) : said
  const quote: Span = { start: sentence.start, end: sentence.end }
  const subject = subjectOf(reading) ?? headingSubject(headings)
  const statements = asides.map(({ predicate, tuple }) => statementOf(reading, predicate, tuple, subject, quote))
  return [...statements, ...exceptedData(reading, statements), ...idiomsOf(reading, quote, statements)]
}

const covers = (list: readonly Term[], at: number): boolean => list.some(term => term.from <= at && at < term.to)

/** "Information we share": a title, though it has a verb. */
const isHeadingLike = ({ plain }: Sentence): boolean => !/[.;:,]\s*$/.test(plain) && plain.split(' ').length <= 7

function statementOf(
  reading: Reading,
  predicate: Predicate,
  { touched, aside: _, ...tuple }: Tuple,
  subject: Statement['subject'],
  quote: Span,
): Statement {
  return { ...tuple, subject, quote, marks: marksOf(reading, predicate, touched) }
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
