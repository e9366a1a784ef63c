import type { DraftClause, Sentence } from '../passage'
import type { Action, Modality, Span, Statement } from '../statement'
import { dataTypesOf } from './data-of'
import { idiomsOf } from './idioms'
import type { Match } from './phrases'
import { type Predicate, predicatesOf } from './predicates'
import { type Reading, readingOf } from './reading'
import { subjectOf } from './subject-of'
import { supposed, type Term, termsOf } from './terms'

/** A clause of more sentences than this is a whole text run together; the rest says nothing new. */
const MOST = 400
const SHARING = new Set<Action>(['share', 'sell', 'trade', 'disclose', 'transfer', 'rent'])
const TAKING = new Set<Action>(['collect', 'use', 'retain', 'combine'])
const QUESTION = /^\s*(what|how|do|does|who|why|where|when|which|is|are|can|will)\b[^.]*\?\s*$/i
const OTHERS = ['third-party', 'service-provider', 'affiliate', 'advertising', 'marketing', 'analytics', 'social']

/** What a clause says, sentence by sentence. */
export function statementsOf(clause: DraftClause): Statement[] {
  const statements: Statement[] = []
  for (const sentence of clause.sentences.slice(0, MOST))
    statements.push(...ofSentence(sentence, clause.headings, statements))
  return statements
}

function ofSentence(sentence: Sentence, headings: readonly string[], before: readonly Statement[]): Statement[] {
  if (QUESTION.test(sentence.plain)) return []
  const reading = readingOf(sentence)
  const predicates = predicatesOf(reading)
  const terms = termsOf(reading)
  const when = supposed(reading)
  const within = (list: readonly Term[], at: number) => list.some(term => term.from <= at && at < term.to)
  const quote: Span = { start: sentence.start, end: sentence.end }
  const statements: Statement[] = []
  predicates.forEach((predicate, index) => {
    if (
      within(
        terms.filter(term => term.kind === 'exception'),
        predicate.at,
      ) ||
      within(when, predicate.at)
    )
      return
    const tuple = tupleOf(reading, predicates, index, terms, before)
    if (!tuple) return
    // Under a lead-in, only what the item itself adds.
    if (reading.own > 0 && Math.max(predicate.at, ...tuple.touched.map(match => match.from)) < reading.own) return
    const { touched: _, ...rest } = tuple
    statements.push({
      ...rest,
      subject: subjectOf(reading) ?? headingSubject(headings),
      quote,
      marks: marksOf(reading, predicates, index, tuple.touched),
    })
  })
  return [...statements, ...idiomsOf(reading, quote, statements)]
}

type Tuple = Omit<Statement, 'subject' | 'quote' | 'marks'> & { touched: Match[] }

function tupleOf(
  reading: Reading,
  predicates: readonly Predicate[],
  index: number,
  terms: readonly Term[],
  before: readonly Statement[],
): Tuple | null {
  const predicate = predicates[index]
  if (!predicate || predicate.verb.action === 'allow') return null
  let action: Action = predicate.verb.action
  let actor = predicate.actor
  const data = objectsOf(reading, predicate)
  const right = reading.parties.filter(match => match.from > predicate.at && match.to <= predicate.right)
  const toUs = right.find(match => match.tag === 'we' || match.tag === 'user')
  const recipient = right.find(match => !['we', 'user'].includes(match.tag)) ?? null
  const carries = data.length > 0
  if (SHARING.has(action)) {
    if (!carries) return null
    // "You provide us", "your browser sends us", "information you give": what we get, we collect.
    if (actor === 'user' && (!recipient || toUs?.tag === 'we')) [actor, action] = ['we', 'collect']
    else if (OTHERS.includes(actor) && toUs?.tag === 'we') [actor, action] = ['we', 'collect']
    else if (toUs && !recipient && !predicate.passive) return null
  } else if (TAKING.has(action)) {
    if (!carries || actor === 'user') return null
  } else if (action === 'contact') {
    if (actor === 'user' || !toUs || toUs.tag !== 'user') return null
  } else if (action === 'notify') {
    if (actor === 'user' || !toUs) return null
  } else if (action === 'protect') {
    if (!carries && !reading.plain.toLowerCase().includes('privacy')) return null
  } else if (!carries || (actor !== 'user' && action === 'give-access')) return null
  if (actor === 'public') actor = 'third-party'
  const own = terms.filter(term => term.from >= 0)
  const conditions = own
    .filter(term => term.kind === 'consent' || term.kind === 'opt-out')
    .map(term => reading.wordsOf(term.from, term.to))
  const aggregate = data.find(match => match.tag === 'aggregate')
  if (aggregate && !predicate.negated) conditions.push(reading.wordsOf(aggregate.from, aggregate.to))
  const exceptions = own.filter(term => term.kind === 'exception').map(term => reading.wordsOf(term.from, term.to))
  const purpose = reading.purposes.find(match => match.from > predicate.at && match.to <= predicate.right)
  const types = dataTypesOf(data)
  const last = before.at(-1)
  return {
    actor,
    modality: modalityOf(predicate),
    action,
    dataTypes:
      types.length === 0 && /\b(that|this|such|these|those) (information|data)\b/i.test(reading.plain) && last
        ? last.dataTypes
        : types,
    recipient: recipient ? recipientOf(recipient, purpose, reading) : null,
    purpose: purpose?.tag ?? null,
    conditions,
    exceptions,
    touched: [...data, ...(recipient ? [recipient] : []), ...(purpose ? [purpose] : [])],
  }
}

/** "Third parties who want to market products": a marketer, whatever it is called. */
function recipientOf(match: Match, purpose: Match | undefined, { tokens }: Reading): string {
  const next = tokens[match.to]?.word ?? ''
  return purpose?.tag === 'marketing' && ['who', 'that', 'wanting', 'wishing'].includes(next) ? 'marketing' : match.tag
}

function objectsOf(reading: Reading, { passive, at, from, left, right }: Predicate): Match[] {
  const after = reading.data.filter(match => match.from > at && match.from < right)
  if (!passive) {
    if (after.length > 0) return after
    // "The information that we collect": the object stands before its relative clause.
    const previous = reading.data.filter(match => match.to <= from && match.to >= from - 3)
    return previous.slice(-1)
  }
  const near = reading.data.filter(match => match.to <= from && match.from >= left)
  return near.length > 0 ? near : reading.data.filter(match => match.to <= from).slice(-1)
}

function modalityOf({ negated, aux }: Predicate): Modality {
  const may = aux === 'may' || aux === 'can' || aux === 'could' || aux === 'might'
  if (negated) return may ? 'may-not' : 'will-not'
  if (may) return 'may'
  return aux === 'must' || aux === 'should' ? 'must' : 'will'
}

function headingSubject(headings: readonly string[]): Statement['subject'] {
  return /\b(child|children|kids|minors)\b/i.test(headings.at(-1) ?? '') ? { group: 'children' } : null
}

/** The verb with its auxiliaries, the data, the recipient, the purpose. */
function marksOf(reading: Reading, predicates: readonly Predicate[], index: number, touched: readonly Match[]): Span[] {
  const predicate = predicates[index]
  if (!predicate) return []
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
