import type { Match } from './phrases'
import type { Predicate } from './predicate'
import type { Reading } from './reading'
import { verbAt } from './verbs'

/** Who is on the other end of a verb. */
export interface Recipients {
  /** Others, each kind once, first named first. */
  readonly others: readonly Match[]
  /** It goes to the company itself ("you give us", "transmitted to us"). */
  readonly us: boolean
  /** It goes to the reader ("we send you", "provide to you"). */
  readonly you: boolean
}

const TOWARDS = new Set(['to', 'with', 'among', 'amongst', 'between', 'through', 'via', 'like', 'include', 'including'])
const FILLER =
  /^(our|your|the|a|an|its|their|any|all|other|such|these|those|this|that|certain|selected|trusted|carefully|reputable|unaffiliated|unrelated|non|affiliated|various|some|appropriate|one|or|and|more|third|party|parties|outside|external|as|well|own|different|potential|also|only|both|either|authorized|named|people|companies|organizations|businesses|entities|compan(?:y|ies)|relevant|local|participating|,)$/

const LINK = new Set([
  'and',
  'or',
  ',',
  'other',
  'as',
  'well',
  'our',
  'the',
  'to',
  'with',
  'any',
  'such',
  '(',
  ')',
  'like',
  'including',
  'third',
  'party',
  'these',
  'certain',
  'other',
  'their',
])

/** Parties in the place of a recipient: after "to", "with", "by", right after the verb, or joined to one that is. */
export function recipientsOf(reading: Reading, { verb, at, right, left, from, passive }: Predicate): Recipients {
  const { tokens, parties } = reading
  const others: Match[] = []
  let us = false
  let you = false
  let last = -1
  const candidates = parties.filter(match => match.from >= at && match.to <= right)
  for (const match of candidates) {
    const joined = last >= 0 && tokens.slice(last, match.from).every(token => LINK.has(token.word))
    if (!joined && !isGiven(reading, match, at, verb.adjective === true)) continue
    last = match.to
    if (match.tag === 'we') us ||= !joined || others.length === 0
    else if (match.tag === 'user') you = true
    else if (!others.some(other => other.tag === match.tag)) others.push(match)
  }
  // "Third parties will be given access to …", "disclosed publicly": before a passive, or wherever the adverb stands.
  if (others.length === 0 && passive) {
    const before = parties.find(
      match =>
        match.from >= left && match.to <= from && match.tag === 'public' && tokens[match.from]?.word === 'publicly',
    )
    if (before) others.push(before)
  }
  // "We may give them access to …": whoever was spoken of before.
  if (others.length === 0 && tokens[at + 1]?.word === 'them' && verb.base !== 'use')
    others.push({ tag: 'third-party', from: at + 1, to: at + 2 })
  if (others.length === 0 && !us && !you) {
    const name = nameAfter(reading, at, right)
    if (name) others.push(name)
  }
  return { others: others.slice(0, 3), us, you }
}

/** Where something may go that is nobody. */
const NOWHERE =
  /^(united|us|usa|uk|eu|eea|europe|european|canada|california|americas?|asia|australia|china|germany|india|ireland|japan|singapore|switzerland|internet|web|january|february|march|april|may|june|july|august|september|october|november|december|section|article|policy|privacy|terms|you|settings|customer|service|services|content|site|app)$/

const GIVING = /^(give|gives|send|sends|show|shows|tell|tells|hand|hands|lend|lends)$/

/** "We send your address to Mailbird": a name that is in no list is somebody else, for we are "we". */
function nameAfter({ tokens, parties, data }: Reading, at: number, right: number): Match | undefined {
  const next = tokens[at + 1]
  // "We give Gleam your age": the name stands before what it is given.
  if (
    GIVING.test(tokens[at]?.word ?? '') &&
    next?.capital &&
    tokens[at + 2]?.word === 'your' &&
    !NOWHERE.test(next.word)
  )
    return { tag: 'third-party', from: at + 1, to: at + 2 }
  for (let from = at + 2; from < right; from++) {
    const token = tokens[from]
    const taken = [...parties, ...data].some(match => match.from <= from && from < match.to)
    if (/^(to|with)$/.test(tokens[from - 1]?.word ?? '') && token?.capital && !taken && !NOWHERE.test(token.word))
      return { tag: 'third-party', from, to: from + 1 }
  }
  return undefined
}

const STOPS = new Set(['which', 'who', 'from', 'by', 'in', 'on', 'about', 'for', 'when', 'if', 'you', 'we', 'of'])

function isGiven({ tokens, idle, data }: Reading, match: Match, at: number, adjective: boolean): boolean {
  // "Becomes public": the verb is the recipient.
  if (tokens[match.to - 1]?.possessive) return false
  // "Selling customer information": whose, though no 's says so.
  // Or stands before it as an adjective: "your individual contact information".
  if (match.tag === 'user' && data.some(({ from, to }) => from <= match.to && match.from < to)) return false
  if (tokens[match.from]?.word === 'publicly' || match.from === at) return true
  for (let index = match.from - 1; index >= at && index >= match.from - 9; index--) {
    if (index === at) return true
    const word = tokens[index]?.word ?? ''
    if (TOWARDS.has(word) || (adjective && word === 'by')) return true
    if (word === 'of' && /^(any|some|one|all|each|many|most)$/.test(tokens[index - 1]?.word ?? '')) continue
    // "To a delivery or postal service provider": up to four words that are no list of ours.
    if (
      !FILLER.test(word) &&
      (match.from - index > 5 || verbAt({ tokens, idle }, index) || /[^\p{L}]/u.test(word) || STOPS.has(word))
    )
      return false
  }
  return false
}
