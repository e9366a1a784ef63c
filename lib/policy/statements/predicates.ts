import { actorOf, endsSubject, PRONOUN, RELATIVE } from './actor'
import { auxiliariesBefore, type Group } from './auxiliaries'
import { deniedBefore, deniedList, deniedSubject, deniedToAll } from './denials'
import type { Predicate } from './predicate'
import type { Reading } from './reading'
import { isAdverb, PREPOSITIONS, type Verb, verbAt } from './verbs'

const STRONG = new Set([';', '.', '!', '?', '—', '–', '•', '[', ']'])
const TURN = new Set(
  'but however although though whereas while because since if when unless so where whether yet instead once'.split(' '),
)
const JOIN = new Set(['and', 'or', 'nor', ',', 'not', '(', ')'])
const ASKING = new Set(['how', 'what', 'why', 'which', 'whom', 'way', 'ways', 'manner', 'whether'])
const DETERMINER = new Set(
  'the a an your our their its any this such these those no all each every other some his her more legal of for in by with from on'.split(
    ' ',
  ),
)
/** "For tracking your visits", "by providing us your address": a gerund that tells what is collected. */
const WATCHING = new Set([
  'collect',
  'gather',
  'track',
  'analyze',
  'analyse',
  'monitor',
  'record',
  'provide',
  'submit',
  'give',
])
const SUBJECT_NOUN =
  /^(site|website|service|company|policy|app|cookie|application|server|inc|llc|ltd|corporation|browser|beacon|feature|platform|software|system|organization|program)$/
const MEANING = /^(mean|means|imply|implies)$/
const MEANS = /^(firewall|server|system|cookie|beacon|app|application)$/

/** Verbs of a sentence with their subject, negation and reach, left to right. */
export function predicatesOf(reading: Reading): Predicate[] {
  const found: Predicate[] = []
  for (let at = 0; at < reading.tokens.length; at++) {
    const verb = verbAt(reading, at)
    if (!verb) continue
    const before = found.at(-1)
    const main = found.findLast(other => !other.reduced)
    const group = auxiliariesBefore(reading, at)
    const bare = group.aux === null && !group.be && !group.have && !group.to
    const goesOn = before !== undefined && bare && joins(reading, before, at, verb)
    if (goesOn) found.push(continued(reading, before, at, verb))
    else if (isVerbHere(reading, at, group, verb)) found.push(started(reading, before, main, at, verb, group))
  }
  // An object reaches as far as the next verb that is not joined to this one, or to the end of the clause.
  return found.map((predicate, index) => ({
    ...predicate,
    right: reachOf(reading, predicate, found.slice(index + 1, index + 12)),
  }))
}

function started(
  reading: Reading,
  before: Predicate | undefined,
  main: Predicate | undefined,
  at: number,
  verb: Verb,
  group: Group,
): Predicate {
  const { tokens } = reading
  const left = clauseStart(reading, group.from, before)
  const passive = verb.form === 'ed' && (group.be || (group.aux === null && !group.have && !endsSubject(reading, at)))
  const actor = actorOf(
    reading,
    { left, from: group.from, at, passive, infinitive: group.to && group.aux === null && !group.be, verb },
    before,
  )
  const inherits = group.to && main?.negated === true && carriesOver(reading, main, group.from)
  return {
    verb,
    at,
    from: group.from,
    left,
    right: tokens.length,
    actor: actor.who,
    along: actor.along,
    negated:
      group.negated !== inherits ||
      deniedBefore(reading, group, before) ||
      deniedSubject(reading, group.from, passive) ||
      deniedList(reading, group.from, verb) ||
      (group.to && deniedToAll(reading, before?.left ?? left, group.from)),
    aux: group.aux ?? (inherits ? main.aux : null),
    passive,
    infinitive: group.to && group.aux === null,
    reduced: verb.form === 'ed' && passive && !group.be && !verb.adjective,
    embedded: isEmbedded(reading, group.from, left),
    only: tokens.slice(group.from, at).some(token => token.word === 'only'),
  }
}

/** A further verb of a row: it shares subject, auxiliary and negation, "but" aside ("do not sell but share"). */
function continued({ tokens, negative }: Reading, before: Predicate, at: number, verb: Verb): Predicate {
  const turned = tokens.slice(before.at, at).some(token => token.word === 'but')
  return { ...before, verb, at, from: at, negated: (before.negated && !turned) || negative[at - 1] === true }
}

/** "Cookies are not used to collect …", "do not allow others to collect": the infinitive is denied with its verb. */
const carriesOver = ({ tokens }: Reading, before: Predicate, from: number): boolean =>
  (before.verb.action === 'use' || before.verb.action === 'allow' || before.verb.base === 'ask') &&
  before.at < from &&
  !tokens.slice(before.at, from).some(token => STRONG.has(token.word) || TURN.has(token.word))

function isEmbedded({ tokens }: Reading, from: number, left: number): boolean {
  // "This means that we share" says so; "personal information means information that we collect" defines.
  const means = tokens.slice(Math.max(0, from - 4), from).findIndex(({ word }) => MEANING.test(word))
  if (means >= 0 && !/^(this|that|which|it)$/.test(tokens[Math.max(0, from - 4) + means - 1]?.word ?? '')) return true
  for (let index = from - 1; index >= Math.max(left, from - 8); index--)
    if (
      ASKING.has(tokens[index]?.word ?? '') &&
      !PREPOSITIONS.has(tokens[index - 1]?.word ?? '') &&
      tokens[index - 1]?.word !== ','
    )
      return true
  return false
}

