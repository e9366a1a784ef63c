import type { Sentence } from '../passage'
import type { Span } from '../statement'
import { namedIn } from './named-in'
import type { Match } from './phrases'
import { supposedIn } from './supposed'
import { type Token, tokenise } from './tokens'

/** A sentence (after its lead-in) as tokens, with every phrase of the lists found in it. */
export interface Reading {
  readonly plain: string
  readonly tokens: readonly Token[]
  /** First token of the sentence itself; those before belong to its lead-in. */
  readonly own: number
  readonly data: readonly Match[]
  readonly parties: readonly Match[]
  readonly purposes: readonly Match[]
  readonly consent: readonly Match[]
  readonly people: readonly Match[]
  readonly exceptions: readonly Match[]
  /** Clauses that only suppose ("if you do not want …"). */
  readonly supposed: readonly Match[]
  /** One entry a token: part of a negation. */
  readonly negative: readonly boolean[]
  /** One entry a token: part of a set phrase in which no verb is meant ("terms of use"). */
  readonly idle: readonly boolean[]
  /** Where tokens `from` up to `to` stand in the policy's text. */
  readonly spanOf: (from: number, to: number) => Span
  readonly wordsOf: (from: number, to: number) => string
}

/** "Under the age of 13", "below that age": no datum. */
const isYears = (tokens: readonly Token[], { tag, from, to }: Match): boolean =>
  tag === 'age' &&
  (/^(that|this|such)$/.test(tokens[from - 1]?.word ?? '') ||
    (tokens[to]?.word === 'of' && /^(\d+|\w+teen|twelve|majority|consent|legal)$/.test(tokens[to + 1]?.word ?? '')))

/** Statements and topics both read a sentence; it is cut once, and forgotten with the sentence. */
const READ = new WeakMap<Sentence, Reading>()

export function readingOf(sentence: Sentence): Reading {
  const known = READ.get(sentence)
  if (known) return known
  const reading = read(sentence)
  READ.set(sentence, reading)
  return reading
}

function read(sentence: Sentence): Reading {
  const lead = sentence.leadIn
  const plain = lead ? `${lead.plain} ${sentence.plain}` : sentence.plain
  const shift = lead ? lead.plain.length + 1 : 0
  const tokens = tokenise(plain)
  const own = Math.max(
    0,
    tokens.findIndex(token => token.start >= shift),
  )
  const named = namedIn(tokens)
  const negative: boolean[] = new Array(tokens.length).fill(false)
  for (const { tag, from, to } of named.negations) if (tag === 'not') negative.fill(true, from, to)
  const idle: boolean[] = new Array(tokens.length).fill(false)
  for (const { from, to } of named.idle) idle.fill(true, from, to)
  /** An offset of `plain` in the policy's text. */
  const at = (offset: number, of: Sentence, base: number) =>
    of.offsets[Math.min(offset - base, of.plain.length)] ?? of.end
  return {
    plain,
    tokens,
    own,
    negative,
    idle,
    supposed: supposedIn(tokens),
    data: named.data.filter(match => !idle[match.from] && !isYears(tokens, match)),
    parties: named.parties,
    purposes: named.purposes,
    consent: named.consent,
    people: named.people,
    exceptions: named.exceptions,
    spanOf(from, to) {
      const start = tokens[from]?.start ?? 0
      const end = tokens[to - 1]?.end ?? start
      const inLead = lead !== null && start < shift
      return inLead
        ? { start: at(start, lead, 0), end: at(Math.min(end, lead.plain.length) - 1, lead, 0) + 1 }
        : { start: at(start, sentence, shift), end: at(end - 1, sentence, shift) + 1 }
    },
    wordsOf: (from, to) => plain.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0),
  }
}
