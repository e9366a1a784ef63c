import type { Match } from './phrases'
import type { Predicate } from './predicate'
import type { Reading } from './reading'
import { isAdverb, PREPOSITIONS, type Verb } from './verbs'

export const RELATIVE: ReadonlySet<string> = new Set(['who', 'that', 'which', 'whom', 'whose'])
export const PRONOUN: Readonly<Record<string, string>> = {
  we: 'we',
  i: 'user',
  you: 'user',
  they: 'third-party',
  us: 'we',
}

export interface Actor {
  readonly who: string
  readonly along: string | null
}

/** "To protect it, …": nobody is said to do it. */
export const NOBODY = 'nobody'

interface Place {
  readonly left: number
  readonly from: number
  readonly at: number
  readonly passive: boolean
  readonly infinitive: boolean
  readonly verb: Verb
}

/** Right after a subject: "we collected" is active though its form could be a passive's. */
export function endsSubject({ tokens, parties }: Reading, at: number): boolean {
  let index = at - 1
  while (index >= 0 && isAdverb(tokens[index]?.word ?? '')) index--
  const word = tokens[index]?.word ?? ''
  return word in PRONOUN || parties.some(match => match.to === index + 1 && match.tag !== 'public')
}

/**
 * Who does it. A name that is nobody else is taken for the policy's own company: its subject is the nearest party
 * before the verb that does not hang on a preposition ("information from our partners is …" is not about what partners do).
 */
export function actorOf(reading: Reading, place: Place, before: Predicate | undefined): Actor {
  const found = whoOf(reading, place, before)
  return typeof found === 'string' ? { who: found, along: null } : found
}

function whoOf(reading: Reading, place: Place, before: Predicate | undefined): string | Actor {
  const { tokens, parties } = reading
  const { left, from, at, passive } = place
  const word = (index: number) => tokens[index]?.word ?? ''
  if (passive) {
    const last = endOfRow(reading, at)
    const by = parties.find(
      match =>
        match.from > last &&
        match.from <= last + 5 &&
        tokens.slice(last + 1, match.from).some(token => token.word === 'by'),
    )
    return by?.tag ?? 'we'
  }
  // "(a) will not contact …, and (b) will not use": the subject of the verb before.
  if (word(from - 1) === ')' && word(from - 3) === '(' && word(from - 2).length < 3) return before?.actor ?? 'we'
  if (before && ['and', 'or', 'nor', 'but'].includes(word(from - 1)) && from < at) return before.actor
  const pronoun = pronounBefore(reading, from, at)
  if (pronoun) return pronoun
  // "Ads come from Adspire, which receives …": a name nobody has introduced, after a preposition.
  if (/^(which|who)$/.test(word(from - 1)) && word(from - 2) === ',' && tokens[from - 3]?.capital)
    if (/^(from|by|to|with|called|named|through|via)$/.test(word(from - 4))) return 'third-party'
  // "Neither learns your age": of those just spoken of.
  if (/^(neither|none)$/.test(word(from)) && from < at && from === left) return 'third-party'
  // "Once the advertiser has it, it will handle it …": the one just spoken of.
  if (word(from - 1) === 'it') {
    const one = parties.findLast(({ to }) => to < from)
    if (one && one.tag !== 'user' && tokens[one.to - 1]?.word === tokens[one.to - 1]?.stem) return one.tag
  }
  // "Companies that act for us may have access": the subject stands before the relative clause.
  const start = before && left === before.at + 1 ? before.left : left
  const inside = parties.filter(
    match =>
      match.from >= start &&
      match.to <= from &&
      !(match.tag === 'we' && word(match.from) === 'our' && match.to - match.from === 1) &&
      // "Business web sites may ask": a company of no kind counts only as the very subject.
      (match.to - match.from > 1 ||
        match.to === from ||
        !GENERIC.has(tokens[match.from]?.stem ?? '') ||
        RELATIVE.has(word(match.to)) ||
        word(match.to) === 'with'),
  )
  const near = inside.at(-1)
  const infinitive = place.infinitive
  if (infinitive && before && near === undefined) return before.actor
  if (infinitive && !before && near?.tag !== 'we')
    return near?.tag ?? (tokens.slice(0, from).some(token => token.word === 'our') ? 'we' : NOBODY)
  if (infinitive && before && before.verb.action !== 'allow' && !touches(near, from)) return before.actor
  // "Served by companies, which may collect": the relative clause is theirs.
  const goesOn = ({ to }: Match) => RELATIVE.has(word(to)) || (word(to) === ',' && RELATIVE.has(word(to + 1)))
  const free = inside.filter(match => !hangs(reading, match) || goesOn(match)).at(-1)
  // "For example, a telephone company may collect": a company of some kind, not one the data goes to.
  if (free && isAnyone(reading, free, from, infinitive)) return NOBODY
  if (free) return both(reading, joinedTo(reading, free), inside)
  if (near && touches(near, from) && before?.verb.action === 'allow') return near.tag
  if (isAnySite(reading, from)) return NOBODY
  if (startsImperative(reading, from) || isBidden(reading, place)) return 'user'
  return 'we'
}