/**
 * Where a verb's objects end: at the next verb with a subject of its own, or at the clause's end. Verbs joined to it,
 * "information obtained from" and "to market" go on with it.
 */
function reachOf({ tokens, own }: Reading, { at, left }: Predicate, later: readonly Predicate[]): number {
  const next = later.find(
    other => other.left !== left && !other.infinitive && !other.reduced && other.verb.form !== 'ing',
  )
  // "Will not read or disclose messages that are sent": the relative clause begins after the last verb of the row.
  const row = later.findLast(other => other.left === left && next !== undefined && other.at < next.at)?.at ?? at
  let end = next ? (next.left > row + 1 ? next.left : next.from) : tokens.length
  for (let index = at + 1; index < end; index++) {
    const word = tokens[index]?.word ?? ''
    // "We may collect: your name, …": right after its verb a colon opens the objects.
    if (STRONG.has(word) || (word === ':' && index >= own && index > at + 1)) end = index
  }
  return end
}

function clauseStart({ tokens, supposed }: Reading, from: number, before: Predicate | undefined): number {
  const stop = Math.max(
    before ? before.at + 1 : 0,
    ...supposed.filter(clause => clause.to <= from).map(clause => clause.to),
  )
  for (let index = from - 1; index >= stop; index--) {
    const word = tokens[index]?.word ?? ''
    if (STRONG.has(word) || word === ':' || TURN.has(word)) return index + 1
    if ((word === 'and' || word === 'or' || word === ',') && (tokens[index + 1]?.word ?? '') in PRONOUN)
      return index + 1
  }
  return stop
}

/** A verb that goes on from the one before it: "sell, trade or disclose", "will collect and use". */
function joins({ tokens, negative }: Reading, before: Predicate, at: number, verb: Verb): boolean {
  let index = at - 1
  while (index > before.at && (isAdverb(tokens[index]?.word ?? '') || negative[index])) index--
  const word = tokens[index]?.word ?? ''
  if (index <= before.at || !(JOIN.has(word) || word === 'but') || before.verb.form !== verb.form) return false
  let adjacent = true
  for (let between = before.at + 1; between < index; between++) {
    const token = tokens[between]?.word ?? ''
    if (STRONG.has(token) || token in PRONOUN || RELATIVE.has(token)) return false
    if (!JOIN.has(token) && !isAdverb(token)) adjacent = false
  }
  // A noun-like word after a comma is more likely the next noun of a list: "collect names, records and …".
  if (adjacent || word === 'but') return true
  return !verb.nounlike && word !== ','
}

/** "We may continue disclosing": the gerund is what is done. */
const goesOnDoing = ({ tokens }: Reading, at: number): boolean =>
  /^(continue|continues|begin|start|keep)$/.test(tokens[at - 1]?.word ?? '')

function isVerbHere(reading: Reading, at: number, group: Group, verb: Verb): boolean {
  const { tokens, parties } = reading
  const previous = tokens[group.from - 1]?.word ?? ''
  if (verb.nounlike && (tokens[at + 1]?.word === 'of' || tokens[at - 1]?.possessive)) return false
  if (group.aux !== null || group.to || group.be || group.have)
    return verb.form !== 's' && (verb.form !== 'ing' || group.be || group.negated || goesOnDoing(reading, at))
  // "Your individual contact information": part of a datum's name.
  if (verb.nounlike && !(previous in PRONOUN) && reading.data.some(({ from, to }) => from <= at && at < to - 1))
    return false
  // Gerunds mostly tell of something else's way ("by using our site"); denied and listed ones say what is done.
  if (verb.form === 'ing')
    return (
      tokens[at + 1]?.word !== 'of' &&
      (group.negated ||
        ['without', 'from', 'includes', 'include', 'not'].includes(previous) ||
        (['by', 'for'].includes(previous) && WATCHING.has(verb.base)))
    )
  if (verb.form === 'ed') return true
  if (group.negated && !DETERMINER.has(tokens[at - 1]?.word ?? '')) return true
  if (previous in PRONOUN || RELATIVE.has(previous)) return true
  const party = parties.find(match => match.to === group.from)
  if (party && !PREPOSITIONS.has(tokens[party.from - 1]?.word ?? '') && verb.form === 'base') return true
  // "Our apps collect": the company by one of its means.
  const means = tokens[group.from - 1]
  if (
    verb.form === 'base' &&
    means &&
    means.word !== means.stem &&
    SUBJECT_NOUN.test(means.stem) &&
    (MEANS.test(means.stem) ||
      ['our', 'the', 'these'].some(word =>
        tokens.slice(Math.max(0, group.from - 4), group.from).some(token => token.word === word),
      ))
  )
    return true
  if (verb.form === 's') {
    const subject = tokens[group.from - 1]
    if (!subject || DETERMINER.has(previous) || PREPOSITIONS.has(previous)) return false
    // A sentence's first word is its subject, though a brand may write itself small.
    return subject.capital || !verb.nounlike || SUBJECT_NOUN.test(subject.stem) || group.from - 1 === reading.own
  }
  return group.from === reading.own && !verb.nounlike
}
