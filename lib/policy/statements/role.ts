import type { Action, Modality } from '../statement'
import { NOBODY } from './actor'
import { isTool } from './objects'
import type { Match } from './phrases'
import type { Predicate } from './predicate'
import type { Reading } from './reading'

export const SHARING = new Set<Action>(['share', 'sell', 'trade', 'disclose', 'transfer', 'rent'])
export const TAKING = new Set<Action>(['collect', 'use', 'retain', 'combine'])
/** Verbs of sharing that share only where they name to whom: one also provides a service and sends a newsletter. */
const WEAK = new Set(
  'redirect relay provide give supply furnish report pass display publish post deliver communicate submit enter send transmit distribute assign export expose hand show upload tell'.split(
    ' ',
  ),
)
/** Denied without a receiver, these deny every one: "we do not give, lend or swap". */
const HANDING = new Set(['give', 'swap', 'export', 'distribute', 'publish', 'expose', 'display', 'show'])
/** What "must be supplied" is collected. */
const GIVEN = new Set(['provide', 'supply', 'furnish', 'submit', 'enter', 'give'])
/** "We will not require a child to give more than is needed": some is. */
const NO_MORE = /\b(?:not|never)\b.{0,40}\b(?:require|ask)\b.{0,60}\bmore\b.{0,80}\bthan\b/i
const CONTENT = /^(?:content|materials?)$/i
/** What is read, where "read" does not mean to read a text. */
const READABLE = new Set(['message-content', 'location', 'social-data', 'online-id', 'ip-address', 'photo'])
const BIDDING = new Set(['require', 'ask', 'request', 'need'])
const OTHERS = new Set([
  'third-party',
  'authority',
  'service-provider',
  'affiliate',
  'advertising',
  'marketing',
  'analytics',
  'social',
  'public',
])

export interface Role {
  readonly actor: string
  readonly action: Action
  readonly recipient: Match | null
  readonly modality?: Modality
}
interface Ends {
  readonly other: Match | null
  readonly us: boolean
  readonly you: boolean
}

