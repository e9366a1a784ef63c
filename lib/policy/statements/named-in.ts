import cues from '../../lists/policy/cues.json'
import dataTypes from '../../lists/policy/data-types.json'
import parties from '../../lists/policy/parties.json'
import purposes from '../../lists/policy/purposes.json'
import { isMeansOfWriting } from './data-of'
import { findersOf, type Match, phrasesOf } from './phrases'
import type { Token } from './tokens'

const find = findersOf({
  data: phrasesOf(dataTypes),
  parties: phrasesOf(parties),
  purposes: phrasesOf(purposes),
  consent: { consent: cues.consent, 'opt-out': cues['opt-out'] },
  people: { children: cues.child, teenagers: cues.teenager, residents: cues.resident },
  exceptions: { except: cues.except },
  negations: { not: cues.not, 'not-negation': cues['not-negation'] },
  idle: { idle: cues.idle },
})

/** What a sentence's words name, by the lists of lib/lists/policy. */
export function namedIn(tokens: readonly Token[]) {
  const found = find(tokens)
  const group = tokens.findIndex((_, at) => isOwnGroup(tokens, at))
  return {
    ...found,
    parties: group < 0 ? found.parties : withGroup(found.parties, tokens, group),
    data: found.data.filter(match => !isMeansOfWriting(tokens, match)),
  }
}

/** How far before its last word the name of a group begins. */
const NAME = 6
const MEMBER = /^(company|business|firm|brand|member|entity)$/

/** "Companies in the Marlowe Group": a capital before it, and what belongs to it before that. */
const isOwnGroup = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === 'group' &&
  tokens[at]?.capital === true &&
  tokens[at - 1]?.capital === true &&
  memberOf(tokens, at) > 0

const memberOf = (tokens: readonly Token[], at: number): number =>
  tokens.findLastIndex(
    ({ stem }, index) =>
      index < at - 2 &&
      index >= at - NAME &&
      MEMBER.test(stem) &&
      /^(in|of|within)$/.test(tokens[index + 1]?.word ?? ''),
  )

function withGroup(parties: readonly Match[], tokens: readonly Token[], at: number): Match[] {
  const from = memberOf(tokens, at)
  const others = parties.filter(match => match.to <= from || match.from > at)
  return [...others, { tag: 'affiliate', from, to: at + 1 }].sort((one, other) => one.from - other.from)
}
