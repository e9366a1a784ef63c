import type { Reading } from './reading'
import { ADVERBS, AUXILIARIES, BE, type Verb, verbOf } from './verbs'

/** A verb in its sentence: who, whether it is denied, and how far its words reach. */
export interface Predicate {
  readonly verb: Verb
  readonly at: number
  /** First token of its auxiliaries, or the verb itself. */
  readonly from: number
  /** Where its clause begins: after the last mark or joining word. */
  readonly left: number
  /** Where its objects end. */
  right: number
  readonly actor: string
  readonly negated: boolean
  readonly aux: string | null
  readonly passive: boolean
  readonly infinitive: boolean
  /** "Information obtained from others": a participle that only describes its noun. */
  readonly reduced: boolean
}

const STRONG = new Set([';', '.', '!', '?', '—', '–', '•', '[', ']'])
const TURN = new Set([
  'but',
  'however',
  'although',
  'though',
  'whereas',
  'while',
  'because',
  'since',
  'if',
  'when',
  'unless',
  'so',
  'where',
  'whether',
  'yet',
  'instead',
  'once',
])
const JOIN = new Set(['and', 'or', 'nor', ',', '/', 'not', '(', ')'])
const RELATIVE = new Set(['who', 'that', 'which', 'whom', 'whose'])
const PREPOSITION = new Set(
  'of from with to by on for in through via about at into under within upon among between against as than without before after including during'.split(
    ' ',
  ),
)
const DETERMINER = new Set(
  'the a an your our their its any this such these those no all each every other some his her more legal of for in by with from on'.split(
    ' ',
  ),
)
const PRONOUN: Readonly<Record<string, string>> = { we: 'we', i: 'user', you: 'user', they: 'third-party', us: 'we' }

const bounds = (word: string): boolean => STRONG.has(word) || word === ':'

/** Verbs of a sentence with their subject, negation and reach, left to right. */
export function predicatesOf(reading: Reading): Predicate[] {
  const { tokens } = reading
  const found: Predicate[] = []
  for (let at = 0; at < tokens.length; at++) {
    const verb = verbOf(tokens[at])
    if (!verb) continue
    const before = found.at(-1)
    const group = auxiliariesBefore(reading, at)
    const left = clauseStart(reading, group.from, before)
    const joined = before && group.from === at && joins(reading, before, at, verb)
    if (!joined && !isVerbHere(reading, at, group, verb)) continue
    const passive = verb.form === 'ed' && (group.be || (group.aux === null && !group.have && !endsSubject(reading, at)))
    const actor = joined ? before.actor : actorOf(reading, left, group.from, at, passive, before)
    const turned = joined && tokens.slice(before.at, at).some(token => token.word === 'but')
    found.push({
      verb,
      at,
      from: group.from,
      left: joined ? before.left : left,
      right: tokens.length,
      actor,
      negated: joined
        ? (before.negated && !turned) || reading.negative[at - 1] === true
        : group.negated || deniedSubject(reading, left, group.from, passive),
      aux: joined ? before.aux : group.aux,
      passive: joined && verb.form === before.verb.form ? before.passive : passive,
      infinitive: joined ? before.infinitive : group.to,
      reduced: joined ? before.reduced : verb.form === 'ed' && passive && !group.be,
    })
  }
  found.forEach((predicate, index) => {
    predicate.right = reachOf(reading, predicate, found.slice(index + 1))
  })
  return found
}

/**
 * Where a verb's objects end: at the next verb with a subject of its own, or at the clause's end. Verbs joined to it,
 * "information obtained from" and "to market" go on with it.
 */
function reachOf({ tokens, own }: Reading, { at, left }: Predicate, later: readonly Predicate[]): number {
  const next = later.find(
    other => other.left !== left && !other.infinitive && !other.reduced && other.verb.form !== 'ing',
  )
  let end = next ? (next.left > at + 1 ? next.left : next.from) : tokens.length
  for (let index = at + 1; index < end; index++) {
    const word = tokens[index]?.word ?? ''
    if (STRONG.has(word) || (word === ':' && index >= own)) end = index
  }
  return end
}

interface Group {
  readonly from: number
  readonly aux: string | null
  readonly be: boolean
  readonly have: boolean
  readonly to: boolean
  readonly negated: boolean
}

function auxiliariesBefore({ tokens, negative }: Reading, at: number): Group {
  let aux: string | null = null
  let be = false
  let have = false
  let to = false
  let negated = false
  let from = at
  for (let index = at - 1; index >= 0; index--) {
    const word = tokens[index]?.word ?? ''
    const inverted = PRONOUN[word] === 'we' && AUXILIARIES.has(tokens[index - 1]?.word ?? '')
    if (negative[index]) negated = true
    else if (word === 'to') to = true
    else if (BE.has(word)) be = true
    else if (['have', 'has', 'had'].includes(word)) have = true
    else if (AUXILIARIES.has(word)) aux ??= word
    else if (!ADVERBS.has(word) && !inverted) break
    from = index
  }
  // Adverbs alone are no auxiliaries ("is not" aside): "we only collect" still has its subject right before them.
  return { from, aux, be, have, to, negated }
}

