import { PROMISE_CUES } from '../lists/promise-cues'
import type { Sentence } from '../policy/passage'
import { plainOf } from '../policy/plain'
import { sentencesOf } from '../policy/sentences'
import type { Action, Clause, Modality, Policy, Span, Statement } from '../policy/statement'
import type { PromiseName } from './finding'
import type { Pledge } from './pledge'

interface PromiseCue {
  readonly promise: PromiseName
  readonly action: Action
  readonly modality: Modality
  readonly cues: readonly RegExp[]
  readonly never?: RegExp
  readonly ofChildren?: true
}
const CUES: readonly PromiseCue[] = PROMISE_CUES

/** A sentence longer than this is a page run together, and would match anything. */
const LONGEST = 1200

const CONSENT =
  /\b(?:without|unless|until|with|if)\b[^,.;()]{0,80}\b(?:consent|permission|agree\w*|opt[- ]?in)\b[^,.;()]{0,40}/i
const EXCEPTION =
  /\b(?:except|other than)\b[^.;()]{3,200}|\b(?:unless|where) (?:the law|we are required|required by law|a court)\b[^.;()]{0,120}/i

/**
 * Promises that no statement carries: how a company behaves ("we will tell you on our home page") rather than what it
 * does with data. Only for promises in `missing`.
 */
export function promisedInWords(policy: Policy, missing: ReadonlySet<string>): Pledge[] {
  const wanted = CUES.filter(({ promise }) => missing.has(promise))
  if (wanted.length === 0) return []
  return policy.clauses.flatMap(clause => {
    const aboutChildren = /\b(?:child|kid|minor|young|teen)/i.test(clause.headings.slice(1).join(' '))
    return sentencesIn(policy, clause).flatMap(sentence =>
      wanted
        .filter(cue => says(cue, sentence.plain, aboutChildren))
        .map(cue => ({ policy, promise: cue.promise, clause, statement: statementOf(cue, sentence) })),
    )
  })
}

const sentencesIn = ({ text, source }: Policy, clause: Clause): Sentence[] =>
  sentencesOf(plainOf(text, clause, true), null, source.language || 'en').filter(({ plain }) => plain.length <= LONGEST)

const CHILDREN = /\b(?:child(?:ren)?|kids?|minors?|teen\w*|young(?:er)?)\b/i

function says({ cues, never, ofChildren }: PromiseCue, plain: string, aboutChildren: boolean): boolean {
  if (ofChildren && !aboutChildren && !CHILDREN.test(plain)) return false
  return cues.every(cue => cue.test(plain)) && !never?.test(plain)
}

function statementOf({ action, modality, cues, ofChildren, promise }: PromiseCue, sentence: Sentence): Statement {
  const { plain, start, end } = sentence
  const condition = CONSENT.exec(plain)?.[0]
  const exception = EXCEPTION.exec(plain)?.[0]
  return {
    actor: 'we',
    modality,
    action,
    dataTypes: [],
    recipient:
      promise === 'marketers-disclosure' ? 'marketing' : promise.startsWith('third-party') ? 'third-party' : null,
    purpose: null,
    subject: ofChildren ? { group: 'children' } : null,
    conditions: condition ? [condition.trim()] : [],
    exceptions: exception ? [exception.trim()] : [],
    quote: { start, end },
    marks: merged(cues.flatMap(cue => spanOf(cue.exec(plain), sentence))),
  }
}

function spanOf(match: RegExpExecArray | null, { offsets }: Sentence): Span[] {
  const start = match ? offsets[match.index] : undefined
  const last = match ? offsets[match.index + match[0].length - 1] : undefined
  return start === undefined || last === undefined ? [] : [{ start, end: last + 1 }]
}

function merged(spans: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const before = kept.at(-1)
    if (before && span.start <= before.end)
      kept[kept.length - 1] = { start: before.start, end: Math.max(before.end, span.end) }
    else kept.push(span)
  }
  return kept
}