/** Who does what, seen from the company: what you or others give us, we collect; what others take, we let them have. */
export function roleOf(
  reading: Reading,
  predicate: Predicate,
  objects: readonly Match[],
  { other, us, you }: Ends,
): Role | null {
  const { verb, passive, negated } = predicate
  const actor = predicate.actor === NOBODY ? (verb.action === 'protect' ? 'we' : 'user') : predicate.actor
  if (verb.action === 'allow') return null
  // "Requests that may reveal your health": the data tell more than was asked, nobody discloses.
  if (verb.base === 'reveal' && /^(which|that)$/.test(reading.tokens[predicate.from - 1]?.word ?? '')) return null
  // "We ask them to check with a parent": they are asked, nothing is asked for.
  if (verb.base === 'ask' && objects.every(({ from }) => reading.tokens[from]?.word === 'them')) return null
  if (NO_MORE.test(reading.plain) && (verb.base === 'require' || GIVEN.has(verb.base))) return null
  const action: Action = verb.action
  const carries = objects.length > 0
  const we = (act: Action, recipient: Match | null = null): Role => ({ actor: 'we', action: act, recipient })
  const theirs = OTHERS.has(actor) ? partyOf(reading, predicate, actor) : null
  if (SHARING.has(action)) {
    if (!carries) return null
    if (actor !== 'user' && verb.form === 'ing' && GIVEN.has(verb.base) && !negated) return us ? we('collect') : null
    if (actor === 'user')
      return !negated &&
        !['sell', 'trade', 'rent'].includes(action) &&
        (!predicate.infinitive || isAsked(reading, predicate) || (us && !isRefused(reading, predicate))) &&
        (us || (!other && !you))
        ? we('collect')
        : null
    // "Content may be provided by third parties": what others bring, not what they say of anyone.
    if (theirs && passive && objects.every(match => CONTENT.test(reading.wordsOf(match.from, match.to)))) return null
    if (us && (theirs || passive)) return we('collect')
    if (predicate.infinitive && GIVEN.has(verb.base) && !other && isAsked(reading, predicate)) return we('collect')
    if (!other && (you || (WEAK.has(verb.base) && !(negated && HANDING.has(verb.base)))))
      return passive && !you && GIVEN.has(verb.base) ? we('collect') : null
    if (theirs) return we(action, theirs)
    return we(action)
  }
  if (TAKING.has(action)) {
    if (!carries || actor === 'user') return null
    // "We may be required to keep", "you will be asked to agree": nothing is asked for.
    if (
      passive &&
      BIDDING.has(verb.base) &&
      reading.tokens[predicate.at + 1]?.word === 'to' &&
      objects.every(match => match.to !== predicate.from)
    )
      return null
    if (action === 'combine' && objects.every(({ from }) => /^(it|them)$/.test(reading.tokens[from]?.word ?? '')))
      return null
    const tools = objects.every(match => isTool(reading, match))
    if (tools && action !== 'collect') return null
    if (action === 'combine' && passive && !negated && !['combine', 'merge', 'aggregate'].includes(verb.base))
      return null
    if (verb.base === 'read' && !objects.some(({ tag }) => READABLE.has(tag))) return null
    if (verb.base === 'take' && (objects[0]?.from ?? 0) > predicate.at + 3) return null
    if (
      action === 'retain' &&
      /\b(secure|safe|confidential|private|confidentiality|security|privacy)\b/i.test(
        reading.wordsOf(predicate.at, Math.min(predicate.right, predicate.at + 14)),
      )
    )
      return { actor: theirs ? actor : 'we', action: 'protect', recipient: null }
    if (!theirs) return we(verb.base === 'have access' ? 'collect' : action)
    if (negated && limited(reading, predicate))
      return {
        actor: actor === 'service-provider' ? actor : 'third-party',
        action: 'protect',
        recipient: null,
        modality: 'must',
      }
    return we('share', theirs)
  }
  if (action === 'contact') return actor !== 'user' && you ? we(action) : null
  if (action === 'notify') {
    // "To inform you of products" is marketing, said by another verb.
    const advertises = reading.purposes.some(match => match.from === predicate.at)
    return actor !== 'user' && you && !advertises ? we(action) : null
  }
  if (action === 'protect')
    return carries || /\bprivacy\b/i.test(reading.plain) ? { actor, action, recipient: null } : null
  // "Your employer can view your account": it is shown to them.
  if (theirs && carries && action === 'give-access' && !negated) return we('share', theirs)
  if (!carries || (actor !== 'user' && action === 'give-access')) return null
  return { actor: actor === 'user' ? 'user' : 'we', action, recipient: null }
}

/** "We ask you to provide", "you may be required to submit": we collect it. */
const isAsked = ({ tokens }: Reading, { from }: Predicate): boolean =>
  tokens
    .slice(Math.max(0, from - 6), from + 1)
    .some(({ word }) =>
      /^(ask|asks|asked|require|requires|required|request|requests|requested|invited|need)$/.test(word),
    )

/** "You may refuse to give us": nothing is given. */
const isRefused = ({ tokens }: Reading, { from }: Predicate): boolean =>
  tokens
    .slice(Math.max(0, from - 4), from)
    .some(({ word }) => /^(refuse|refuses|decline|declines|stop|cease|fail|not|need)$/.test(word))

const partyOf = ({ parties }: Reading, { from, at }: Predicate, actor: string): Match =>
  parties.filter(match => match.tag === actor && (match.to <= from || match.from > at)).at(-1) ?? {
    tag: actor,
    from,
    to: from,
  }

/** "May not use it for any other purpose": bound to a purpose, not kept from the data. */
const limited = ({ tokens }: Reading, { at, right }: Predicate): boolean =>
  /\b(for (themselves|itself)|beyond|other (purpose|way|reason|manner)|any (way|manner|purpose)|than|except|own)\b/.test(
    tokens
      .slice(at, right + 12)
      .map(token => token.word)
      .join(' '),
  )