function clauseStart({ tokens }: Reading, from: number, before: Predicate | undefined): number {
  const stop = before ? before.at + 1 : 0
  for (let index = from - 1; index >= stop; index--) {
    const word = tokens[index]?.word ?? ''
    if (bounds(word) || TURN.has(word)) return index + 1
    if ((word === 'and' || word === 'or' || word === ',') && subjectAt(tokens[index + 1]?.word)) return index + 1
  }
  return stop
}

const subjectAt = (word: string | undefined): boolean => word !== undefined && word in PRONOUN

/** A verb that goes on from the one before it: "sell, trade or disclose", "will collect and use". */
function joins({ tokens, negative }: Reading, before: Predicate, at: number, verb: Verb): boolean {
  let index = at - 1
  while (index > before.at && (ADVERBS.has(tokens[index]?.word ?? '') || negative[index])) index--
  const word = tokens[index]?.word ?? ''
  if (index <= before.at || !(JOIN.has(word) || word === 'but')) return false
  if (before.verb.form !== verb.form) return false
  for (let between = before.at + 1; between < index; between++) {
    const token = tokens[between]?.word ?? ''
    if (STRONG.has(token) || subjectAt(token) || RELATIVE.has(token)) return false
  }
  // A noun-like word after a comma is more likely the next noun of a list: "collect names, records and …".
  const adjacent = tokens
    .slice(before.at + 1, index)
    .every(token => JOIN.has(token.word) || verbOf(token) || ADVERBS.has(token.word))
  return (
    adjacent ||
    (!verb.nounlike && word !== ',') ||
    (word !== ',' && verb.form === 'base' && !DETERMINER.has(tokens[at - 1]?.word ?? ''))
  )
}

function endsSubject({ tokens, parties }: Reading, at: number): boolean {
  let index = at - 1
  while (index >= 0 && ADVERBS.has(tokens[index]?.word ?? '')) index--
  const word = tokens[index]?.word ?? ''
  return (
    word in PRONOUN || RELATIVE.has(word) || parties.some(match => match.to === index + 1 && match.tag !== 'public')
  )
}

function isVerbHere(reading: Reading, at: number, group: Group, verb: Verb): boolean {
  const { tokens, parties } = reading
  const previous = tokens[group.from - 1]?.word ?? ''
  if (group.aux !== null || group.to || group.be || group.have) return verb.form !== 's'
  if (verb.form === 'ing')
    return (
      PREPOSITION.has(previous) ||
      group.negated ||
      ['not', 'and', 'or', ','].includes(previous) ||
      group.from === reading.own
    )
  if (verb.form === 'ed') return true
  if (group.negated && !DETERMINER.has(tokens[at - 1]?.word ?? '')) return true
  if (previous in PRONOUN || RELATIVE.has(previous)) return true
  const party = parties.find(match => match.to === group.from)
  if (party && !PREPOSITION.has(tokens[party.from - 1]?.word ?? '')) return true
  if (verb.form === 's') {
    const subject = tokens[group.from - 1]
    if (!subject || DETERMINER.has(previous) || PREPOSITION.has(previous)) return false
    return (
      subject.capital ||
      !verb.nounlike ||
      /^(site|website|service|company|policy|app|cookie|application|server|inc|browser|beacon)$/.test(subject.stem)
    )
  }
  return group.from === reading.own && !verb.nounlike
}

function actorOf(
  reading: Reading,
  left: number,
  from: number,
  at: number,
  passive: boolean,
  before: Predicate | undefined,
): string {
  const { tokens, parties } = reading
  if (passive) {
    const by = parties.find(
      match =>
        match.from > at && match.from <= at + 4 && tokens.slice(at + 1, match.from).some(token => token.word === 'by'),
    )
    return by && by.tag !== 'user' ? by.tag : 'we'
  }
  const inside = parties.filter(match => match.from >= left && match.to <= from && !isPossessive(reading, match.from))
  const near = inside.at(-1)
  if (
    near &&
    near.to >= from - 1 &&
    !(PREPOSITION.has(tokens[near.from - 1]?.word ?? '') && !RELATIVE.has(tokens[from - 1]?.word ?? ''))
  )
    return near.tag
  const free = inside
    .filter(
      match =>
        !PREPOSITION.has(tokens[match.from - 1]?.word ?? '') && !PREPOSITION.has(tokens[match.from - 2]?.word ?? ''),
    )
    .at(-1)
  if (free) return free.tag
  const infinitive = tokens.slice(from, at).some(token => token.word === 'to')
  if (infinitive && before) return before.verb.action === 'allow' ? (near?.tag ?? before.actor) : before.actor
  return 'we'
}

const isPossessive = ({ tokens }: Reading, index: number): boolean =>
  ['our', 'your', 'their'].includes(tokens[index]?.word ?? '')

/** "No personal information is ever stored", "none of it is shared". */
function deniedSubject({ tokens, negative }: Reading, left: number, from: number, passive: boolean): boolean {
  if (!passive) return false
  for (let index = left; index < from; index++)
    if (negative[index] && ['no', 'none', 'neither'].includes(tokens[index]?.word ?? '')) return true
  return false
}
