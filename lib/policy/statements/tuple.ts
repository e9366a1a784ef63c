import type { Action, Modality, Statement } from '../statement'
import { dataTypesOf } from './data-of'
import { isPresented, isRelative, objectsOf } from './objects'
import type { Match } from './phrases'
import type { Predicate } from './predicate'
import type { Reading } from './reading'
import { recipientsOf } from './recipients'
import { roleOf, SHARING, TAKING } from './role'
import type { Term } from './terms'

export interface Tuple {
  readonly said: Omit<Statement, 'subject' | 'quote' | 'marks'>
  /** The phrases it was read from, for its marks. */
  readonly touched: readonly Match[]
  /** Said in passing, of an object that stands before it ("the information we collect"). */
  readonly aside: boolean
}

/** The statements one verb makes: one for each kind of recipient and each purpose it names. */
export function tuplesOf(
  reading: Reading,
  found: Predicate,
  terms: readonly Term[],
  before: Statement | undefined,
): Tuple[] {
  const objects = objectsOf(reading, found, terms)
  // "We collect no information": the object carries the denial.
  const denied =
    !found.passive &&
    objects[0] !== undefined &&
    objects[0].from > found.at &&
    reading.tokens.slice(found.at + 1, objects[0].from).some(({ word }) => word === 'no')
  const predicate = denied ? { ...found, negated: true } : found
  const { others, us, you } = recipientsOf(reading, predicate)
  const role = roleOf(reading, predicate, objects, { other: others[0] ?? null, us, you })
  if (!role) return []
  const purposes = purposesOf(reading, predicate, terms)
  const theirs = role.recipient && spokenOf(reading, predicate, role.recipient, before)
  // "With social networks": whom it goes to is no datum.
  const given = objects.filter(({ from, to }) => !others.some(other => from < other.to && other.from < to))
  const dataTypes = typesOf(reading, SHARING.has(role.action) && given.length > 0 ? given : objects, before)
  const base = {
    actor: role.actor,
    modality: role.modality ?? modalityOf(predicate, terms),
    action: role.action,
    dataTypes,
    ...(dataTypes.length === 0 && objects.length > 0 && !objects.some(isGeneral) ? { unnamed: true as const } : {}),
    conditions: conditionsOf(reading, predicate, terms, objects),
    exceptions: terms.filter(term => term.kind === 'exception').map(term => reading.wordsOf(term.from, term.to)),
  }
  const aside = (isRelative(objects, predicate) && !isPresented(reading, objects)) || predicate.reduced
  const recipients: (Match | null)[] = theirs
    ? [theirs]
    : SHARING.has(role.action) && others.length > 0
      ? [...others]
      : [null]
  const shared =
    predicate.along && role.actor === 'we' && TAKING.has(role.action)
      ? [
          {
            said: {
              ...base,
              action: 'share' as const,
              recipient: predicate.along,
              purpose: purposes[0]?.tag ?? null,
            },
            touched: objects,
            aside,
          },
        ]
      : []
  const own = recipients.flatMap((recipient, index) =>
    (index === 0 && purposes.length > 0 ? purposes : [purposes[0] ?? null]).map(purpose => ({
      said: {
        ...base,
        recipient: recipient && kindOf(recipient, purpose, reading),
        // What a court or the police is given, it is given because it may ask.
        purpose: purpose?.tag ?? (recipient?.tag === 'authority' ? 'legal' : null),
      },
      aside,
      touched: [...objects, ...(recipient ? [recipient] : []), ...(purpose ? [purpose] : [])],
    })),
  )
  return [...own, ...shared]
}

/** "Other members see your age. They do not see your address": they are whom the sentence before spoke of. */
const spokenOf = ({ tokens }: Reading, { from }: Predicate, recipient: Match, before: Statement | undefined): Match =>
  before?.recipient && recipient.from === recipient.to && tokens[from - 1]?.word === 'they'
    ? { ...recipient, tag: before.recipient }
    : recipient

/** "Third parties who want to market products": a marketer, whatever it is called; an authority is a third party of its own kind. */
function kindOf(match: Match, purpose: Match | null, { tokens }: Reading): string {
  if (match.tag === 'authority') return 'third-party'
  const next = tokens[match.to]?.word ?? ''
  return purpose?.tag === 'marketing' && ['who', 'that', 'wanting', 'wishing'].includes(next) ? 'marketing' : match.tag
}

function purposesOf(reading: Reading, { left, at, right }: Predicate, terms: readonly Term[]): Match[] {
  const found: Match[] = []
  for (const match of reading.purposes)
    if (
      match.from >= left &&
      match.to <= Math.max(right, at) &&
      match.from !== at &&
      // "Billing information" is data, not a purpose; before its verb a purpose only opens the clause.
      !reading.data.some(datum => datum.from <= match.from && match.to <= datum.to) &&
      (match.from > at || match.from <= left + 4) &&
      !terms.some(
        term => (term.kind === 'exception' || match.tag === 'legal') && term.from <= match.from && match.to <= term.to,
      ) &&
      !found.some(other => other.tag === match.tag)
    )
      found.push(match)
  return found.slice(0, 3)
}

const isGeneral = ({ tag }: Match): boolean => tag === 'personal' || tag === 'data'

function typesOf(reading: Reading, objects: readonly Match[], before: Statement | undefined): Statement['dataTypes'] {
  const types = dataTypesOf(objects)
  // "Card numbers travel encrypted and we do not keep them": what the sentence has named comes before what the last one did.
  const first = objects[0]
  if (types.length === 0 && first && /^(it|them)$/.test(reading.tokens[first.from]?.word ?? '')) {
    const named = dataTypesOf(reading.data.filter(match => match.to <= first.from && match.from >= reading.own))
    if (named.length > 0) return named
  }
  const pointsBack =
    objects.some(({ from }) => /^(that|this|such|these|those)$/.test(reading.tokens[from - 1]?.word ?? '')) ||
    objects.some(({ from }) => /^(it|them)$/.test(reading.tokens[from]?.word ?? ''))
  // "We may ask for a picture of your passport. We delete that picture …": what is taken up is what was named, all of it.
  const takenUp =
    types.length === 0 || (isTakenUp(reading, objects) && types.every(type => before?.dataTypes.includes(type)))
  return takenUp && pointsBack && before ? before.dataTypes : types
}

const isTakenUp = ({ tokens }: Reading, [first]: readonly Match[]): boolean =>
  tokens[(first?.from ?? 0) - 1]?.word === 'that'

function conditionsOf(
  reading: Reading,
  { negated }: Predicate,
  terms: readonly Term[],
  objects: readonly Match[],
): string[] {
  const conditions = terms
    .filter(term => term.kind === 'consent' || term.kind === 'opt-out')
    .map(term => reading.wordsOf(term.from, term.to))
  const aggregate = objects.find(match => match.tag === 'aggregate')
  return aggregate && !negated ? [...conditions, reading.wordsOf(aggregate.from, aggregate.to)] : conditions
}

/** "Will only share with your consent" says that without it they will not. */
function modalityOf({ negated, aux, only, verb, at }: Predicate, terms: readonly Term[]): Modality {
  const may = aux === 'may' || aux === 'can' || aux === 'could' || aux === 'might'
  const bound =
    only && SHARING.has(verb.action as Action) && terms.some(term => term.kind === 'consent' && term.from > at)
  if (negated || bound) return may ? 'may-not' : 'will-not'
  if (may) return 'may'
  return aux === 'must' || aux === 'should' ? 'must' : 'will'
}
