import { heldFrom } from './excepted-data'
import type { Match } from './phrases'
import type { Predicate } from './predicate'
import type { Reading } from './reading'
import type { Term } from './terms'

/** General words that are an object only right where an object stands. */
const SLIGHT = new Set([
  'it',
  'usage',
  'click',
  'search',
  'setting',
  'profile',
  'friend',
  'hardware',
  'webpage',
  'navigation',
  'contest',
  'sweepstake',
  'login',
  'facebook',
  'twitter',
  'linkedin',
  'poll',
  'quiz',
  'them',
  'content',
  'material',
  'record',
  'device',
  'tag',
  'interest',
  'comment',
  'message',
  'image',
  'video',
  'audio',
  'traffic',
  'behavior',
  'preference',
  'survey',
  'feedback',
  'chat',
  'url',
  'town',
  'city',
  'country',
  'statistic',
])
const OBJECT_STOP = new Set([
  'before',
  'after',
  'whether',
  'if',
  'when',
  'how',
  'unless',
  'because',
  'while',
  'so',
  'until',
])
const MEANS = new Set(
  'effort measure procedure mean tool technology technique encryption method software safeguard care company provider vendor party contractor agent'.split(
    ' ',
  ),
)
const TOOL =
  /^(cookies?|web beacons?|beacons?|pixels?|pixel tags?|clear gifs?|gifs?|tags?|etags?|web bugs?|flash cookies?|local shared objects?|similar technolog(?:y|ies)|tracking technolog(?:y|ies)|session cookies?|persistent cookies?|third.party cookies?|single.pixel gifs?|local storage|web storage|embedded scripts?|advertising cookies?|tracking cookies?)$/i

/** The data a verb is about: after an active verb, before a passive one; what an exception names is not. */
export function objectsOf(
  reading: Reading,
  { verb, passive, at, from, left, right }: Predicate,
  terms: readonly Term[],
): Match[] {
  const data = reading.data
    .filter(match => !terms.some(term => term.kind === 'exception' && term.from <= match.from && match.to <= term.to))
    // "(we tell children not to use their real name)": what is put in says something of its own.
    .filter(match => !isPutIn(reading, match.from, at))
    // "We may use data we have": the verb is no part of its object, though "use data" is also a datum.
    .map(match => (match.from === at && match.to > at + 1 ? { ...match, tag: 'data', from: at + 1 } : match))
  if (!passive) {
    const stop = reading.tokens.findIndex(({ word }, index) => index > at && OBJECT_STOP.has(word))
    const held = heldFrom(reading.tokens)
    const end = Math.min(right, stop < 0 ? right : stop, held > at + 2 ? held : right, theirsFrom(reading, at))
    const after = data.filter(match => match.from > at && match.from < end && !isSlight(reading, match, at))
    // "We use reasonable efforts to correct your data": the means is what is used.
    const means =
      verb.base === 'use' ? reading.tokens.slice(at + 1, at + 5).findIndex(({ stem }) => MEANS.has(stem)) : -1
    if (means >= 0 && (after[0]?.from ?? 0) > at + 1 + means) return []
    if (after.length > 0 && (after[0]?.from ?? 0) - at < 16) return after
    // "The information that we collect": the object stands before its relative clause.
    const parted = (to: number) => reading.tokens.slice(to, from).some(({ word }) => word === ',')
    return data.filter(match => match.to <= from && match.to >= from - 3 && !parted(match.to)).slice(-1)
  }
  const near = data.filter(match => match.to <= from && match.from >= left)
  return near.length > 0 ? near : data.filter(match => match.to <= from).slice(-1)
}

/** Where a recipient's own clause begins: "disclosed to vendors that send e-mail" names no e-mail address. */
function theirsFrom({ tokens, parties }: Reading, at: number): number {
  const party = parties.find(
    ({ tag, from, to }) =>
      from > at && tag !== 'user' && tag !== 'we' && /^(that|who|which)$/.test(tokens[to]?.word ?? ''),
  )
  return party?.to ?? tokens.length
}

const isPutIn = ({ tokens }: Reading, object: number, verb: number): boolean => {
  const open = tokens.slice(verb, object).findLastIndex(({ word }) => word === '(' || word === ')')
  return tokens[verb + open]?.word === '(' && /^(we|you|they|it)$/.test(tokens[verb + open + 1]?.word ?? '')
}

const isSlight = ({ tokens }: Reading, { from, to }: Match, at: number): boolean =>
  to - from === 1 && SLIGHT.has(tokens[from]?.stem ?? '') && from - at > 4

/** "We use cookies": a means, not yet data about anyone. */
export const isTool = (reading: Reading, match: Match): boolean => TOOL.test(reading.wordsOf(match.from, match.to))

/** "This is information we collect", "there is data that we keep": the sentence says no more than that. */
export const isPresented = ({ tokens }: Reading, objects: readonly Match[]): boolean => {
  const first = objects[0]?.from ?? 0
  const before = tokens.slice(Math.max(0, first - 4), first).map(({ word }) => word)
  return before.some((word, at) => /^(this|these|there)$/.test(word) && /^(is|are)$/.test(before[at + 1] ?? ''))
}

/** The object stands before its own relative clause: "the information we collect", "data that you provide". */
export const isRelative = (objects: readonly Match[], { passive, from }: Predicate): boolean =>
  !passive && objects.length > 0 && objects.every(match => match.to <= from)