/** "Can be read, collected and used by others": who does the last of a row does them all. */
function endOfRow({ tokens }: Reading, at: number): number {
  let last = at
  for (let index = at + 1; index < tokens.length; index++) {
    const word = tokens[index]?.word ?? ''
    if (word.endsWith('ed')) last = index
    else if (!/^(,|and|or|not)$/.test(word) && !isAdverb(word)) return last
  }
  return last
}

/** "They", "we" or "you" right before the verb or its auxiliaries. */
function pronounBefore({ tokens }: Reading, from: number, at: number): string | undefined {
  for (let index = at - 1; index >= from - 1 && index >= 0; index--) {
    // Past a comma stands what was only put in ("without first asking you,").
    if (tokens[index]?.word === ',' && index >= from) index = from
    const found = PRONOUN[tokens[index]?.word ?? '']
    if (found && tokens[index]?.word !== 'us') return found
  }
  return undefined
}

const GENERIC = new Set([
  'company',
  'business',
  'entity',
  'party',
  'authority',
  'agency',
  'firm',
  'provider',
  'institution',
  'platform',
  'bank',
  'station',
  'organization',
])

const isAnyone = ({ tokens }: Reading, { from, to }: Match, verb: number, infinitive: boolean): boolean =>
  to - from === 1 &&
  GENERIC.has(tokens[from]?.stem ?? '') &&
  (infinitive ||
    (to === verb && tokens.slice(Math.max(0, from - 2), from).some(({ word }) => word === 'a' || word === 'an')))

/** "A web site can use it to track you", "some browsers send": sites and browsers at large, not this one. */
function isAnySite({ tokens }: Reading, from: number): boolean {
  const noun = RELATIVE.has(tokens[from - 1]?.word ?? '') ? from - 2 : from - 1
  if (!/^(website|site|browser|webpage)$/.test(tokens[noun]?.stem ?? '')) return false
  const before = tokens.slice(Math.max(0, noun - 3), noun).map(({ word }) => word)
  return !before.some(word => /^(our|this|the|these|its|all)$/.test(word))
}

const touches = (match: Match | undefined, from: number): boolean => match !== undefined && match.to >= from - 1

const hangs = ({ tokens }: Reading, { from }: Match): boolean => {
  for (let index = from - 1; index >= Math.max(0, from - 3); index--) {
    const word = tokens[index]?.word ?? ''
    if (PREPOSITIONS.has(word)) return true
    if (
      ![
        'our',
        'your',
        'the',
        'these',
        'other',
        'such',
        'any',
        'a',
        'their',
        'certain',
        'third',
        'those',
        'all',
      ].includes(word)
    )
      return false
  }
  return false
}

/** "These companies and individuals will have access": whoever the people are named with. */
const joinedTo = ({ tokens, parties }: Reading, free: Match): Match =>
  (free.tag === 'user' &&
    /^(and|or)$/.test(tokens[free.from - 1]?.word ?? '') &&
    parties.find(({ tag, to }) => to === free.from - 1 && tag !== 'we' && tag !== 'user')) ||
  free

/** "We and our partners may collect" is said of both. */
function both({ tokens }: Reading, match: Match, inside: readonly Match[]): Actor {
  const we = inside.find(
    other =>
      other.tag === 'we' &&
      match.tag !== 'we' &&
      other.to <= match.from &&
      match.from - other.to < 7 &&
      ['and', 'or', ',', 'along'].includes(tokens[other.to]?.word ?? ''),
  )
  return we ? { who: 'we', along: match.tag } : { who: match.tag, along: null }
}

/** "Ask for a copy of your data", "update your profile": a sentence that opens with a bare verb. */
const isBidden = ({ own }: Reading, { from, at, verb }: Place): boolean =>
  at === 0 && from === 0 && own === 0 && verb.form === 'base'

/** "Please do not send us …": addressed to the reader. Under a lead-in it goes on with that. */
function startsImperative({ tokens, own }: Reading, from: number): boolean {
  const word = tokens[from]?.word ?? ''
  const previous = tokens[from - 1]?.word ?? ''
  const opens = from === 0 || (from === own && own === 0) || ['.', ';', 'please', ','].includes(previous)
  return opens && (word === 'do' || word === 'never' || previous === 'please')
}
