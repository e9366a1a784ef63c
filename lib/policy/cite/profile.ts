import cues from '../../lists/policy/cues.json'
import type { Clause, Policy, Span, Statement } from '../statement'
import { TONGUES } from '../statements/foreign'
import { dataIn, partiesIn } from '../statements/named-in'
import { finder } from '../statements/phrases'
import { tokenise } from '../statements/tokens'

/** One sentence's worth of a clause, with what its words name: tags of the lists of data, parties and people. */
export interface Line extends Span {
  readonly data: readonly string[]
  readonly parties: readonly string[]
  readonly people: readonly string[]
  readonly statements: readonly Statement[]
}

export interface Profile {
  readonly clause: Clause
  readonly lines: readonly Line[]
  readonly heading: string
}

const findPeople = finder({ children: cues.child, teenagers: cues.teenager })
const LINE_END = /(?<=[.;!?])\s+|\n+/
/** A clause is looked at this far, in characters. */
const MOST = 20_000

/** A policy is asked many questions; what its clauses name is found once and forgotten with it. */
const KNOWN = new WeakMap<Policy, readonly Profile[]>()

export function profilesOf(policy: Policy): readonly Profile[] {
  const known = KNOWN.get(policy)
  if (known) return known
  const profiles = policy.clauses.map(clause => profileOf(policy, clause))
  KNOWN.set(policy, profiles)
  return profiles
}

function profileOf({ text, source: { language } }: Policy, clause: Clause): Profile {
  let at = clause.start
  const isEnglish = language === 'en'
  const lines = text
    .slice(clause.start, Math.min(clause.end, clause.start + MOST))
    .split(LINE_END)
    .filter(line => line.trim() !== '')
    .map((line): Line => {
      const start = text.indexOf(line, at)
      at = start + line.length
      const tokens = tokenise(line)
      // Lists of the other tongues too: the question does not know what language answers it.
      const found = (kind: 'data' | 'parties' | 'people') => TONGUES.flatMap(tongue => tongue[kind](tokens))
      return {
        start,
        end: at,
        data: [...dataIn(tokens), ...(isEnglish ? [] : found('data'))].map(({ tag }) => tag),
        parties: [...partiesIn(tokens), ...(isEnglish ? [] : found('parties'))].map(({ tag }) => tag),
        people: [...findPeople(tokens), ...(isEnglish ? [] : found('people'))].map(({ tag }) => tag),
        statements: clause.statements.filter(({ quote }) => quote.start < at && quote.end > start),
      }
    })
  return { clause, lines, heading: clause.headings.at(-1) ?? '' }
}
